// What can be done with the lines of the tape: with one of them, and with all.

import * as composer from "./composer.js";
import * as files from "./files.js";
import * as runs from "./runs.js";
import { did, restoring } from "./undo.js";
import { edit, here, tape } from "./sheet.js";
import { copy } from "./copying.js";
import { defined } from "./names.js";
import { follow } from "./keep.js";
import { followers } from "./depend.js";
import { look } from "./look.js";
import { menu } from "./menu.js";
import { commented, plain } from "./answer.js";
import { t } from "./strings.js";
import { toast } from "./toast.js";
import { written } from "./numeral.js";

// What stands for the answer of a line and is exactly it: the number, the name it was given, else the expression.
function value(line) {
  const { answer } = line;
  if (answer.kind === "number" && answer.relation === "=" && !answer.cut) return written(answer.decimal);
  const [name] = defined(line.text);
  if (name && tape.lines.findLast((other) => defined(other.text).includes(name)) === line) return name;
  return `(${here(line).replace(/^\s*[\p{L}_][\p{L}\p{N}_]*\s*=(?!=)/u, "").trim()})`;
}

function remove(line) {
  const after = followers(tape.lines, [line.id]);
  const back = restoring(tape, [line.id, ...after.map((other) => other.id)]);
  tape.remove(line.id);
  did(back, t("deleted"));
  look();
  follow(after, back);
}

const hasValue = ({ answer }) => Boolean(answer) && answer.kind !== "definition";

export const acts = {
  use: (line) => composer.replace(here(line)),
  answer: (line) => composer.insert(value(line)),
  edit,
  pin: (line) => tape.put({ ...line, pinned: !line.pinned }),
  copy: (line) => copy(commented(here(line), ...(hasValue(line) ? [plain(line.answer)] : []))),
  again: (line) => runs.again(tape, line),
  cancel: (line) => runs.stop(tape, line),
  remove,
};

function clear() {
  const gone = tape.lines.filter((line) => !line.pinned).map((line) => line.id);
  const back = restoring(tape, gone);
  for (const id of gone) tape.remove(id);
  did(back, t("cleared", { count: gone.length }));
  look();
}

export async function importFile(file) {
  const lines = files.fromText(await file.text());
  if (!lines) return toast(t("not_imported"));
  const back = restoring(tape, lines.map((line) => line.id));
  for (const line of lines) tape.put(line);
  did(back, t("imported", { count: lines.length }));
  runs.resumeAll(tape);
  return look();
}

const exported = (name, type, write) => () => files.download(name, type, write(tape.lines));

export const actsOfTape = (anchor, choose) =>
  menu(anchor, t("tape_menu"), [
    { label: t("export_csv"), act: exported("csv", "text/csv", files.toCsv) },
    { label: t("export_json"), act: exported("json", "application/json", files.toJson) },
    { label: t("export_markdown"), act: exported("md", "text/markdown", files.toMarkdown) },
    { label: t("import_file"), act: choose },
    { label: t("print"), act: () => print() },
    { label: t("clear_tape"), act: clear },
  ]);
