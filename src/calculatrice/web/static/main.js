// The page comes alive: what is typed is shown, kept, changed, and all parts hear of it.

import "./frame.js";
import "./keypad.js";
import * as composer from "./composer.js";
import * as digitsHandle from "./handle.js";
import * as files from "./files.js";
import * as preview from "./preview.js";
import * as runs from "./runs.js";
import * as stage from "./stage.js";
import * as storage from "./storage.js";
import * as view from "./tapeview.js";
import { ask, begin, cancel, Problem } from "./api.js";
import { canUndo, did, restoring, undo } from "./undo.js";
import { language, t, word } from "./strings.js";
import { nextAngle, onAngle, resetDigits, setDigits, settings } from "./settings.js";
import { newLine, slim, Tape } from "./tape.js";
import { request } from "./request.js";
import { announce } from "./announce.js";
import { copy, copyMenu } from "./copying.js";
import { followers } from "./depend.js";
import { defined } from "./names.js";
import { drawNames } from "./namelist.js";
import { menu } from "./menu.js";
import { plain } from "./answer.js";
import { shortcuts } from "./shortcuts.js";
import { toast } from "./toast.js";
import { translate } from "./translate.js";
import { understand } from "./paste.js";
import { written } from "./numeral.js";
import { waiting } from "./waiting.js";
import { watch } from "./connection.js";

const part = (name) => document.getElementById(name);
const tape = new Tape();
const { input } = composer;
let edited = null;
let recalled = null;
let followed = new Set();
let asking = null;

// --- what is looked at -------------------------------------------------------------------------------------------------

const above = () => tape.above(edited);

const take = (text) => {
  const lines = input.value.split("\n");
  composer.replace([...lines.slice(0, -1), text].join("\n"));
  look();
};

function present(text, answer, line = null) {
  part("examples")?.remove();
  stage.show(answer, { text, line, take: (other) => (line ? composer.replace(other) : take(other)) });
}

// Shows the answer of what is typed, else that of the last line.
function look() {
  const text = composer.text();
  input.value === "" && resetDigits();
  if (!text) return rest();
  const asked = request(text, above(), settings());
  if (asked.otherAngle) return refuse(asked.otherAngle);
  return preview.preview(
    asked,
    (answer) => {
      present(text, answer);
      announce(stage.words());
    },
    unfinished,
  );
}

// What is being typed has no answer yet, or one that takes a moment.
function unfinished(told) {
  stage.dim();
  if (told.code === "budget_exceeded") stage.note(t("moment"), t("moment_start"), keep);
}

function rest() {
  preview.stop();
  const last = tape.lines.findLast((line) => line.answer);
  if (!last) return stage.clear();
  return present(last.text, last.answer, last);
}

function refuse(line) {
  preview.stop();
  stage.dim();
  stage.fail(t("other_angle", { text: line.text, unit: line.angle }));
}

// --- keeping -----------------------------------------------------------------------------------------------------------

async function keep() {
  const text = composer.text();
  if (!text || asking) return;
  const asked = request(text, above(), settings());
  if (asked.otherAngle) return refuse(asked.otherAngle);
  preview.stop();
  const line = edited ? { ...edited, text, ...settings(), locale: language } : newLine(tape.lines, { text, ...settings(), locale: language });
  const run = (asking = new AbortController());
  const since = Date.now();
  const done = waiting(part("side"), () => leave(run), since);
  try {
    const { answer = null, job = null } = await begin(asked, watch, run.signal);
    settle({ ...line, answer: answer && slim(answer), job, since, problem: null }, text, answer);
  } catch (error) {
    if (error instanceof Problem) fail(error.told, asked, text);
    else if (!run.signal.aborted) throw error;
  } finally {
    done();
    if (asking === run) asking = null;
  }
}

function leave(run) {
  run.abort();
  look();
}

function settle(line, text, answer) {
  const wasEdited = edited !== null;
  const before = edited ? followers(tape.lines, [line.id]) : [];
  const back = restoring(tape, [line.id, ...before.map((other) => other.id)]);
  followed = new Set();
  stopEditing();
  tape.put(line);
  if (composer.text() === text) composer.set("");
  did(() => {
    back();
    composer.set(text);
    look();
  });
  if (answer) {
    present(text, answer, line);
    announce(stage.words(), true);
  } else {
    stage.clear();
    stage.note(t("calculating"));
    runs.resume(tape, line).then(() => composer.text() === "" && rest());
  }
  if (wasEdited) follow(merged(before, followers(tape.lines, [line.id])), back);
}

const merged = (some, others) => tape.lines.filter(({ id }) => [...some, ...others].some((line) => line.id === id));

