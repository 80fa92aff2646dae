// What is looked at: the answer of what is typed, else that of a line: the one that was kept last, else the last one.

import * as composer from "./composer.js";
import * as preview from "./preview.js";
import * as stage from "./stage.js";
import { above, here, tape } from "./sheet.js";
import { answerOf, problemOf, wholeOf } from "./tape.js";
import { inThisLanguage, isElsewhere } from "./elsewhere.js";
import { resetDigits, settings } from "./settings.js";
import { announceResult } from "./announce.js";
import { calculation } from "./names.js";
import { continued, told } from "./continuing.js";
import { language, t, word } from "./strings.js";
import { part } from "./part.js";
import { request } from "./request.js";
import { rules } from "./rules.js";
import { sentence } from "./told.js";

const HINT = 1000;
const { input } = composer;
let looked = null;
let wanted = null;
let hint = 0;

export function look() {
  clearTimeout(hint);
  if (input.value === "") resetDigits();
  if (!composer.text()) return rest();
  const { text, warning } = continued(composer.text(), above());
  const asked = request(text, above(), settings());
  const isAgain = asked.key === wanted;
  wanted = asked.key;
  if (asked.otherAngle) return refuse(asked.otherAngle);
  if (stage.belongs(asked.key)) return stay();
  if (!isAgain) stage.asking();
  return preview.preview(
    asked,
    (answer) => {
      present(text, told(answer, warning), asked.key);
      announceResult(asked.key, stage.words());
    },
    (problem) => unfinished(problem, text, asked),
  );
}

function stay() {
  preview.stop();
  stage.revive();
}

// What is being typed has no answer yet, or one that takes a moment. Why, is said to one who has stopped typing.
function unfinished(problem, text, asked) {
  stage.leave(text);
  if (problem.code === "budget_exceeded") return stage.note(t("moment"), t("moment_start"), () => part("ask").requestSubmit());
  hint = setTimeout(() => stage.note(sentence(problem, asked)), HINT);
  return undefined;
}

export function rest() {
  clearTimeout(hint);
  wanted = null;
  const line = tape.find(looked) ?? tape.lines.at(-1);
  if (line && stage.shows(line)) return stage.now() ? undefined : stay();
  if (line) return lookAt(line);
  preview.stop();
  return stage.clear();
}

// The tape has changed: what is typed may mean something else now, the line that is shown may have another answer or none.
export function refresh() {
  const { text } = continued(composer.text(), above());
  if (!text) rest();
  else if (request(text, above(), settings()).key !== wanted) look();
}

export function refuse(line) {
  preview.stop();
  const isAngle = line.angle !== settings().angle;
  const units = word("units_now", line.units ?? rules.systems[0]);
  stage.refuse(isAngle ? t("other_angle", { text: line.text, unit: line.angle }) : t("other_units", { text: line.text, unit: units }));
}

// Shows the answer to what is typed; `key` says which request it answers.
export function present(text, answer, key) {
  looked = null;
  uncover();
  stage.show(answer, { text, line: null, key, take, completed: completed(text, answer) });
}

// The text whose answer it is, where what is typed had to be completed to have one.
function completed(text, { expression }) {
  const last = text.split("\n").map(calculation).findLast(Boolean) ?? "";
  return last.replace(/\s*;$/, "").endsWith(expression) ? null : expression;
}

// Shows a line: its answer, or that it is being calculated, or why it has none.
export function lookAt(line) {
  preview.stop();
  looked = line.id;
  uncover();
  const answer = wholeOf(answerOf(line));
  if (answer?.cut) return bring(line);
  if (answer && isElsewhere(line)) return translated(line, answer);
  if (answer) return showLine(line, answer);
  if (line.problem) return stage.refuse(problemOf(line), here(line));
  return stage.shows(line.id) ? stage.asking() : stage.wait(t("calculating"), here(line));
}

export const showLine = (line, answer) => stage.show(answer, { text: line.text, line, key: null, take: composer.replace });

// Of a very long answer the tape keeps the beginning, which is not the answer: the whole is asked for, long ones by a click.
function bring(line) {
  const asked = request(line.text, tape.above(line), line);
  const show = (answer) => showLine(line, answer);
  const late = () => stage.note(t("moment"), t("moment_start"), () => preview.patiently(asked, show, failed));
  const failed = (problem) => (problem.code === "budget_exceeded" ? late() : stage.note(sentence(problem, asked)));
  stage.wait(t("calculating"), here(line));
  preview.preview(asked, show, failed);
}

const uncover = () => part("examples")?.remove();

// A line of the other language is written in this one; its words and what it warns of are asked for.
function translated(line, answer) {
  const asked = request(here(line), tape.above(line), { ...line, locale: language });
  showLine(line, inThisLanguage(answer, line.locale));
  if (!asked.otherAngle) preview.preview(asked, (found) => found.decimal === answer.decimal && showLine(line, found), () => {});
}

function take(text) {
  const lines = input.value.split("\n");
  composer.replace([...lines.slice(0, -1), text].join("\n"));
  look();
}
