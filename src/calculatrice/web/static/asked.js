// A line that asks for a form of its answer: `to hex` behind it, in the place of what it asked for before.

import { calculation, comment } from "./names.js";

const ASKED = /\s*(?:(?<![\p{L}\p{N}_])to(?![\p{L}\p{N}_])|→|->)[^;()[\]]*$/u;

// The text with the words for a form in its last line; `answer` is that of the text.
export function asked(text, wish, answer) {
  const lines = text.split("\n");
  const last = lines.findLast(calculation) ?? "";
  const known = answer.shown_as ? calculation(last).replace(ASKED, "") : calculation(last);
  const wished = [`${known.replace(/\s*=$/, "")} to ${wish}`, comment(last)].filter(Boolean).join(" ");
  return [...lines.slice(0, lines.lastIndexOf(last)), wished].join("\n");
}
