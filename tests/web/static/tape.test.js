// The tape: lines in their order.

import assert from "node:assert/strict";
import { test } from "node:test";
import { VERSION, answer, line, modules } from "./modules.js";

globalThis.addEventListener ??= () => {};

test("lines stand in the order in which they were written, and a change is told", async () => {
  const { Tape } = await modules("tape");
  const tape = new Tape();
  const changed = [];
  tape.addEventListener("change", ({ detail }) => changed.push(detail));
  for (const at of [2, 0, 1]) tape.put(line(`${at}`, at));
  assert.deepEqual(tape.lines.map(({ text }) => text), ["0", "1", "2"]);
  assert.deepEqual(tape.above(tape.find("line-1")).map(({ text }) => text), ["0"]);
  assert.equal(tape.above(null).length, 3);
  tape.remove("line-0");
  assert.deepEqual(changed, ["line-2", "line-0", "line-1", "line-0"]);
  assert.equal(tape.find("line-0"), undefined);
});

test("a new line comes after all others, whatever the clock says", async () => {
  const { newLine } = await modules("tape");
  const last = line("1", Date.now() + 100000);
  const { at, text, answer: none } = newLine([last], { text: "2" });
  assert.deepEqual([at, text, none], [last.at + 1, "2", null]);
});

test("an answer is that of its line as it stands, by this version", async () => {
  const { answerOf, outdated } = await modules("tape");
  const known = line("1", 0, { answer: {} });
  assert.equal(answerOf(known), known.answer);
  assert.equal(answerOf(outdated(known)), null);
  assert.equal(answerOf({ ...known, answer: { ...known.answer, by: "0.0.1" } }), null);
});

test("why there is no answer is told in the language of the page", async () => {
  const { problemOf } = await modules("tape", "fr");
  assert.equal(problemOf({ problem: "Non.", said: "fr" }), "Non.");
  assert.match(problemOf({ problem: "No.", said: "en" }), /^Cette ligne n’a pas de réponse/);
  assert.match(problemOf({ problem: "No.", said: "en", cancelled: true }), /^Arrêté/);
});

const DIGITS = [
  ["123", 3],
  ["-0.00123", 3],
  ["1.50", 3],
  ["1.5e-10", 2],
  ["0", 1],
  ["1; 2", 15],
];

for (const [decimal, count] of DIGITS)
  test(`${decimal} has ${count} digits`, async () => {
    const { digitsIn } = await modules("tape");
    assert.equal(digitsIn({ decimal, digits: 15 }), count);
  });

test("of a long answer the beginning is kept, and the whole is at hand", async () => {
  const { slim, wholeOf } = await modules("tape");
  const whole = answer({ decimal: "7".repeat(5000), exact: "7".repeat(5000) });
  const kept = slim(whole);
  assert.deepEqual([kept.decimal.length, kept.length, kept.cut, kept.exact, kept.by], [1000, 5000, true, null, VERSION]);
  assert.equal(wholeOf(kept), whole);
  assert.equal(slim(answer({ decimal: "7" })).cut, undefined);
});
