// One worker, one question at a time; it is ended where it outlives its limit or fails, and begun again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

// A worker that answers with what `reply` makes of each message; null is no answer at all.
class FakeWorker extends EventTarget {
  constructor(reply) {
    super();
    this.reply = reply;
    this.isEnded = false;
  }

  postMessage(message) {
    const data = this.reply(message);
    if (data) queueMicrotask(() => this.dispatchEvent(Object.assign(new Event("message"), { data })));
  }

  terminate() {
    this.isEnded = true;
  }
}

const SAYS = ({ way, asked }) => ({ told: way ? `200 ${way} ${asked}` : "", memory: 1 });

async function engine(reply = SAYS, most = undefined) {
  const { Engine, Ended } = await modules("engine");
  const workers = [];
  const spawn = () => {
    workers.push(new FakeWorker(reply));
    return { worker: workers.at(-1), message: {} };
  };
  return { engine: new Engine(spawn, most), workers, Ended };
}

test("a question begins the worker, once, and gets its answer", async () => {
  const { engine: it, workers } = await engine();
  assert.equal(it.isReady, false);
  assert.deepEqual(await Promise.all([it.ask("at_once", ["1"]), it.ask("preview", ["2"])]), ["200 at_once 1", "200 preview 2"]);
  assert.deepEqual([it.isReady, workers.length], [true, 1]);
});

test("a worker that outlives its limit is ended, and the next question has a new one", async () => {
  const { engine: it, workers, Ended } = await engine((message) => (message.asked?.[0] === "slow" ? null : SAYS(message)));
  await assert.rejects(it.ask("at_once", ["slow"], 0.01), (error) => error instanceof Ended && error.why === "time");
  assert.deepEqual([workers[0].isEnded, it.isReady], [true, false]);
  assert.equal(await it.ask("at_once", ["1"]), "200 at_once 1");
  assert.equal(workers.length, 2);
});

test("a worker that fails is ended", async () => {
  const { engine: it, workers, Ended } = await engine((message) => (message.way ? { ended: "null function" } : SAYS(message)));
  await assert.rejects(it.ask("at_once", ["1"]), (error) => error instanceof Ended && error.why === "trap");
  assert.equal(workers[0].isEnded, true);
});

test("a worker that can't begin says so to whoever asks", async () => {
  const { engine: it, Ended } = await engine(() => ({ ended: "no memory" }));
  await assert.rejects(it.begin(), Ended);
  await assert.rejects(it.ask("at_once", ["1"]), Ended);
});

test("what is aborted ends the worker that runs it, and never runs where it waits", async () => {
  const { engine: it, workers } = await engine((message) => (message.asked?.[0] === "slow" ? null : SAYS(message)));
  const [first, second] = [new AbortController(), new AbortController()];
  const running = it.ask("as_job", ["slow"], 60, first.signal);
  const waiting = it.ask("as_job", ["1"], 60, second.signal);
  second.abort();
  setTimeout(() => first.abort(), 5);
  await assert.rejects(running, { name: "AbortError" });
  await assert.rejects(waiting, { name: "AbortError" });
  assert.deepEqual([workers.length, workers[0].isEnded], [1, true]);
});

test("a worker that holds too much is renewed after its answer", async () => {
  const { engine: it, workers } = await engine((message) => ({ ...SAYS(message), memory: message.way ? 100 : 1 }), 50);
  assert.equal(await it.ask("at_once", ["1"]), "200 at_once 1");
  assert.equal(workers[0].isEnded, true);
});
