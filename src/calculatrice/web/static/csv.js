// Tables for spreadsheets: with the separator and the decimal mark that those of a language expect. No cell is calculated or
// taken for a date there: what would be begins with an apostrophe.

const BOM = "\ufeff";
const SEPARATORS = { en: ",", fr: ";" };
const NUMBERS = { en: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i, fr: /^-?\d+(?:,\d+)?(?:e[+-]?\d+)?$/i };
const FORMULA = /^\s*[=+\-−@＝＋－＠]|^['\s]/;
const DATE = /^\d+(?:\s*[-/:.]\s*\d+)+$|^\d+[\s/-]*\p{L}{1,9}\.?$|^\p{L}{3,9}\.?[\s/-]*\d+$/u;
const FRACTION = /^\d+\s+\d+\/\d+$/;
const ACCOUNTED = /^\([\d.,\s]+\)$/;

const misread = (text) => [FORMULA, DATE, FRACTION, ACCOUNTED].some((kind) => kind.test(text));

// A text that stays what it is: numbers as numbers, everything else as text.
const kept = (text, language) => (!NUMBERS[language].test(text) && misread(text) ? `'${text}` : text);

const quoted = (text) => (/[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const toCsv = (rows, language) =>
  BOM + rows.map((cells) => cells.map((cell) => quoted(kept(cell, language))).join(SEPARATORS[language])).join("\r\n");

// The rows of a table, whatever it is separated by; cells that hold only an apostrophe more than they mean lose it.
export function fromCsv(text) {
  const body = text.replace(BOM, "");
  const [head] = body.split(/\r?\n/, 1);
  const separator = [";", "\t"].find((mark) => head.includes(mark)) ?? ",";
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, "g");
  const rows = [[]];
  for (const [, inQuotes, bare, end] of body.matchAll(cell)) {
    rows.at(-1).push((inQuotes === undefined ? bare : inQuotes.replaceAll('""', '"')).replace(/^'/, ""));
    if (end === "") break;
    if (end !== separator) rows.push([]);
  }
  return rows.filter((cells) => cells.some(Boolean));
}
