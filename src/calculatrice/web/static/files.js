// The tape as a file: JSON and CSV that can be read back, Markdown and print for people.

import { plain } from "./answer.js";
import { newId, slim } from "./tape.js";
import { t } from "./strings.js";

const KIND = "calculatrice-tape";
const COLUMNS = ["expression", "relation", "decimal", "exact", "digits", "angle", "locale", "pinned", "time"];
const UNITS = ["rad", "deg", "grad"];
const BOM = "\ufeff";

const row = ({ text, answer, digits, angle, locale, pinned, at }) => [
  text,
  answer?.relation ?? "",
  answer?.decimal ?? "",
  answer?.exact ?? "",
  digits,
  angle,
  locale,
  pinned,
  new Date(at).toISOString(),
];
const cell = (value) => (/[",\n\r;]/.test(value) ? `"${String(value).replaceAll('"', '""')}"` : String(value));

export const toJson = (lines) => JSON.stringify({ kind: KIND, version: 1, lines: lines.map(portable) }, null, 1);
export const toCsv = (lines) => BOM + [COLUMNS, ...lines.map(row)].map((cells) => cells.map(cell).join(",")).join("\r\n");
export const toMarkdown = (lines) =>
  lines.map(({ text, answer }) => `- \`${text.replaceAll("\n", "; ")}\` ${answer ? plain(answer) : ""}`.trim()).join("\n");

const portable = ({ id, at, text, digits, angle, locale, pinned, answer }) => ({ id, at, text, digits, angle, locale, pinned, answer });

export function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `${t("tape").toLowerCase()}-${new Date().toISOString().slice(0, 10)}.${name}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

// The lines that a file holds, null for one that is no tape.
export function fromText(text) {
  try {
    return text.replace(BOM, "").trimStart().startsWith("{") ? fromJson(text.replace(BOM, "")) : fromCsv(text.replace(BOM, ""));
  } catch {
    return null;
  }
}

function fromJson(text) {
  const { kind, lines } = JSON.parse(text);
  return kind === KIND ? lines.map(checked) : null;
}

function fromCsv(text) {
  const [head, ...rows] = cells(text);
  const at = Object.fromEntries(COLUMNS.map((column) => [column, head.indexOf(column)]));
  if (at.expression < 0) return null;
  const field = (values, column) => values[at[column]];
  return rows.map((values) =>
    checked({
      text: field(values, "expression"),
      digits: Number(field(values, "digits")),
      angle: field(values, "angle"),
      locale: field(values, "locale"),
      pinned: field(values, "pinned") === "true",
      at: Date.parse(field(values, "time")),
      answer: null,
    }),
  );
}

function cells(text) {
  const rows = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== ",") rows.push([]);
  }
  return rows.filter((values) => values.some(Boolean));
}

// A line whose parts are what they must be, wherever it comes from; what it lacks, and its answer if that is not one, is asked for.
function checked({ id, at, text, digits, angle, locale, pinned, answer }) {
  if (typeof text !== "string" || !text.trim()) throw new TypeError("a line without an expression");
  const known = answer && typeof answer.decimal === "string" && typeof answer.reading === "string" && Array.isArray(answer.warnings);
  return {
    id: typeof id === "string" && /^[\w-]{1,40}$/.test(id) ? id : newId(),
    at: Number.isFinite(at) ? at : Date.now(),
    text,
    digits: Number.isInteger(digits) && digits > 0 && digits <= 1000000 ? digits : 15,
    angle: UNITS.includes(angle) ? angle : "rad",
    locale: locale === "fr" ? "fr" : "en",
    pinned: Boolean(pinned),
    answer: known ? slim(answer) : null,
    job: null,
    problem: null,
  };
}
