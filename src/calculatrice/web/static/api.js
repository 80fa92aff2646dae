// Asks the server, and does not give up: it waits for the connection to return, and as long as a busy server says.

import { language } from "./strings.js";
import { isAlone } from "./alone.js";
import { newId } from "./tape.js";

const ROOT = "/api/v1";
const LONGEST_PAUSE = 15;
const BUSY = [429, 502, 503, 504];

// Why there is no answer: what the server says of the expression.
export class Problem extends Error {
  constructor(told) {
    super(told.detail);
    this.told = told;
  }
}

export class Cancelled extends Error {}

const READY = "device-ready";
let device = null;
let arrived = null;
const arrival = new Promise((resolve) => (arrived = resolve));

// What answers in the server's place where it can: a `Device`. Requests that wait for a connection hear when it is ready.
export function useDevice(found) {
  device = found;
  arrived();
}
export const deviceIsReady = () => dispatchEvent(new Event(READY));

// Starts on a request: {answer}, or the id of a {job} that takes longer with the {token} that cancels it. `watch` hears of
// what takes time.
export async function begin(request, watch = {}, signal = undefined) {
  const response = (await onDevice("answer", request, signal)) ?? (await persistently(...addressed(request), watch, signal, () => onDevice("instead", request, signal)));
  if (response.status !== 202) return { answer: await read(response) };
  const { id, cancel_token: token } = await response.json();
  return { job: id, token };
}

// The answer to a request, however long it takes; `watch.job` hears the id and the token of one that takes longer.
export async function ask(request, watch = {}, signal = undefined) {
  const { answer, job, token } = await begin(request, watch, signal);
  if (!job) return answer;
  watch.job?.(job, token);
  return follow(job, watch, signal);
}

// The answer of a job, when it is there.
export async function follow(id, watch = {}, signal = undefined) {
  for (;;) {
    const response = await persistently(`${ROOT}/calculations/${id}?wait=10`, {}, watch, signal);
    const job = await read(response);
    if (job.state === "done") return job.result;
    if (job.state === "failed") throw new Problem(job.error);
    if (job.state === "cancelled") throw new Cancelled();
  }
}

// What was begun by a version of the page that had no token ends by itself.
export const cancel = (id, token) =>
  fetch(`${ROOT}/calculations/${id}`, { method: "DELETE", headers: { "Cancel-Token": token ?? "" }, keepalive: true }).catch(() => null);

async function read(response) {
  if (response.ok) return response.json();
  const told = await response.json().catch(() => null);
  throw new Problem({ status: response.status, ...told });
}

// What is typed goes in a body: addresses stand in histories, and in logs on the way. What may become a job has a key of
// its own, so that asking again after a lost connection makes no second one.
function addressed(request) {
  const { preview } = request;
  const headers = { "Content-Type": "application/json", ...(preview ? {} : { "Idempotency-Key": newId() }) };
  return [`${ROOT}/calculations${preview ? "?preview=true" : ""}`, { method: "POST", body: body(request), headers }];
}

const body = ({ expression, digits, angle, units, locale, forms, notations }) =>
  JSON.stringify({ expression, digits, angle, units, locale, forms, notations });

// Where nothing is to leave this device, requests wait until it can answer.
async function onDevice(how, request, signal) {
  if (!device && isAlone()) await arrival;
  return device?.[how](body(request), Boolean(request.preview), signal);
}

// `otherwise` may know the response when the server can't be reached.
async function persistently(address, options, watch, signal, otherwise = () => null) {
  const headers = { Accept: "application/json", "Accept-Language": language, ...options.headers };
  for (let attempt = 0; ; attempt += 1) {
    const response = await fetch(address, { ...options, headers, signal }).catch(() => null);
    signal?.throwIfAborted();
    const other = response === null ? await otherwise() : null;
    if (other) watch.online?.();
    if (other) return other;
    if (response === null) {
      watch.offline?.();
      await pause(Math.min(2 ** attempt / 2, LONGEST_PAUSE), signal);
    } else if (BUSY.includes(response.status)) {
      const seconds = Number(response.headers.get("Retry-After")) || 1;
      watch.delayed?.(seconds);
      await pause(seconds, signal);
    } else {
      watch.online?.();
      return response;
    }
  }
}

// Seconds that end early when the browser sees a connection again, or this device can calculate.
function pause(seconds, signal) {
  const done = new AbortController();
  return new Promise((resolve, reject) => {
    const options = { once: true, signal: done.signal };
    setTimeout(resolve, seconds * 1000);
    for (const name of ["online", READY]) addEventListener(name, resolve, options);
    signal?.addEventListener("abort", () => reject(signal.reason), options);
  }).finally(() => done.abort());
}
