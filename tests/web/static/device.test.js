// What this device answers, and what it leaves to the server.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

const SETTINGS = { seconds: 0.05, memory: 1024, language: "en", sentences: (name) => name };

// A device whose workers reply as the table says, by the way that is asked; "slow" is no answer, "trap" a failure.
async function device(table, { only = false, onLine = true, ready = true } = {}) {
  Object.defineProperty(globalThis, "navigator", { value: { onLine }, configurable: true });
  const { Device } = await modules("device");
  const asked = [];
  const reply = ({ way, asked: [body] = [] }) => {
    if (way) asked.push(`${way} ${body}`);
    const told = way ? table[way] : "";
    return { slow: null, trap: { ended: "trap" } }[told] ?? (told === "slow" ? null : { told, memory: 1 });
  };
  const spawn = () => {
    const worker = new EventTarget();
    worker.terminate = () => null;
    worker.postMessage = (message) => {
      const data = reply(message);
      if (data) queueMicrotask(() => worker.dispatchEvent(Object.assign(new Event("message"), { data })));
    };
    return { worker, message: {} };
  };
  const made = new Device(spawn, { ...SETTINGS, only: () => only });
  if (ready) await made.begin();
  return { device: made, asked };
}

const told = async (response) => response && [response.status, await response.text()];

test("what is quick is answered here", async () => {
  const { device: it, asked } = await device({ at_once: '200 {"decimal":"2"}', preview: '422 {"code":"x"}' });
  assert.deepEqual(await told(await it.answer("{}", false)), [200, '{"decimal":"2"}']);
  assert.deepEqual(await told(await it.answer("{}", true)), [422, '{"code":"x"}']);
  assert.deepEqual(asked, ["at_once {}", "preview {}"]);
});

test("until the engine is ready the server is asked, unless nothing may leave the device or there is no network", async () => {
  const table = { at_once: "200 {}" };
  const answer = async (options) => told(await (await device(table, { ready: false, ...options })).device.answer("{}", false));
  assert.equal(await answer({}), null);
  assert.deepEqual(await answer({ only: true }), [200, "{}"]);
  assert.deepEqual(await answer({ onLine: false }), [200, "{}"]);
});

test("what is heavy is the server's, unless it can't be asked or is not to be", async () => {
  const table = { at_once: "202 ", as_job: "200 {}" };
  const answer = async (options) => told(await (await device(table, options)).device.answer("{}", false));
  assert.equal(await answer({}), null);
  assert.deepEqual(await answer({ only: true }), [200, "{}"]);
  assert.deepEqual(await answer({ onLine: false }), [200, "{}"]);
});

test("a heavy calculation that outlives its limit is tried without proofs, then told to have been ended", async () => {
  const first = await device({ at_once: "202 ", as_job: "slow", unproved: "200 {}" });
  assert.deepEqual(await told(await first.device.instead("{}", false)), [200, "{}"]);
  const second = await device({ at_once: "202 ", as_job: "slow", unproved: "slow", out_of_time: '422 {"code":"budget_exceeded"}' });
  assert.deepEqual(await told(await second.device.instead("{}", false)), [422, '{"code":"budget_exceeded"}']);
  assert.deepEqual(second.asked, ["at_once {}", "as_job {}", "unproved {}", "out_of_time {}"]);
});

test("a server that can't be reached has this device in its place, for what is quick too", async () => {
  const { device: it, asked } = await device({ preview: "200 {}" });
  assert.deepEqual(await told(await it.instead("{}", true)), [200, "{}"]);
  assert.deepEqual(asked, ["preview {}"]);
  assert.equal(await (await device({}, { ready: false })).device.instead("{}", true), null);
});

test("what was chosen to stay here, and can't be calculated here, is told so", async () => {
  const { without } = await modules("device");
  const it = without((name) => name);
  assert.deepEqual([(await it.answer()).status, (await it.instead()).status], [500, 500]);
});

test("a question at which the worker fails is the server's, or is told to have no answer here", async () => {
  const table = { at_once: "trap", as_job: "trap", unproved: "trap" };
  assert.equal(await (await device(table)).device.answer("{}", false), null);
  for (const options of [{ only: true }, { onLine: false }]) {
    const [status, text] = await told(await (await device(table, options)).device.answer("{}", false));
    assert.deepEqual([status, JSON.parse(text)], [500, { code: "device_failed", detail: "device_failed" }]);
  }
});
