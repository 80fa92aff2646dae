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

const heard = {};
globalThis.addEventListener = (name, act) => (heard[name] = act);

async function storage(local = new Store(), session = new Store()) {
  Object.defineProperty(globalThis, "localStorage", { value: local, configurable: true });
  Object.defineProperty(globalThis, "sessionStorage", { value: session, configurable: true });
  return modules("storage");
}

test("a line is kept until it is removed, and what can not be read is no line", async () => {
  const local = new Store();
  const { keeps, lines, putLine, removeLine } = await storage(local);
  local.setItem("calculatrice/1/line/broken", "{");
  local.setItem("calculatrice/0/line/older", "{}");
  assert.equal(putLine({ id: "a", text: "1" }), true);
  assert.deepEqual([keeps, lines()], [true, [{ id: "a", text: "1" }]]);
  removeLine("a");
  assert.deepEqual(lines(), []);
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
  const { keeps, lines, putLine } = await storage(null, null);
  assert.equal(putLine({ id: "a" }), true);
  assert.deepEqual([keeps, lines()], [false, [{ id: "a" }]]);
});

test("both stores are emptied of all that is the calculator's, of every version, and of nothing else", async () => {
  const [local, session] = [new Store(), new Store()];
  const { forget, keepDraft, putLine, remember } = await storage(local, session);
  putLine({ id: "a" });
  remember("angle", "deg");
  keepDraft("1+1");
  local.setItem("calculatrice/0/line/old", "{}");
  local.setItem("another's", "1");
  forget();
  assert.deepEqual([Object.keys(local), Object.keys(session)], [["another's"], []]);
});

test("a browser that is full says so", async () => {
  const full = new Store();
  full.constructor.prototype.setItem = () => {
    throw new Error("full");
  };
  const { putLine } = await storage(full);
  assert.equal(putLine({ id: "a" }), false);
});

test("another tab's changes are told, of lines alone", async () => {
  const told = [];
  const { onOtherTab } = await storage();
  onOtherTab((line) => told.push(line), (id) => told.push(id));
  heard.storage({ key: "calculatrice/1/line/a", newValue: '{"id":"a"}' });
  heard.storage({ key: "calculatrice/1/line/b", newValue: null });
  heard.storage({ key: "calculatrice/1/angle", newValue: '"deg"' });
  assert.deepEqual(told, [{ id: "a" }, "b"]);
});
