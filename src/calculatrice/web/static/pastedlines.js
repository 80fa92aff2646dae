// A pasted column as lines of the tape, each beside its label, and the total below them: one step, undone by one key.

import * as composer from "./composer.js";
import * as runs from "./runs.js";
import { did } from "./undo.js";
import { language, t } from "./strings.js";
import { look } from "./look.js";
import { newLine } from "./tape.js";
import { settings } from "./settings.js";
import { tape } from "./sheet.js";

const TOTAL = { en: "sum", fr: "somme" };

// A line that begins with a sign would go on with the one above it.
const alone = (number) => (number.startsWith("-") ? `(${number})` : number);
const beside = (text, label) => (label ? `${text} # ${label.replaceAll("#", "")}` : text);

// The texts of the lines, the total last.
export function texts({ numbers, labels = [], header }) {
  const total = beside(`${TOTAL[language]}(${numbers.join("; ")})`, [t("pasted_total"), header].filter(Boolean).join(", "));
  return [...numbers.map((number, at) => beside(alone(number), labels[at])), total];
}

export async function putLines(column) {
  await tape.load();
  const was = composer.text();
  const lines = [];
  for (const text of texts(column)) lines.push(newLine([...tape.lines, ...lines], { text, ...settings(), locale: language }));
  const back = runs.wayBack(tape, lines.map(({ id }) => id));
  for (const line of lines) tape.put(line);
  composer.set("");
  did(() => {
    back();
    composer.set(was);
    look();
  }, t("pasted_lines", { count: column.numbers.length }));
  look();
  return runs.recalculate(tape, lines);
}