// Lines that depend on one that changed are calculated again, and said to be.
async function follow(lines, back) {
  if (!lines.length) return;
  await runs.recalculate(tape, lines);
  followed = new Set(lines.map((line) => line.id));
  draw();
  did(back, t("followed", { count: lines.length }));
}

function fail(told, asked, text) {
  const { start = 0, end = 0 } = told.span ?? {};
  if (end <= asked.offset && asked.offset) return stage.fail(t("earlier_line", { text: told.detail }));
  if (composer.text() === text) composer.underline(start - asked.offset + leading(), end - asked.offset + leading());
  const mended = told.mended?.slice(asked.offset);
  const sentence = told.detail || t("server_failed");
  stage.dim();
  if (mended) stage.fail(sentence.replace(told.mended, mended), t("take_mended", { mended }), () => mend(mended));
  else stage.fail(sentence);
  announce(sentence, true);
  return undefined;
}

const leading = () => input.value.length - input.value.trimStart().length;

function mend(text) {
  composer.replace(text);
  input.focus();
  look();
}

// --- more digits -------------------------------------------------------------------------------------------------------

// What is typed, else the line that is shown.
const subject = () => (composer.text() ? { text: composer.text(), line: null } : stage.now());

// The lines above a text and how it is calculated: as its line was, or as what is typed now is.
const context = (line) => [line ? tape.above(line) : above(), line ? { ...settings(), angle: line.angle, locale: line.locale } : settings()];

async function moreDigits(digits) {
  const { text, line } = subject();
  const run = new AbortController();
  const place = part("side");
  let job = null;
  preview.stop();
  const stop = () => {
    run.abort();
    if (job) cancel(job);
  };
  const done = waiting(place, stop);
  digitsHandle.hide();
  const [before, how] = context(line);
  const asked = request(text, before, { ...how, digits });
  try {
    const answer = await ask(asked, { ...watch, job: (id) => (job = id) }, run.signal);
    if (subject()?.text !== text) return;
    const { answer: known, text: shown } = stage.now();
    const whole = shown === text ? { ...answer, notations: answer.notations ?? known.notations, forms: answer.forms ?? known.forms } : answer;
    if (line) tape.put({ ...line, digits, answer: slim(whole) });
    else setDigits(digits);
    present(text, whole, line && tape.find(line.id));
    announce(t("all_digits", { count: whole.digits }), true);
  } catch (error) {
    if (error instanceof Problem) stage.fail(error.told.detail || t("server_failed"));
    else if (stage.now()) present(text, stage.now().answer, line);
  } finally {
    done();
  }
}

// --- lines of the tape -------------------------------------------------------------------------------------------------

const here = (line) => translate(line.text, line.locale, language);

// What stands for the answer of a line and is exactly it: the number, the name it was given, else the expression.
function value(line) {
  const { answer } = line;
  if (answer.kind === "number" && answer.relation === "=" && !answer.cut) return written(answer.decimal);
  const [name] = defined(line.text);
  if (name && tape.lines.findLast((other) => defined(other.text).includes(name)) === line) return name;
  return `(${here(line).replace(/^\s*[\p{L}_][\p{L}\p{N}_]*\s*=(?!=)/u, "").trim()})`;
}

const acts = {
  use: (line) => composer.replace(here(line)),
  answer: (line) => composer.insert(value(line)),
  edit: (line) => {
    edited = line;
    part("editing").hidden = false;
    part("editing-text").textContent = t("editing");
    composer.replace(here(line));
  },
  pin: (line) => tape.put({ ...line, pinned: !line.pinned }),
  copy: (line) => copy(`${line.text} ${plain(line.answer)}`),
  again: (line) => runs.again(tape, line),
  cancel: (line) => runs.stop(tape, line),
  remove: (line) => {
    const after = followers(tape.lines, [line.id]);
    const back = restoring(tape, [line.id, ...after.map((other) => other.id)]);
    tape.remove(line.id);
    did(back, t("deleted"));
    look();
    follow(after, back);
  },
};

function stopEditing() {
  edited = null;
  part("editing").hidden = true;
}

function clearTape() {
  const gone = tape.lines.filter((line) => !line.pinned).map((line) => line.id);
  const back = restoring(tape, gone);
  for (const id of gone) tape.remove(id);
  did(back, t("cleared", { count: gone.length }));
  look();
}

async function importFile(file) {
  const lines = files.fromText(await file.text());
  if (!lines) return toast(t("not_imported"));
  const back = restoring(tape, lines.map((line) => line.id));
  for (const line of lines) tape.put(line);
  did(back, t("imported", { count: lines.length }));
  runs.resumeAll(tape);
  return look();
}

