// What is pasted, as it was meant: numbers of another writing, accountants' minus, a column of numbers.

import { isGiven } from "./clipboard.js";
import { translate } from "./translate.js";

const SPACES = /[\s\u00a0\u202f\u2009]/g;
const CURRENCY = /^(?:[€$£¥]|CHF|EUR|USD)\s*|\s*(?:[€$£¥]|CHF|EUR|USD)$/g;
const MONEY = /[€$£¥]|CHF|EUR|USD/;
const NUMBER = /^[+\-−–]?\d[\d.,'’\s\u00a0\u202f\u2009]*$/;
const OWED = /^[^\d\-−–]*\(/;
const HEADER = /^\p{L}[\p{L}\s.,:()€$£¥%'’-]*$/u;
const BOTH_MARKS = /(?<![\d.,])\d{1,3}(?:(?:\.\d{3})+,\d+|(?:,\d{3})+\.\d+)(?![\d.,])/g;

// The number that a text is, as `1234.5`, by the marks of `language` where they leave a choice; null for what is none.
export function numberOf(text, language) {
  if (text.trim().includes("\t")) return null;
  let rest = text.trim().replace(CURRENCY, "").trim();
  const negative = /^\(.+\)$/.test(rest) && /[.,\s\u00a0\u202f]|[€$£¥]/.test(rest);
  if (negative) rest = rest.slice(1, -1).trim().replace(CURRENCY, "");
  const percent = /[%‰]$/.exec(rest)?.[0] ?? "";
  if (percent) rest = rest.slice(0, -1).trim();
  if (!NUMBER.test(rest)) return null;
  const digits = plain(rest.replace(/[−–]/, "-").replace(/^\+/, "").replace(/['’]/g, ""), language);
  return digits === null ? null : (negative ? `-${digits}` : digits) + percent;
}

function plain(text, language) {
  const tight = text.replace(SPACES, "");
  if (SPACES.test(text.trim()) && !/^-?\d{1,3}(?:[\s\u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?$/.test(text.trim())) return null;
  const marks = tight.match(/[.,]/g) ?? [];
  const mark = decimalMark(tight, marks, language);
  const [whole, decimals] = mark ? split(tight, mark) : [tight, ""];
  const bare = whole.replace(/[.,]/g, "");
  if (marks.length > (mark ? 1 : 0) && !/^-?\d{1,3}(?:[.,]\d{3})+$/.test(whole)) return null;
  return decimals ? `${bare}.${decimals}` : bare;
}

function split(text, mark) {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

function decimalMark(text, marks, language) {
  const kinds = new Set(marks);
  if (kinds.size === 2) return marks.at(-1);
  if (marks.length !== 1) return null;
  const own = language === "fr" ? "," : ".";
  const groups = /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  return groups && marks[0] !== own ? null : marks[0];
}

// As the language writes it.
export function inLanguage(number, language) {
  const [, sign, whole, decimals = "", percent] = /^(-?)(\d+)(?:\.(\d+))?([%‰]?)$/.exec(number);
  const group = language === "fr" ? "\u202f" : ",";
  const grouped = whole.length > 4 && !whole.startsWith("0") ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  const mark = decimals && (language === "fr" ? "," : ".");
  return `${sign}${grouped}${mark}${decimals}${percent && (language === "fr" ? `\u202f${percent}` : percent)}`;
}

// As it is typed: without groups.
const typed = (number, language) => (language === "fr" ? number.replace(".", ",") : number);

// A text that was copied here for programs is what those read.
function fromHere(text, language) {
  const meant = translate(text, "en", language);
  return known(text, meant, meant);
}

// Numbers one below the other, under a heading or none.
function column(rows, language) {
  const header = rows.length > 2 && HEADER.test(rows[0]) ? rows[0] : null;
  const numbers = (header ? rows.slice(1) : rows).map((row) => numberOf(row, language));
  return numbers.includes(null) ? null : { header, numbers: numbers.map((number) => typed(number, language)) };
}

// What to put in for a pasted text: {text, read} for a number read another way (`owed`: an amount in brackets; `bracketed`: a
// number in them, which `owes` would be), {numbers, header} for a column, else null; {table} with how many columns it has is
// put in as it is, and told.
export function understand(text, language) {
  if (isGiven(text)) return fromHere(text, language);
  const rows = text.split(/\r?\n/).map((row) => row.trim()).filter(Boolean);
  const columns = Math.max(...rows.map((row) => row.split("\t").length));
  if (columns > 1) return { table: columns };
  if (rows.length > 1) return column(rows, language);
  const number = numberOf(text, language);
  if (number !== null) return number.startsWith("-") && OWED.test(text) ? inBrackets(text, number, language) : known(text, typed(number, language), inLanguage(number, language));
  const mixed = text.replace(BOTH_MARKS, (found) => typed(numberOf(found, language), language));
  return known(text, mixed, mixed);
}

// What accountants put in brackets is owed where a currency says that it is an amount, and keeps them, so that nothing before
// it is taken for what it is taken from. Without one it is what it is where it is typed.
function inBrackets(text, number, language) {
  const owes = `(${typed(number, language)})`;
  if (MONEY.test(text)) return { text: owes, read: inLanguage(number, language), owed: true };
  const bare = number.slice(1);
  return { text: `(${typed(bare, language)})`, read: inLanguage(bare, language), bracketed: true, owes };
}

const known = (pasted, text, read) => (text === pasted ? null : { text, read });
