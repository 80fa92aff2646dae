// What this browser keeps.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

// A store of a browser: what it holds are its own properties.
class Store {
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key, value) {
    this[key] = value;
  }
  removeItem(key) {
    delete this[key];
  }
}

async function storage(local = new Store(), session = new Store()) {
  Object.defineProperty(globalThis, "localStorage", { value: local, configurable: true });
  Object.defineProperty(globalThis, "sessionStorage", { value: session, configurable: true });
  return modules("storage");
}

test("lines of versions before are found and removed, and what can not be read is no line", async () => {
  const local = new Store();
  const { older, removeOlder } = await storage(local);
  for (const [key, text] of [["1/line/a", '{"id":"a"}'], ["1/line/broken", "{"], ["1/line/none", "{}"], ["0/line/b", '{"id":"b"}']])
    local.setItem(`calculatrice/${key}`, text);
  assert.deepEqual(older(), [{ id: "a" }]);
  removeOlder(["a", "b"]);
  assert.deepEqual(older(), []);
  assert.equal(local.getItem("calculatrice/0/line/b"), '{"id":"b"}');
});

test("what was not remembered is what it is otherwise", async () => {
  const { remember, remembered } = await storage();
  assert.equal(remembered("angle", "rad"), "rad");
  remember("angle", "deg");
  assert.equal(remembered("angle", "rad"), "deg");
});

test("a draft belongs to its tab, and a new tab starts with the last one", async () => {
  const local = new Store();
  const one = await storage(local);
  one.keepDraft({ text: "1" });
  const other = await storage(local);
  assert.deepEqual(other.draft(), { text: "1" });
  other.keepDraft({ text: "2" });
  assert.deepEqual(other.draft(), { text: "2" });
});

test("a browser that keeps nothing holds it until the page is left", async () => {
  const { remember, remembered } = await storage(null, null);
  remember("angle", "deg");
  assert.equal(remembered("angle", "rad"), "deg");
});

test("both stores are emptied of all that is the calculator's, of every version, and of nothing else", async () => {
  const [local, session] = [new Store(), new Store()];
  const { forget, keepDraft, remember } = await storage(local, session);
  local.setItem("calculatrice/1/line/a", "{}");
  remember("angle", "deg");
  keepDraft("1+1");
  local.setItem("calculatrice/0/line/old", "{}");
  local.setItem("another's", "1");
  forget();
  assert.deepEqual([Object.keys(local), Object.keys(session)], [["another's"], []]);
});

test("a browser that is full forgets, and goes on", async () => {
  const full = new Store();
  full.setItem = () => {
    throw new Error("full");
  };
  Object.defineProperty(full, "setItem", { enumerable: false });
  const { remember, remembered } = await storage(full);
  remember("angle", "deg");
  assert.equal(remembered("angle", "rad"), "rad");
});
