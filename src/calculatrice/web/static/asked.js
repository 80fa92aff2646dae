// A line that asks for a form of its answer: `to hex` behind it, « en hex » in French, in the place of what it asked for
// before.

import { calculation, comment } from "./names.js";
import { rules } from "./rules.js";
import { language } from "./strings.js";

const TO = /\s*(?:(?<![\p{L}\p{N}_])to(?![\p{L}\p{N}_])|→|->)[^;()[\]]*$/u;
// `in` may be the inch too: the last one is what asks.
const INTO = /(?<=\S)\s+(?:in|en|à)\s(?!(?:.*\s)?(?:in|en|à)\s)[^;()[\]]*$/su;

// The words that ask for a form or a unit.
export const asking = (wish) => `${rules.to[language]} ${wish}`;

// The text with the words for a form in its last line; `answer` is that of the text.
export function asked(text, wish, answer) {
  const lines = text.split("\n");
  const last = lines.findLast(calculation) ?? "";
  const whole = calculation(last);
  const known = answer.shown_as ? whole.replace(TO.test(whole) ? TO : INTO, "") : whole;
  const wished = [`${known.replace(/\s*=$/, "")} ${asking(wish)}`, comment(last)].filter(Boolean).join(" ");
  return [...lines.slice(0, lines.lastIndexOf(last)), wished].join("\n");
}
