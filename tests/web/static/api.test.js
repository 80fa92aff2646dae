// Asks the server, and does not give up.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

const REQUEST = { expression: "1+1", digits: 15, angle: "rad", locale: "en", forms: ["fraction"], notations: ["mathml"] };
const json = (value, status = 200, headers = {}) => new Response(JSON.stringify(value), { status, headers });
globalThis.addEventListener ??= () => {};

const files = globalThis.fetch;

// The module, with a server that answers with these, one after the other; `null` is a lost connection.
async function api(...answers) {
  globalThis.fetch = files;
  const module = await modules("api");
  const asked = [];
  globalThis.fetch = async (address, options) => {
    asked.push({ address: String(address), ...options });
    const next = answers.shift();
    if (next === null) throw new TypeError("no connection");
    return next;
  };
  return { ...module, asked };
}

test("a request is posted with a key of its own", async () => {
  const { ask, asked } = await api(json({ decimal: "2" }));
  assert.deepEqual(await ask(REQUEST), { decimal: "2" });
  const [{ address, method, body, headers }] = asked;
  assert.deepEqual([address, method, JSON.parse(body)], ["/api/v1/calculations", "POST", REQUEST]);
  assert.match(headers["Idempotency-Key"], /^\w+$/);
  assert.equal(headers["Accept-Language"], "en");
});

test("a preview puts nothing that is typed into an address, and makes no job", async () => {
  const { ask, asked } = await api(json({ decimal: "2" }));
  await ask({ ...REQUEST, preview: true });
  const [{ address, method, body, headers }] = asked;
  assert.deepEqual([address, method, JSON.parse(body)], ["/api/v1/calculations?preview=true", "POST", REQUEST]);
  assert.equal(headers["Idempotency-Key"], undefined);
});

test("a job is waited for until it is done", async () => {
  const { ask, asked } = await api(json({ id: "j", cancel_token: "t" }, 202), json({ state: "running" }), json({ state: "done", result: { decimal: "2" } }));
  const heard = [];
  assert.deepEqual(await ask(REQUEST, { job: (...job) => heard.push(...job) }), { decimal: "2" });
  assert.deepEqual(heard, ["j", "t"]);
  assert.equal(asked[2].address, "/api/v1/calculations/j?wait=10");
});

test("a job is cancelled by the token that it was begun with; one that has none is left to end", async () => {
  const { cancel, asked } = await api(json({}), json({}, 403));
  await cancel("j", "t");
  await cancel("j");
  const told = asked.map(({ address, method, headers }) => [address, method, headers["Cancel-Token"]]);
  assert.deepEqual(told, ["t", ""].map((token) => ["/api/v1/calculations/j", "DELETE", token]));
});

test("what the server says of an expression, or of its job, is why there is no answer", async () => {
  const one = await api(json({ detail: "Division by zero.", code: "division_by_zero" }, 422));
  await assert.rejects(one.ask(REQUEST), ({ told }) => told.detail === "Division by zero." && told.status === 422);
  const other = await api(json({ state: "failed", error: { detail: "Too long." } }));
  await assert.rejects(other.follow("j"), ({ told }) => told.detail === "Too long.");
  const third = await api(json({ state: "cancelled" }));
  await assert.rejects(third.follow("j"), third.Cancelled);
  const fault = await api(new Response("oops", { status: 500 }));
  await assert.rejects(fault.ask(REQUEST), ({ told }) => told.status === 500);
});

test("a lost connection and a busy server are waited for, and asked again with the same key", async () => {
  const { ask, asked } = await api(null, json({}, 503, { "Retry-After": "0.01" }), json({ decimal: "2" }));
  const heard = [];
  const watch = { offline: () => heard.push("offline"), delayed: (seconds) => heard.push(seconds), online: () => heard.push("online") };
  await ask(REQUEST, watch);
  assert.deepEqual(heard, ["offline", 0.01, "online"]);
  assert.equal(new Set(asked.map(({ headers }) => headers["Idempotency-Key"])).size, 1);
});

test("who leaves is not kept waiting", async () => {
  const { ask } = await api(null);
  const run = new AbortController();
  setTimeout(() => run.abort());
  await assert.rejects(ask(REQUEST, {}, run.signal), { name: "AbortError" });
});

test("a device answers in the server's place where it can", async () => {
  const { ask, useDevice, asked } = await api(json({ decimal: "3" }));
  const told = [json({ decimal: "2" }), null];
  useDevice({ answer: async () => told.shift() });
  assert.deepEqual([await ask(REQUEST), await ask(REQUEST)], [{ decimal: "2" }, { decimal: "3" }]);
  assert.equal(asked.length, 1);
});

test("a device answers where the server can't be reached", async () => {
  const { ask, useDevice, asked } = await api(null);
  useDevice({ answer: async () => null, instead: async (body, preview) => json({ body: JSON.parse(body), preview }) });
  assert.deepEqual(await ask({ ...REQUEST, preview: true }), { body: REQUEST, preview: true });
  assert.equal(asked.length, 1);
});

test("nothing is sent where nothing is to leave the device, even before it can calculate", async () => {
  globalThis.localStorage = { "calculatrice/1/device": "true", getItem: (key) => globalThis.localStorage[key] ?? null };
  const { ask, useDevice, asked } = await api();
  const answer = ask(REQUEST);
  await new Promise((resolve) => setTimeout(resolve, 5));
  useDevice({ answer: async () => json({ decimal: "2" }) });
  assert.deepEqual(await answer, { decimal: "2" });
  assert.equal(asked.length, 0);
  delete globalThis.localStorage;
});
