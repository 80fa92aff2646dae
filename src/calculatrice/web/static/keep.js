// What is typed is calculated and kept as a line; lines that depend on it follow.

import * as composer from "./composer.js";
import * as preview from "./preview.js";
import * as runs from "./runs.js";
import * as stage from "./stage.js";
import { above, sheet, stopEditing, tape } from "./sheet.js";
import { begin, Problem } from "./api.js";
import { did, restoring } from "./undo.js";
import { language, t } from "./strings.js";
import { look, present, refuse, rest } from "./look.js";
import { newLine, slim } from "./tape.js";
import { announce } from "./announce.js";
import { followers } from "./depend.js";
import { heard } from "./answer.js";
import { part } from "./part.js";
import { request } from "./request.js";
import { settings } from "./settings.js";
import { waiting } from "./waiting.js";
import { watch } from "./connection.js";

const { input } = composer;
let asking = null;

export async function keep() {
  const text = composer.text();
  if (!text || asking) return;
  const asked = request(text, above(), settings());
  if (asked.otherAngle) return refuse(asked.otherAngle);
  preview.stop();
  const fields = { text, ...settings(), locale: language };
  const line = sheet.edited ? { ...sheet.edited, ...fields } : newLine(tape.lines, fields);
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
  const edited = sheet.edited !== null;
  const before = edited ? followers(tape.lines, [line.id]) : [];
  const back = restoring(tape, [line.id, ...before.map((other) => other.id)]);
  sheet.followed = new Set();
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
    runs.resume(tape, line).then(() => ended(tape.find(line.id)));
  }
  if (edited) follow(merged(before, followers(tape.lines, [line.id])), back);
}

// What became of a line that took long: it may be gone by now, or be calculated again.
function ended(line) {
  if (line?.problem) announce(line.problem, true);
  if (line?.answer) announce(heard(line.answer), true);
  if (composer.text() === "") rest();
}

const merged = (some, others) => tape.lines.filter(({ id }) => [...some, ...others].some((line) => line.id === id));

// Lines that depend on one that changed are calculated again, and said to be.
export async function follow(lines, back) {
  if (!lines.length) return;
  await runs.recalculate(tape, lines);
  sheet.followed = new Set(lines.map((line) => line.id));
  tape.dispatchEvent(new Event("change"));
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
  return announce(sentence, true);
}

const leading = () => input.value.length - input.value.trimStart().length;

function mend(text) {
  composer.replace(text);
  input.focus();
  look();
}
