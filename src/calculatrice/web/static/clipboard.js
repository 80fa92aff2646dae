// Copying: as shown and plain, by the browser's clipboard or, where it has none, by a selection.

import { forms } from "./answer.js";
import { written } from "./numeral.js";

const SUPERSCRIPTS = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };
const POWER = /(?<![\p{L}\p{N}_.,])(\d+(?:[.,]\d+)?)e([+-]?\d+)(?![\p{L}\p{N}_])/gu;
const raised = (exponent) => exponent.replace("+", "").replace(/./g, (digit) => SUPERSCRIPTS[digit]);

// The text of a form as it is seen, in the writing of the language, and so that it can be typed again.
export const asShown = (answer, form) =>
  written(forms(answer)[form] ?? answer.decimal)
    .replace(POWER, (_, number, exponent) => `${number} × 10${raised(exponent)}`)
    .replaceAll("-", "−");

export const asPlain = (answer, form) => forms(answer)[form] ?? answer.decimal;

// What this page last gave to the clipboard in the writing of programs, which a text that looks the same may not be in.
let given = null;
export const isGiven = (text) => text === given;

export async function put(text, forPrograms = false) {
  given = forPrograms ? text : null;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return putBySelection(text);
  }
}

// Where the browser has no clipboard for pages without TLS.
function putBySelection(text) {
  const holder = document.createElement("textarea");
  holder.value = text;
  holder.className = "unseen";
  document.body.append(holder);
  holder.select();
  const done = document.execCommand("copy");
  holder.remove();
  return done;
}
