// Calculations on their way into lines of the tape: run, taken up again after a reload, cancelled, followed by what depends on them.

import { ask, cancel, Cancelled, follow, Problem } from "./api.js";
import { slim } from "./tape.js";
import { request } from "./request.js";
import { t } from "./strings.js";
import { watch } from "./connection.js";

const running = new Map();

// Runs what `answering(signal)` promises into the line; the line as it then stands.
async function into(tape, line, answering) {
  running.get(line.id)?.abort();
  const run = new AbortController();
  running.set(line.id, run);
  let ended;
  try {
    ended = { answer: slim(await answering(run.signal)), problem: null, job: null };
  } catch (error) {
    if (run.signal.aborted) return tape.find(line.id);
    ended = { answer: null, problem: sentence(error), job: null };
  }
  if (running.get(line.id) === run) running.delete(line.id);
  const now = tape.find(line.id);
  if (now) tape.put({ ...now, ...ended });
  return tape.find(line.id);
}

function sentence(error) {
  if (error instanceof Problem) return error.told.detail || t("server_failed");
  if (error instanceof Cancelled) return t("cancelled");
  throw error;
}

// Calculates a line again, as it was asked, with the lines that are above it now.
export function again(tape, line) {
  const asked = request(line.text, tape.above(line), line);
  const job = (id) => tape.put({ ...tape.find(line.id), answer: null, problem: null, job: id, since: Date.now() });
  return into(tape, line, (signal) => ask(asked, { ...watch, job }, signal));
}

// Takes up a job that was started before; one that is gone is started again.
export async function resume(tape, line) {
  const lost = (error) => error instanceof Problem && error.told.status === 404;
  await into(tape, line, (signal) =>
    follow(line.job, watch, signal).catch((error) => {
      if (!lost(error)) throw error;
      return ask(request(line.text, tape.above(line), line), watch, signal);
    }),
  );
}

export function resumeAll(tape) {
  for (const line of tape.lines) if (!line.answer && !line.problem) line.job ? resume(tape, line) : again(tape, line);
}

export function stop(tape, line) {
  running.get(line.id)?.abort();
  running.delete(line.id);
  if (line.job) cancel(line.job);
  tape.put({ ...line, job: null, answer: null, problem: t("cancelled") });
}

// Calculates lines again, in their order: each sees those above it as they are now.
export async function recalculate(tape, lines) {
  for (const { id } of lines) if (tape.find(id)) await again(tape, tape.find(id));
}
