// The columns of the tape: what stands behind the mark of a number, and the currency behind that, have widths of their own,
// so that numbers stand below each other on their marks.

import { element, numeral } from "./numeral.js";
import { language } from "./strings.js";
import { rules } from "./rules.js";

const COLUMNS = ["fraction", "currency"];
const SHORT = /^(-?\d+)(?:\.(\d{1,4}))?$/;
const widest = new Map();

// A number in its columns: `whole` is what stands before the mark.
export function columned(whole, decimals, currency = "") {
  const fraction = decimals && `${rules.marks[language]}${decimals}`;
  return element("span", "columned", whole, element("span", "fraction", fraction), element("span", "currency", currency));
}

// A number in its columns; one with many decimals, or anything else, as it is.
export function aligned(text) {
  const found = SHORT.exec(text);
  return found ? columned(numeral(found[1]), found[2] ?? "") : numeral(text);
}

// Gives the columns that are drawn one width, the widest that has been seen.
export function align(list) {
  const size = parseFloat(getComputedStyle(list).fontSize);
  for (const name of COLUMNS) {
    const before = widest.get(name) ?? 0;
    const widths = [...list.querySelectorAll(`.${name}`)].map((part) => part.getBoundingClientRect().width / size);
    const width = Math.max(before, ...widths);
    if (width === before) continue;
    widest.set(name, width);
    list.style.setProperty(`--${name}`, `${width}em`);
  }
}
