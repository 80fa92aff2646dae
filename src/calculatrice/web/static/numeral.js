// Numbers for people: the decimal mark of the language, digits in groups, powers of ten. The groups are set apart by the
// style sheet, so that copying leaves them out.

import { language, t } from "./strings.js";
import { rules } from "./rules.js";
import { summed } from "./translate.js";

const NUMBER = /(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?|(-)|([^\d-]+)/g;
const SHORT = 4;
const MARK = rules.marks[language];

// The same as one line of text, which is read as it is written: beside three digits a French space groups.
export const written = (text) => (MARK === "." ? text : summed(text).replaceAll(".", MARK).replaceAll("%", rules.percent[language]));

export function element(tag, className, ...content) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

// Where a part of a number is shown, its groups are those of the whole: `short` is how many digits need none.
export function numeral(text, short = SHORT) {
  const root = document.createDocumentFragment();
  for (const [, whole, decimals, exponent, minus, other] of text.matchAll(NUMBER)) {
    if (minus) root.append("−");
    else if (other) root.append(other.replaceAll(".", MARK));
    else {
      root.append(...grouped(whole, whole.length % 3, short));
      if (decimals) root.append(MARK, ...grouped(decimals, 0, short));
      if (exponent) root.append(...power(exponent));
    }
  }
  return root;
}

function grouped(digits, first, short) {
  if (digits.length <= short) return [digits];
  const groups = first ? [digits.slice(0, first)] : [];
  for (let start = first; start < digits.length; start += 3) groups.push(digits.slice(start, start + 3));
  const last = groups.pop();
  return [...groups.map((group) => element("span", "group", group)), last];
}

export function power(exponent) {
  const text = exponent.replace("-", "−").replace("+", "");
  return [element("span", "times", "×"), "10", element("span", "unseen", "^"), element("sup", "", text)];
}
