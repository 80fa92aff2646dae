// Amounts of money as answers write them: `-€1,234.50`, `-1 234,50 €`. Their parts, so that they stand below each other on
// the tape, and the same amount as the other language writes it.

import { element } from "./numeral.js";
import { rules } from "./rules.js";

const CURRENCIES = new Set(rules.currencies.split(" "));
const PARTS = /^(-?)([^\d-]*)(\d[\d.,\s]*\d|\d)([^\d]*)$/u;
const COLUMNS = ["fraction", "currency"];
const widest = new Map();

// The text of an amount; none of anything else.
const textOf = ({ unit, shown_as: form, forms }) => (CURRENCIES.has(unit) ? (forms?.[form] ?? "") : "");

// The digits before the mark and behind it, and what stands before and behind them.
function taken(text, language) {
  const found = PARTS.exec(text);
  if (!found) return null;
  const [, minus, before, number, after] = found;
  const [whole, decimals = ""] = number.split(number.includes(rules.marks.en) ? rules.marks.en : rules.marks[language]);
  return { minus, before, whole, decimals, after };
}

// On the tape, where what stands behind the mark, and the currency behind the number, have a width of their own.
export function amount(answer, language) {
  const found = taken(textOf(answer), language);
  if (!found) return null;
  const { minus, before, whole, decimals, after } = found;
  const mark = decimals && rules.marks[language];
  const kept = after.trim() && `\u00a0${after.trim()}`;
  const columns = [element("span", "fraction", `${mark}${decimals}`), element("span", "currency", kept)];
  return element("span", "amount", `${minus && "−"}${before}${whole}`, ...columns);
}

// Gives the columns of the amounts that are drawn one width, the widest that has been seen.
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

// The answer with the amount that it tells as the other language writes it.
export function inLanguage(answer, from, to) {
  const found = taken(textOf(answer), from);
  return found ? { ...answer, forms: { ...answer.forms, [answer.shown_as]: rewritten(found, to) } } : answer;
}

function rewritten({ minus, before, whole, decimals, after }, to) {
  const sign = before.trim() || after.trim();
  const group = to === "fr" ? "\u00a0" : ",";
  const digits = whole.replace(/\D/g, "").replace(/\B(?=(\d{3})+$)/g, group) + (decimals && rules.marks[to] + decimals);
  return to === "fr" ? `${minus}${digits} ${sign}` : `${minus}${sign}${/\p{L}$/u.test(sign) ? " " : ""}${digits}`;
}

// What is typed for an answer that is so many of a unit, exactly: an amount as it is told, without groups.
export function typed(answer, language, locale) {
  const isTold = locale === language && answer.relations?.[answer.shown_as] === "=";
  const found = isTold ? taken(textOf(answer), language) : null;
  if (!found) return `${answer.decimal.replace(".", rules.marks[language])} ${answer.unit}`;
  const { minus, before, whole, decimals, after } = found;
  return `${minus}${before}${whole.replace(/\D/g, "")}${decimals && rules.marks[language] + decimals}${after}`;
}
