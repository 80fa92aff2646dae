// What can be done with the lines of the tape: with one of them, and with all.

import * as composer from "./composer.js";
import * as runs from "./runs.js";
import { adopt } from "./preferences.js";
import { above, edit, here, tape } from "./sheet.js";
import { followers, meansTheSame, sourceOf } from "./depend.js";
import { answerOf } from "./tape.js";
import { copy } from "./copying.js";
import { canRedo, canUndo, did, redo, undo } from "./undo.js";
import { follow } from "./keep.js";
import { look } from "./look.js";
import { menu } from "./menu.js";
import { openSearch } from "./tapeview.js";
import { commented, plain } from "./answer.js";
import { restore, settle, settled } from "./settled.js";
import { settings } from "./settings.js";
import { statements } from "./names.js";
import { language, t } from "./strings.js";
import { typed } from "./amounts.js";
import { alone } from "./continuing.js";
import { toast } from "./toast.js";
import { written } from "./numeral.js";

// What stands for the answer of a line and is exactly it: the number, the name it was given, else the expression or the
// exact form. Nothing where each of them would be something else by now.
function value(line) {
  const answer = answerOf(line);
  if (!answer) return null;
  if (answer.kind === "number" && answer.relation === "=" && !answer.cut) return answer.unit ? typed(answer, language, line.locale) : written(answer.decimal);
  const { name, body, isFunction } = statements(here(line)).at(-1);
  if (name && !isFunction && sourceOf(name, above()) === line) return name;
  if (meansTheSame(line, above(), settings().angle)) return `(${body})`;
  return answer.kind === "number" && answer.exact ? `(${written(answer.exact)})` : null;
}

function take(line) {
  const text = value(line);
  if (text) composer.insert(composer.text() ? text : alone(text, above()));
  else if (answerOf(line)) toast(t("not_insertable"), { ofInput: true });
}

function remove(line) {
  const after = followers(tape.lines, [line.id]);
  const back = runs.wayBack(tape, [line.id, ...after.map((other) => other.id)]);
  tape.remove(line.id);
  did(back, t("deleted"));
  follow(after, back);
  look();
}

// What a line comes to, in words; nothing of a definition.
function worth(line) {
  const answer = answerOf(line);
  return answer && answer.kind !== "definition" ? [plain(answer)] : [];
}

export const acts = {
  use: (line) => composer.replace(here(line)),
  answer: take,
  edit,
  pin: (line) => tape.put({ ...line, pinned: !line.pinned }),
  copy: (line) => copy(commented(here(line), ...worth(line))),
  again: (line) => runs.again(tape, line),
  cancel: (line) => runs.stop(tape, line),
  remove,
};

function clear() {
  const gone = tape.lines.filter((line) => !line.pinned).map((line) => line.id);
  const after = followers(tape.lines, gone);
  const back = runs.wayBack(tape, [...gone, ...after.map((line) => line.id)]);
  for (const id of gone) tape.remove(id);
  did(back, t("cleared", { count: gone.length }));
  follow(after, back);
  look();
}

// What writes and reads files comes when somebody wants one, so that a first visit does not wait for it.
const filing = () => import("./files.js");

// The lines of a file are calculated here, and those that depend on them.
export async function importFile(file) {
  const { lines, settled: codes, preferences, refused } = await (await filing()).read(file);
  if (refused) return toast(refused);
  settle(codes);
  adopt(preferences);
  const ids = lines.map((line) => line.id);
  const back = runs.wayBack(tape, ids);
  for (const line of lines) tape.put(line);
  const after = followers(tape.lines, ids).map((line) => line.id);
  const others = runs.wayBack(tape, after);
  did(() => [back, others].forEach((step) => step()), t("imported", { count: lines.length }));
  look();
  return runs.recalculate(tape, tape.lines.filter(({ id }) => ids.includes(id) || after.includes(id)));
}

// Every reading is told again.
function tellAgain() {
  const before = settled();
  restore([]);
  did(() => restore(before), t("told_again"));
}

const withAnswers = () => tape.lines.map((line) => ({ ...line, answer: answerOf(line) }));
const exported = (name, type, write) => async () => {
  const files = await filing();
  files.download(name, type, files[write](withAnswers()));
};

// The pages that the bar of a phone has no room for.
const pages = () => [...document.querySelectorAll(".paged")].filter((link) => !link.checkVisibility());

export const actsOfTape = (anchor, choose) =>
  menu(anchor, t("tape_menu"), [
    ...(tape.lines.length ? [{ label: t("search_tape"), act: openSearch }] : []),
    { label: t("export_csv"), act: exported("csv", "text/csv", "toCsv") },
    { label: t("export_json"), act: exported("json", "application/json", "toJson") },
    { label: t("export_markdown"), act: exported("md", "text/markdown", "toMarkdown") },
    { label: t("import_file"), act: choose },
    { label: t("print"), act: () => print() },
    { label: t("clear_tape"), act: clear },
    ...(canUndo() ? [{ label: t("undo"), act: undo }] : []),
    ...(canRedo() ? [{ label: t("redo"), act: redo }] : []),
    { label: t("preferences"), act: async () => (await import("./preferencepanel.js")).open() },
    ...(settled().length ? [{ label: t("tell_again"), act: tellAgain }] : []),
    ...pages().map((link) => ({ label: link.title, act: () => link.click() })),
  ]);
