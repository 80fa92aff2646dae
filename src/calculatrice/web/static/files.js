// The tape as a file: JSON and CSV that can be read back, Markdown and print for people.

import { code, escaped } from "./markdown.js";
import { fromCsv, toCsv as table } from "./csv.js";
import { language, t, word } from "./strings.js";
import { newId, NO_JOB } from "./tape.js";
import { rules } from "./rules.js";
import { preferences } from "./preferences.js";
import { settled } from "./settled.js";
import { plain, valueText } from "./answer.js";
import { translate } from "./translate.js";
import { written } from "./numeral.js";

const KIND = "calculatrice-tape";
const COLUMNS = ["expression", "relation", "decimal", "exact", "digits", "angle", "locale", "pinned", "time"];
const NAMED = {
  en: COLUMNS,
  fr: ["expression", "relation", "décimal", "exact", "chiffres", "angle", "langue", "épinglée", "date"],
};

const row = ({ text, answer, digits, angle, locale, pinned, at }) => [
  text,
  answer && answer.kind !== "definition" ? word("relation", answer.relation) : "",
  answer && answer.kind !== "definition" ? valueText(answer) : "",
  written(answer?.exact ?? ""),
  String(digits),
  angle,
  locale,
  String(pinned),
  new Date(at).toISOString(),
];

export const toJson = (lines) => JSON.stringify({ kind: KIND, version: 1, settled: settled(), preferences: preferences(), lines: lines.map(portable) }, null, 1);
export const toCsv = (lines) => table([NAMED[language], ...lines.map(row)], language);
export const toMarkdown = (lines) => lines.map(item).join("\n");

function item({ text, locale, answer }) {
  const read = translate(text, locale, language).split("\n").filter((part) => part.trim());
  return `- ${read.map(code).join("\\\n  ")} ${answer && answer.kind !== "definition" ? escaped(plain(answer)) : ""}`.trim();
}

const portable = ({ id, at, text, digits, angle, units, locale, pinned, answer }) => ({ id, at, text, digits, angle, units, locale, pinned, answer });

export function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `${t("tape").toLowerCase()}-${new Date().toISOString().slice(0, 10)}.${name}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const NAMES = /\.(?:json|csv)$/i;
const LARGEST = 10; // megabytes
const MOST_LINES = 10000;

// The lines of a file, or the sentence why they are not imported. A file that is too large is not even read.
export async function read(file) {
  if (!NAMES.test(file.name)) return { refused: t("not_imported") };
  if (file.size > LARGEST * 1e6) return { refused: t("file_too_large", { limit: LARGEST }) };
  const text = await file.text();
  const lines = fromText(text);
  if (!lines) return { refused: t("not_imported") };
  if (lines.length > MOST_LINES) return { refused: t("too_many_lines", { count: lines.length, limit: MOST_LINES }) };
  return { lines, settled: settledIn(text), preferences: preferencesIn(text) };
}

// The lines that a file holds, null for one that is no tape. What it says of their answers is not believed.
export function fromText(text) {
  try {
    return /^\ufeff?\s*\{/.test(text) ? fromJson(text.replace("\ufeff", "")) : fromTable(text);
  } catch {
    return null;
  }
}

function fromJson(text) {
  const { kind, lines } = JSON.parse(text);
  return kind === KIND ? lines.map(checked) : null;
}

// What a file says beside its lines; a table says nothing.
function saidIn(text) {
  try {
    const said = JSON.parse(text.replace("\ufeff", ""));
    return said.kind === KIND ? said : {};
  } catch {
    return {};
  }
}

// The codes of the readings that a file says are settled.
export function settledIn(text) {
  const { settled: codes } = saidIn(text);
  return Array.isArray(codes) ? codes.filter((code) => typeof code === "string") : [];
}

// What a file says is preferred, as it says so.
const preferencesIn = (text) => saidIn(text).preferences;

function fromTable(text) {
  const [head, ...rows] = fromCsv(text);
  const places = COLUMNS.map((_, index) => head.findIndex((name) => Object.values(NAMED).some((names) => names[index] === name)));
  const field = (cells, column) => cells[places[COLUMNS.indexOf(column)]];
  if (field(head, "expression") === undefined) return null;
  return rows.map((cells) =>
    checked({
      text: field(cells, "expression"),
      digits: Number(field(cells, "digits")),
      angle: field(cells, "angle"),
      locale: field(cells, "locale"),
      pinned: /^(?:true|vrai)$/i.test(field(cells, "pinned")),
      at: Date.parse(field(cells, "time")),
    }),
  );
}

// A line whose parts are what they must be, wherever it comes from; what it lacks, and its answer, is asked for.
function checked({ id, at, text, digits, angle, units, locale, pinned }) {
  if (typeof text !== "string" || !text.trim()) throw new TypeError("a line without an expression");
  return {
    id: typeof id === "string" && /^[\w-]{1,40}$/.test(id) ? id : newId(),
    at: Number.isFinite(at) ? at : Date.now(),
    text,
    digits: Number.isInteger(digits) && digits > 0 && digits <= 1000000 ? digits : 15,
    angle: rules.angles.includes(angle) ? angle : rules.angles[0],
    units: rules.systems.includes(units) ? units : rules.systems[0],
    locale: locale === "fr" ? "fr" : "en",
    pinned: Boolean(pinned),
    answer: null,
    ...NO_JOB,
    problem: null,
  };
}