const exported = (name, type, write) => () => files.download(name, type, write(tape.lines));
const tapeMenu = () =>
  menu(part("tape-menu"), t("tape_menu"), [
    { label: t("export_csv"), act: exported("csv", "text/csv", files.toCsv) },
    { label: t("export_json"), act: exported("json", "application/json", files.toJson) },
    { label: t("export_markdown"), act: exported("md", "text/markdown", files.toMarkdown) },
    { label: t("import_file"), act: () => part("file").click() },
    { label: t("print"), act: () => print() },
    { label: t("clear_tape"), act: clearTape },
  ]);

let drawing = false;
function draw() {
  if (drawing) return;
  drawing = true;
  queueMicrotask(() => {
    drawing = false;
    const { lines } = tape;
    view.draw(lines, acts, followed);
    drawNames(lines, composer.insert, acts.edit);
    if (lines.length) part("examples")?.remove();
  });
}

// --- the input ---------------------------------------------------------------------------------------------------------

function escape() {
  if (edited) return leaveEditing();
  if (!input.value) return undefined;
  const text = input.value;
  composer.replace("");
  return did(() => {
    composer.set(text);
    look();
  });
}

function leaveEditing() {
  stopEditing();
  composer.set("");
  look();
}

// Arrow up and down walk through the lines; below the last one is what was being typed.
function recall(by) {
  const { lines } = tape;
  const at = (recalled?.at ?? lines.length) + by;
  if (at < 0 || at > lines.length) return;
  recalled = { at, draft: recalled?.draft ?? input.value };
  const { draft } = recalled;
  composer.replace(at === lines.length ? draft : here(lines[at]));
  recalled = at === lines.length ? null : { at, draft };
}

const onFirstRow = () => !input.value.slice(0, input.selectionStart).includes("\n");
const onLastRow = () => !input.value.slice(input.selectionEnd).includes("\n");

const KEYS = {
  Enter: (event) => !event.shiftKey && keep(),
  Escape: escape,
  ArrowUp: () => onFirstRow() && recall(-1),
  ArrowDown: () => onLastRow() && recall(1),
};

input.addEventListener("keydown", (event) => {
  const act = KEYS[event.key];
  if (!act || event.isComposing || event.altKey || act(event) === false) return;
  event.preventDefault();
});

input.addEventListener("input", () => {
  recalled = null;
  storage.keepDraft({ text: input.value, locale: language });
  look();
});

input.addEventListener("paste", (event) => {
  const meant = understand(event.clipboardData.getData("text/plain"), language);
  if (!meant) return;
  event.preventDefault();
  if (meant.numbers) return pasteColumn(meant.numbers);
  composer.insert(meant.text);
  toast(t("pasted_as", { text: meant.read }));
});

function pasteColumn(numbers) {
  const list = `[${numbers.join("; ")}]`;
  composer.insert(list);
  toast(t("pasted_column", { count: numbers.length }), t("take_sum"), () => composer.replace(input.value.replace(list, `sum(${list})`)));
}

part("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  keep();
});
part("editing-leave").addEventListener("click", leaveEditing);
part("copy").addEventListener("click", () => copyMenu(part("copy"), stage.now(), stage.shownForm(), context));
part("tape-menu").addEventListener("click", tapeMenu);
part("file").addEventListener("change", ({ target }) => {
  if (target.files[0]) importFile(target.files[0]);
  target.value = "";
});
for (const link of document.querySelectorAll("[data-example]"))
  link.addEventListener("click", (event) => {
    event.preventDefault();
    composer.replace(link.dataset.example);
  });

// --- the whole ---------------------------------------------------------------------------------------------------------

stage.onMoreDigits(moreDigits);
onAngle((unit) => {
  announce(word("angle_now", unit), true);
  look();
});
shortcuts(
  {
    d: () => stage.now() && digitsHandle.next(),
    f: () => {
      const name = stage.nextForm();
      if (name) announce(word("form", name), true);
    },
    r: nextAngle,
  },
  () => canUndo() && undo(),
);
tape.addEventListener("change", draw);
tape.addEventListener("full", () => toast(t("storage_full")));

function start() {
  const kept = storage.draft();
  const [navigation] = performance.getEntriesByType("navigation");
  if (kept?.text && (!input.value || navigation?.type === "reload")) composer.set(translate(kept.text, kept.locale, language));
  else if (input.value) look();
  else rest();
  draw();
  runs.resumeAll(tape);
  if (matchMedia("(hover: hover)").matches) input.focus({ preventScroll: true });
}

start();
document.documentElement.dataset.ready = "";
