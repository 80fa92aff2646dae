// What is typed is calculated and kept as a line; lines that depend on it follow.

import * as composer from "./composer.js";
import * as preview from "./preview.js";
import * as runs from "./runs.js";
import * as stage from "./stage.js";
import { above, sheet, stopEditing, tape } from "./sheet.js";
import { begin, Problem } from "./api.js";
import { announce, announceResult } from "./announce.js";
import { answerOf, newLine, problemOf, slim } from "./tape.js";
import { did } from "./undo.js";
import { isOfEarlierLine, mended, sentence } from "./told.js";
import { language, t } from "./strings.js";
import { look, lookAt, refuse } from "./look.js";
import { continued, told } from "./continuing.js";
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
  await tape.load();
  if (!composer.text() || asking) return;
  const { text, warning } = continued(composer.text(), above());
  if (text !== composer.text()) composer.set(text);
  const asked = request(text, above(), settings());
  if (asked.otherAngle) return refuse(asked.otherAngle);
  preview.stop();
  if (!stage.belongs(asked.key)) stage.asking();
  const { edited } = sheet;
  const fields = { text, ...settings(), locale: language };
  const line = edited ? { ...edited, ...fields } : newLine(tape.lines, fields);
  const run = (asking = new AbortController());
  const since = Date.now();
  const done = waiting(part("side"), () => leave(run), since);
  try {
    const { answer = null, job = null, token = null } = await begin(asked, watch, run.signal);
    const ended = { problem: null, cancelled: false, stale: false };
    settle({ ...line, ...ended, answer: answer && slim(told(answer, warning)), job, token, since }, asked, edited);
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

function settle(line, asked, edited) {
  const { text } = line;
  const before = edited ? followers(tape.lines, [line.id]) : [];
  const back = runs.wayBack(tape, [line.id, ...before.map((other) => other.id)]);
  sheet.followed = new Set();
  stopEditing();
  tape.put(line);
  if (composer.text() === text) composer.set("");
  did(() => {
    back();
    composer.set(text);
    look();
  });
  show(line, asked);
  if (edited) follow(merged(before, followers(tape.lines, [line.id])), back);
}

// What is typed by now is looked at; the line, if there is nothing.
function show(line, asked) {
  const isAsItWas = request(line.text, tape.above(line), line).key === asked.key;
  if (composer.text() === "") lookAt(line);
  if (!isAsItWas) return runs.recalculate(tape, [line]);
  if (line.answer) return announceResult(asked.key, heard(line.answer), true);
  return runs.resume(tape, line).then(() => ended(tape.find(line.id)));
}

// What became of a line that took long: it may be gone by now, or be calculated again.
function ended(line) {
  if (line?.problem) announce(problemOf(line), true);
  else if (line && answerOf(line)) announce(heard(line.answer), true);
}

const merged = (some, others) => tape.lines.filter(({ id }) => [...some, ...others].some((line) => line.id === id));

// Lines that depend on one that changed are calculated again, and said to be; those that have no answer now, too.
export async function follow(lines, back) {
  if (!lines.length) return;
  await runs.recalculate(tape, lines);
  const left = lines.flatMap(({ id }) => tape.find(id) ?? []);
  const failed = left.filter((line) => line.problem).length;
  sheet.followed = new Set(left.map((line) => line.id));
  tape.dispatchEvent(new Event("change"));
  did(back, failed ? t("followed_failed", { count: failed }) : t("followed", { count: left.length }));
}

// What is wrong, as long as the text that is wrong still stands there.
function fail(problem, asked, text) {
  const says = sentence(problem, asked);
  if (composer.text() !== text) return announce(says, true);
  const other = isOfEarlierLine(problem, asked) ? null : mended(problem, asked);
  if (other && closes(text, other)) return keepClosed(other);
  announce(says, true);
  if (other) stage.refuse(says, "", t("take_mended", { mended: other }), () => mend(other));
  else stage.refuse(says);
  return isOfEarlierLine(problem, asked) || underline(problem.span ?? { start: 0, end: 0 }, asked.offset);
}

// Whether the mend only closes what was left open, as `=` does on every calculator.
const closes = (text, mend) => mend.startsWith(text) && /^[)\]}|]+$/.test(mend.slice(text.length));

function keepClosed(text) {
  composer.set(text);
  asking = null;
  return keep();
}

const underline = ({ start, end }, offset) => composer.underline(start - offset + leading(), end - offset + leading());

const leading = () => input.value.length - input.value.trimStart().length;

function mend(text) {
  composer.replace(text);
  input.focus();
  look();
}
