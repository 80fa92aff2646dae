// Which names a text defines and which it uses.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

const { answers, calculation, comment, defined, needed, statements } = await modules("names");
const TEXTS = [
  // text, what it defines, what it needs, whether it leaves an answer
  ["1 + 1", [], [], true],
  ["x = 3", ["x"], [], true],
  ["x = y + 1", ["x"], ["y"], true],
  ["f(t) = a*t", ["f"], ["a"], false],
  ["f(t) = f(t - 1)", ["f"], ["f"], false],
  ["x == 3", [], ["x"], true],
  ["x = 2\nx + y", ["x"], ["y"], true],
  ["ans + 1", [], ["ans"], true],
  ["1\nans + 1", [], [], true],
  ["été_2 = α", ["été_2"], ["α"], true],
  ["x = 3 # y = 4", ["x"], [], true],
  ["# rent", [], [], false],
  ["", [], [], false],
];

for (const [text, defines, needs, answered] of TEXTS)
  test(JSON.stringify(text), () => {
    assert.deepEqual(defined(text), defines);
    assert.deepEqual([...needed(text)], needs);
    assert.equal(answers(text), answered);
  });

test("a statement has its parts", () => {
  const [{ name, parameters, body, isFunction, used }] = statements("f(a; b) = a + b + c");
  assert.deepEqual({ name, parameters, body, isFunction, used }, { name: "f", parameters: "a; b", body: "a + b + c", isFunction: true, used: ["c"] });
});

test("a comment is what stands beside a calculation", () => {
  assert.deepEqual([comment("850 # rent # flat"), calculation("850 # rent")], ["# rent # flat", "850"]);
  assert.deepEqual([comment("850"), calculation(" 850 ")], ["", "850"]);
});
