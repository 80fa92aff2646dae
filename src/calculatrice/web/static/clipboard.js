// Copying: as shown, plain, LaTeX, MathML, a link. A selection of a number is copied without its groups' line ends.

import { forms } from "./answer.js";
import { written } from "./numeral.js";

const SUPERSCRIPTS = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };
const raised = (exponent) => exponent.replace("+", "").replace(/./g, (digit) => SUPERSCRIPTS[digit]);

// The text of a form as it is seen, in the writing of the language, and so that it can be typed again.
export const asShown = (answer, form) =>
  written(forms(answer)[form] ?? answer.decimal)
    .replace(/e([+-]?\d+)/g, (_, exponent) => ` × 10${raised(exponent)}`)
    .replaceAll("-", "−");

export const asPlain = (answer, form) => forms(answer)[form] ?? answer.decimal;

export async function put(text) {
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

document.addEventListener("copy", (event) => {
  const selection = getSelection();
  const { anchorNode } = selection;
  const at = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
  if (!at?.closest(".digits")) return;
  event.clipboardData.setData("text/plain", selection.toString().replace(/\s/g, ""));
  event.preventDefault();
});
