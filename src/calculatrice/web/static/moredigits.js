// More digits of what is shown: brought while the page stays alive, each of them certain.

import * as composer from "./composer.js";
import * as handle from "./handle.js";
import * as preview from "./preview.js";
import * as stage from "./stage.js";
import { above, tape } from "./sheet.js";
import { ask, cancel, Problem } from "./api.js";
import { setDigits, settings } from "./settings.js";
import { announce } from "./announce.js";
import { part } from "./part.js";
import { present } from "./look.js";
import { request } from "./request.js";
import { slim } from "./tape.js";
import { t } from "./strings.js";
import { waiting } from "./waiting.js";
import { watch } from "./connection.js";

// What is typed, else the line that is shown.
const subject = () => (composer.text() ? { text: composer.text(), line: null } : stage.now());

// The lines above a text and how it is calculated: as its line was, or as what is typed now is.
export const context = (line) => [line ? tape.above(line) : above(), line ? { ...settings(), angle: line.angle, locale: line.locale } : settings()];

export async function moreDigits(digits) {
  const { text, line } = subject();
  const run = new AbortController();
  let job = null;
  preview.stop();
  const stop = () => {
    run.abort();
    if (job) cancel(job);
  };
  const done = waiting(part("side"), stop);
  handle.hide();
  const [before, how] = context(line);
  const asked = request(text, before, { ...how, digits });
  try {
    const answer = await ask(asked, { ...watch, job: (id) => (job = id) }, run.signal);
    if (subject()?.text === text) show(text, line, digits, answer);
  } catch (error) {
    if (error instanceof Problem) stage.fail(error.told.detail || t("server_failed"));
    else if (stage.now()) present(text, stage.now().answer, line);
  } finally {
    done();
  }
}

// An answer that says less than the one that is shown, but for its digits, keeps what that one says.
function show(text, line, digits, answer) {
  const { answer: known, text: shown } = stage.now();
  const whole = shown === text ? { ...answer, notations: answer.notations ?? known.notations, forms: answer.forms ?? known.forms } : answer;
  if (line) tape.put({ ...line, digits, answer: slim(whole) });
  else setDigits(digits);
  present(text, whole, line && tape.find(line.id));
  announce(t("all_digits", { count: whole.digits }), true);
}
