// Lines that go on with the last answer, as the command's do.

import assert from "node:assert/strict";
import { test } from "node:test";
import { line, modules, VERSION } from "./modules.js";

const answer = (fields = {}) => ({ by: VERSION, kind: "number", decimal: "5", ...fields });
const five = line("2+3", 0, { answer: answer() });

const CASES = [
  ["en", "× 2", "ans × 2"],
  ["en", "*2", "ans *2"],
  ["en", "^2", "ans^2"],
  ["en", "!", "ans!"],
  ["en", "!= 3", "ans != 3"],
  ["en", "²", "ans²"],
  ["en", "== 5", "ans == 5"],
  ["en", "to hex", "ans to hex"],
  ["en", "mod 3", "ans mod 3"],
  ["en", "times 2", "ans times 2"],
  ["en", "divided by 2", "ans divided by 2"],
  ["en", "squared", "ans squared"],
  ["en", "plus 2", "ans plus 2"],
  ["fr", "fois 2", "ans fois 2"],
  ["fr", "au carré", "ans au carré"],
  ["fr", "divisé par 2", "ans divisé par 2"],
  ["en", "mod(7; 3)", "mod(7; 3)"],
  ["en", "total", "total"],
  ["en", "timestwo", "timestwo"],
  ["en", "mod = 3", "mod = 3"],
  ["en", "(2)", "(2)"],
  ["en", "√2", "√2"],
  ["en", "|2|", "|2|"],
  ["en", "-x", "-x"],
  ["en", "half of 3", "half of 3"],
  ["en", "", ""],
];

for (const [language, text, expected] of CASES)
  test(`${text} in ${language} is ${expected}`, async () => {
    const { continued } = await modules("continuing", language);
    assert.deepEqual(continued(text, [five]), { text: expected });
    assert.deepEqual(continued(text, []), { text });
  });

const SIGNED = [
  ["-5", "ans - 5", "(-5)"],
  ["+ 3", "ans + 3", "(+ 3)"],
  ["−5^2", "ans − 5^2", "(−5^2)"],
  ["-5 == 3", "ans - 5 == 3", null],
];

for (const [text, expected, alternative] of SIGNED)
  test(`${text} after a number is ${expected}, and told`, async () => {
    const { continued } = await modules("continuing");
    const { text: made, warning } = continued(text, [five]);
    assert.equal(made, expected);
    assert.deepEqual([warning.code, warning.alternative], ["continues_with_answer", alternative]);
    assert.ok(alternative === null || warning.message.endsWith(alternative));
  });

test("a sign goes on after a number alone", async () => {
  const { continued } = await modules("continuing");
  assert.deepEqual(continued("-5", [line("x = 5", 0, { answer: answer() })]), { text: "-5" });
  assert.deepEqual(continued("-5", [line("1 < 2", 0, { answer: answer({ kind: "truth" }) })]), { text: "-5" });
  assert.deepEqual(continued("-5", [five, line("1/0", 1, { problem: "no" })]), { text: "-5" });
});

test("a word that is defined is what it is", async () => {
  const { continued } = await modules("continuing");
  assert.deepEqual(continued("times 2", [five, line("times = 3", 1, { answer: answer() })]), { text: "times 2" });
});

test("what is told of a text stands before what its answer warns of", async () => {
  const { told } = await modules("continuing");
  const warning = { code: "a" };
  assert.deepEqual(told({ warnings: [{ code: "b" }] }, warning).warnings, [warning, { code: "b" }]);
  assert.deepEqual(told({ decimal: "1" }, undefined), { decimal: "1" });
});
