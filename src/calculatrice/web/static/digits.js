// A very long number as a table of digits, ten in a group, written in slices so that the page stays alive.

import { count, language, t } from "./strings.js";
import { rules } from "./rules.js";
import { element, numeral } from "./numeral.js";

export const LONG = 1000;
const GROUP = 10;
const BLOCK = 1000;
const SLICE = 20;
const PLAIN = /^(-?\d+)(?:\.(\d+))?(e[+-]?\d+)?$/;

// Whether the table is for it: a real number, not a list of them.
export const isLong = (decimal) => decimal.length > LONG && PLAIN.test(decimal);

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

// The table, which fills itself while it stands in the page.
export function table(decimal) {
  const [, whole, decimals = "", exponent = ""] = PLAIN.exec(decimal);
  const head = element("div", "digits-head");
  const box = element("div", "digits");
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  const digits = whole.length > LONG ? whole : decimals;
  if (digits === decimals) head.append(numeral(whole), rules.marks[language], element("span", "unsaid", "…"));
  const before = digits === decimals ? [head] : [];
  const after = digits === whole && decimals ? rules.marks[language] + decimals : "";
  const tail = after || exponent ? [element("div", "digits-head", after, numeral(exponent && `1${exponent}`))] : [];
  box.setAttribute("aria-label", t("digits_of", { count: digits.length }));
  fill(box, digits);
  return [...before, box, ...tail];
}

async function fill(box, digits) {
  await nextFrame();
  for (let start = 0; start < digits.length && box.isConnected; ) {
    const blocks = document.createDocumentFragment();
    for (let slice = 0; slice < SLICE && start < digits.length; slice += 1, start += BLOCK)
      blocks.append(block(digits.slice(start, start + BLOCK), start));
    box.append(blocks);
    await nextFrame();
  }
  box.dataset.complete = "";
}

function block(digits, start) {
  const made = element("div", "block");
  made.dataset.from = count(start + 1);
  for (let at = 0; at < digits.length; at += GROUP) made.append(element("span", "", digits.slice(at, at + GROUP)));
  return made;
}
