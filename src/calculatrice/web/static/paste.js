// What is pasted, as it was meant: numbers of another writing, accountants' minus, a column of numbers.

import { isGiven } from "./clipboard.js";
import { rules } from "./rules.js";
import { translate } from "./translate.js";

const SPACES = /[\s\u00a0\u202f\u2009]/g;
const SIGN = `(?:[A-Z]{1,2})?[€$£¥₩₹₺₽₱₴₦₫₪₸₾฿]|${rules.currencies.replaceAll(" ", "|")}`;
const CURRENCY = new RegExp(`^(?:${SIGN})(?=[\\s\\d(+\\-−–])\\s*|(?<=[\\s\\d)])\\s*(?:${SIGN})$`);
const MONEY = new RegExp(`(?<![A-Za-z])(?:${SIGN})(?![A-Za-z])`);
const NUMBER = /^[+\-−–]?\d[\d.,'’\s\u00a0\u202f\u2009]*$/;
const OWED = /^[^\d\-−–]*\(/;
const HEADER = /^\p{L}[\p{L}\s.,:()€$£¥%'’-]*$/u;
const IN_HEADER = /\(.*\)|[€$£¥]/;
const BOTH_MARKS = /(?<![\d.,])\d{1,3}(?:(?:\.\d{3})+,\d+|(?:,\d{3})+\.\d+)(?![\d.,])/g;

// The number that a text is, as `1234.5`, by the marks of `language` where they leave a choice; null for what is none.
// In a column of amounts (`isMoney`) all brackets are those of accountants.
export function numberOf(text, language, isMoney = false) {
  if (text.trim().includes("\t")) return null;
  let rest = bare(text.trim());
  const negative = /^\(.+\)$/.test(rest) && (isMoney || /[.,\s\u00a0\u202f]/.test(rest) || MONEY.test(rest));
  if (negative) rest = bare(rest.slice(1, -1).trim());
  const percent = /[%‰]$/.exec(rest)?.[0] ?? "";
  if (percent) rest = rest.slice(0, -1).trim();
  if (!NUMBER.test(rest)) return null;
  const digits = plain(rest.replace(/[−–]/, "-").replace(/^\+/, "").replace(/['’]/g, ""), language);
  return digits === null ? null : (negative ? `-${digits}` : digits) + percent;
}

// Without its currency, which may stand behind its sign.
const bare = (text) => text.replace(/^([+\-−–])\s*(.*)$/, (_, sign, rest) => `${sign}${rest.trim().replace(CURRENCY, "").trim()}`).replace(CURRENCY, "").trim();

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

// As it is typed: without groups; an amount with its currency.
function typed(number, language, sign = "") {
  const text = language === "fr" ? number.replace(".", ",") : number;
  if (!sign || /[%‰]$/.test(number)) return text;
  return language === "fr" ? `${text} ${sign}` : text.replace(/^-?/, (minus) => `${minus}${sign}${/\w$/.test(sign) ? " " : ""}`);
}

const signOf = (text) => MONEY.exec(text)?.[0] ?? "";

// A text that was copied here for programs is what those read.
function fromHere(text, language) {
  const meant = translate(text, "en", language);
  return known(text, meant, meant);
}

// Numbers one below the other, under a heading or none, with labels beside them or none. Where one currency is named, in a
// row or in the heading, all are amounts of it; where several are, each keeps its own.
function column(rows, language, labels = null) {
  const header = rows.length > 2 && HEADER.test(rows[0]) ? rows[0] : null;
  const texts = header ? rows.slice(1) : rows;
  const named = new Set(texts.map(signOf).filter(Boolean));
  const shared = named.size > 1 ? "" : ([...named][0] ?? signOf(IN_HEADER.exec(header ?? "")?.[0] ?? ""));
  const numbers = texts.map((text) => numberOf(text, language, named.size > 0 || shared !== ""));
  if (numbers.includes(null)) return null;
  const read = numbers.map((number, at) => typed(number, language, signOf(texts[at]) || shared));
  return { header, numbers: read, ...(labels && { labels: header ? labels.slice(1) : labels }), ...(shared && { currency: shared }) };
}

// Two columns of which one has numbers and the other words; null for any other table.
function labelled(rows, language) {
  const cells = rows.map((row) => row.split("\t").map((cell) => cell.trim()));
  if (cells.length < 2 || cells.some((row) => row.length !== 2)) return null;
  const of = (at) => column(cells.map((row) => row[at]), language, cells.map((row) => row[1 - at]));
  const [first, second] = [of(0), of(1)];
  return first && second ? null : (first ?? second);
}

// What to put in for a pasted text: {text, read} for a number read another way (`owed`: an amount in brackets; `bracketed`: a
// number in them, which `owes` would be), {numbers, header} for a column (`labels` beside it, its `currency`), else null;
// {table} with how many columns it has is put in as it is, and told.
export function understand(text, language) {
  if (isGiven(text)) return fromHere(text, language);
  const rows = text.split(/\r?\n/).map((row) => row.trim()).filter(Boolean);
  const columns = Math.max(...rows.map((row) => row.split("\t").length));
  if (columns > 1) return labelled(rows, language) ?? { table: columns };
  if (rows.length > 1) return column(rows, language);
  const number = numberOf(text, language);
  if (number !== null) return number.startsWith("-") && OWED.test(text) ? inBrackets(text, number, language) : asAmount(text, number, language);
  const mixed = text.replace(BOTH_MARKS, (found) => typed(numberOf(found, language), language));
  return known(text, mixed, mixed);
}

// A number with the currency that stands beside it.
function asAmount(text, number, language) {
  const read = typed(number, language, signOf(text));
  return known(text, read, signOf(text) ? read : inLanguage(number, language));
}

// What accountants put in brackets is owed where a currency says that it is an amount, and keeps them, so that nothing before
// it is taken for what it is taken from. Without one it is what it is where it is typed.
function inBrackets(text, number, language) {
  const amount = typed(number, language, signOf(text));
  const owes = `(${amount})`;
  if (signOf(text)) return { text: owes, read: amount, owed: true };
  const bare = number.slice(1);
  return { text: `(${typed(bare, language)})`, read: inLanguage(bare, language), bracketed: true, owes };
}

const known = (pasted, text, read) => (text === pasted ? null : { text, read });
