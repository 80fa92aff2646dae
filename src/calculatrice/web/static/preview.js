// The answer while one is typing: asked a moment after the last key, and never an older one over a newer.

import { ask, Problem } from "./api.js";
import { watch } from "./connection.js";

const PAUSE = 30;
let asked = 0;
let running = null;
let timer = 0;

export function stop() {
  asked += 1;
  running?.abort();
  clearTimeout(timer);
}

// Calls `show` with the answer to the request, or `unfinished` where there is none yet.
export function preview(request, show, unfinished) {
  stop();
  timer = setTimeout(() => answered({ ...request, preview: true }, show, unfinished), PAUSE);
}

// The same for one who waits for as long as it takes.
export function patiently(request, show, unfinished) {
  stop();
  return answered(request, show, unfinished);
}

async function answered(request, show, unfinished) {
  const mine = asked;
  running = new AbortController();
  try {
    const answer = await ask(request, watch, running.signal);
    if (mine === asked) show(answer);
  } catch (error) {
    if (mine === asked && error instanceof Problem) unfinished(error.told);
  }
}
