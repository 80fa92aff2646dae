// Calculations on their way into lines of the tape: run, taken up again after a reload, cancelled, followed by what depends on them.

import { ask, cancel, Cancelled, follow, Problem } from "./api.js";
import { answerOf, NO_JOB, outdated, slim } from "./tape.js";
import { language, t } from "./strings.js";
import { request } from "./request.js";
import { restoring } from "./undo.js";
import { watch } from "./connection.js";

const running = new Map();

// Runs what `answering(signal)` promises into the line. What it has been asked meanwhile, by another or with other lines
// above it, is not overwritten.
async function into(tape, line, asked, answering) {
  running.get(line.id)?.abort();
  const run = new AbortController();
  running.set(line.id, run);
  const ended = await outcome(() => answering(run.signal));
  if (run.signal.aborted) return undefined;
  running.delete(line.id);
  const now = tape.find(line.id);
  if (!now || answerOf(now)) return undefined;
  if (request(now.text, tape.above(now), now).key !== asked.key) return again(tape, now);
  return tape.put({ ...now, ...ended, ...NO_JOB, stale: false });
}

async function outcome(answering) {
  try {
    return { answer: slim(await answering()), problem: null, cancelled: false };
  } catch (error) {
    if (error.name === "AbortError") return null;
    return { answer: null, said: language, ...reason(error) };
  }
}

function reason(error) {
  if (error instanceof Problem) return { problem: error.told.detail || t("server_failed") };
  if (error instanceof Cancelled) return { problem: t("cancelled"), cancelled: true };
  throw error;
}

// Calculates a line again, as it was asked, with the lines that are above it now; resolves when it has an answer or none,
// or with `isUnderway` as soon as it is known to take long.
export async function again(tape, line, isUnderway = () => {}) {
  const asked = request(line.text, tape.above(line), line);
  if (!line.stale) tape.put(outdated(line));
  const job = (id, token) => {
    const now = tape.find(line.id);
    if (now) tape.put({ ...now, answer: null, stale: false, problem: null, job: id, token, since: Date.now() });
    isUnderway();
  };
  return into(tape, line, asked, (signal) => ask(asked, { ...watch, job }, signal));
}

// Takes up a job that was started before; one that is gone is started again.
export async function resume(tape, line) {
  const asked = request(line.text, tape.above(line), line);
  const lost = (error) => error instanceof Problem && error.told.status === 404;
  await into(tape, line, asked, (signal) =>
    follow(line.job, watch, signal).catch((error) => {
      if (!lost(error)) throw error;
      return ask(asked, watch, signal);
    }),
  );
}

// Lines without an answer of their own, which a visit before this one, a file or another version has left, get one.
export function resumeAll(tape) {
  const without = tape.lines.filter((line) => !answerOf(line) && !line.problem);
  const [begun, others] = [without.filter((line) => line.job && !line.stale), without.filter((line) => !line.job || line.stale)];
  for (const line of begun) resume(tape, line);
  return recalculate(tape, others);
}

// A step back for lines of the tape: those that had no answer yet when it was prepared are calculated then.
export function wayBack(tape, ids) {
  const back = restoring(tape, ids);
  return () => {
    back();
    resumeAll(tape);
  };
}

// A way back to the tape as it is.
export function wayTo(tape) {
  const { lines } = tape;
  return () => {
    const ids = new Set(lines.map(({ id }) => id));
    for (const { id } of tape.lines) if (!ids.has(id)) tape.remove(id);
    for (const line of lines) if (tape.find(line.id) !== line) tape.put(line);
    resumeAll(tape);
  };
}

export function stop(tape, line) {
  running.get(line.id)?.abort();
  running.delete(line.id);
  if (line.job) cancel(line.job, line.token);
  tape.put({ ...line, ...NO_JOB, answer: null, stale: false, problem: t("cancelled"), cancelled: true });
}

// Calculates lines again, in their order: each sees those above it as they are now. None has an answer until it is there.
export async function recalculate(tape, lines) {
  for (const { id } of lines) if (tape.find(id)) tape.put(outdated(tape.find(id)));
  for (const { id } of lines) if (tape.find(id)?.stale) await answeredOrUnderway(tape, tape.find(id));
}

const answeredOrUnderway = (tape, line) => new Promise((resolve, reject) => again(tape, line, resolve).then(resolve, reject));
