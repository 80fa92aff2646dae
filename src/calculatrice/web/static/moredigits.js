// More digits of what is shown: brought while the page stays alive, each of them certain.

import * as composer from "./composer.js";
import * as preview from "./preview.js";
import * as stage from "./stage.js";
import { above, tape } from "./sheet.js";
import { ask, cancel, Problem } from "./api.js";
import { setDigits, settings } from "./settings.js";
import { announce } from "./announce.js";
import { part } from "./part.js";
import { present, showLine } from "./look.js";
import { request } from "./request.js";
import { sentence } from "./told.js";
import { slim } from "./tape.js";
import { t } from "./strings.js";
import { waiting } from "./waiting.js";
import { watch } from "./connection.js";

// What is typed, else the line that is shown.
const subject = () => (composer.text() ? { text: composer.text(), line: null } : stage.now());

// The lines above a text and how it is calculated: as its line was, or as what is typed now is.
export const context = (line) => [line ? tape.above(line) : above(), line ? { ...settings(), angle: line.angle, units: line.units, locale: line.locale } : settings()];

export async function moreDigits(digits) {
  const seen = subject();
  if (!seen) return;
  const { text, line } = seen;
  const run = new AbortController();
  let begun = null;
  preview.stop();
  const stop = () => {
    run.abort();
    if (begun) cancel(...begun);
  };
  const done = waiting(part("side"), stop);
  const asked = wanted(text, line, digits);
  const isStillSeen = () => subject()?.text === text && wanted(text, line && tape.find(line.id), digits)?.key === asked.key;
  try {
    const answer = await ask(asked, { ...watch, job: (id, token) => (begun = [id, token]) }, run.signal);
    if (isStillSeen()) show(text, line && tape.find(line.id), asked, answer);
  } catch (error) {
    if (stage.now()) stage.revive();
    if (error instanceof Problem && isStillSeen()) stage.note(sentence(error.told, asked));
  } finally {
    done();
  }
}

// What is asked for; nothing where the line has gone.
function wanted(text, line, digits) {
  if (line === undefined) return null;
  const [before, how] = context(line);
  return request(line?.text ?? text, before, { ...how, digits });
}

// An answer that says less than the one that is shown, but for its digits, keeps what that one says.
function show(text, line, asked, answer) {
  const known = stage.now()?.text === text ? stage.now().answer : {};
  const whole = { ...answer, notations: answer.notations ?? known.notations, forms: answer.forms ?? known.forms };
  if (!line) setDigits(asked.digits);
  else tape.put({ ...line, digits: asked.digits, answer: slim(whole) });
  if (line) showLine(tape.find(line.id), whole);
  else present(text, whole, asked.key);
  announce(t("all_digits", { count: whole.digits }), true);
}
