// Amounts of money as answers write them: `-€1,234.50`, `-1 234,50 €`. Their parts, so that they stand below each other on
// the tape, and the same amount as the other language writes it.

import { columned } from "./columns.js";
import { rules } from "./rules.js";

const CURRENCIES = new Set(rules.currencies.split(" "));
const PARTS = /^(-?)([^\d-]*)(\d[\d.,\s]*\d|\d)([^\d]*)$/u;

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

// On the tape, in its columns.
export function amount(answer, language) {
  const found = taken(textOf(answer), language);
  if (!found) return null;
  const { minus, before, whole, decimals, after } = found;
  const made = columned(`${minus && "−"}${before}${whole}`, decimals, after.trim() && `\u00a0${after.trim()}`);
  made.classList.add("amount");
  return made;
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
