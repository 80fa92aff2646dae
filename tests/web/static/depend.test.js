// Which earlier lines a text depends on, and the text that is sent.

import assert from "node:assert/strict";
import { test } from "node:test";
import { line, modules } from "./modules.js";

const { dependencies, followers, meansTheSame, otherAngle, sent, sourceOf } = await modules("depend");
const texts = (lines) => lines.map(({ text }) => text);
const tape = (...written) => written.map((text, at) => line(text, at));
const known = (text, at, exact, fields = {}) => line(text, at, { answer: { exact }, ...fields });

const SOURCES = [
  ["x", ["x = 1", "x = 2", "y = 3"], "x = 2"],
  ["ans", ["1", "f(t) = t"], "1"],
  ["z", ["x = 1"], undefined],
];

for (const [name, above, source] of SOURCES)
  test(`${name} after ${above.join(", ")} is of ${source}`, () => assert.equal(sourceOf(name, tape(...above))?.text, source));

test("a line that failed gives nothing its meaning", () => {
  assert.equal(sourceOf("x", [line("x = 1", 0), line("x = 1/0", 1, { problem: "no" })]).text, "x = 1");
});

const NEEDS = [
  ["1+1", ["x = 1"], []],
  ["x+1", ["x = 1", "y = 2"], ["x = 1"]],
  ["y", ["x = 1", "y = x"], ["x = 1", "y = x"]],
  ["ans*2", ["1", "ans+1"], ["1", "ans+1"]],
  ["f(2)", ["a = 1", "f(t) = a*t"], ["a = 1", "f(t) = a*t"]],
  ["x", ["x = x + 1", "x = x + 1"], ["x = x + 1", "x = x + 1"]],
];

for (const [text, above, expected] of NEEDS)
  test(`${text} needs ${expected.join(", ") || "nothing"}`, () => assert.deepEqual(texts(dependencies(text, tape(...above))), expected));

test("a percentage is sent as it was typed: it is more than its number", () => {
  const lines = [line("vat = 20%", 0, { answer: { exact: "1/5", shown_as: "percent" } })];
  assert.deepEqual(sent("850+vat", dependencies("850+vat", lines), "en"), { expression: "vat = 20%\n850+vat", offset: 10 });
});

test("a line with a short exact answer stands for itself, without those it needed", () => {
  const lines = [known("x = 1/3", 0, "1/3"), known("y = x + 1", 1, "4/3")];
  assert.deepEqual(texts(dependencies("y*2", lines)), ["y = x + 1"]);
  assert.deepEqual(sent("y*2", dependencies("y*2", lines), "en"), { expression: "y = 4/3\ny*2", offset: 8 });
});

test("what is sent is in one language", () => {
  const french = line("x = max(1,5; √2)", 0, { locale: "fr" });
  assert.equal(sent("x + 1", [french], "en").expression, "x = max(1.5; √2)\nx + 1");
});

test("lines follow those that they depend on, and no others", () => {
  const lines = tape("x = 1", "y = x", "3", "ans + y", "x = 5", "x");
  assert.deepEqual(texts(followers(lines, ["line-0"])), ["y = x", "ans + y"]);
});

const SAME = [
  [["x = 1", "x + 1"], 1, true],
  [["x = 1", "x + 1", "x = 2"], 1, false],
  [["1", "ans + 1", "7"], 1, false],
  [["x = 1", "x + 1", "y = 2"], 1, true],
  [["1 + 1", "2"], 0, true],
];

for (const [written, index, expected] of SAME)
  test(`line ${index} of ${written.join(", ")} means ${expected ? "the same" : "another thing"} below all`, () => {
    const lines = tape(...written);
    assert.equal(meansTheSame(lines[index], lines, "rad"), expected);
  });

const ANGLES = [
  ["sin(30)", "deg", undefined],
  ["sin(30)", "rad", "sin(30)"],
  ["arctan(1)", "rad", "arctan(1)"],
  ["ln(30)", "rad", undefined],
  ["f(t) = sin(t)", "rad", undefined],
];

for (const [text, angle, expected] of ANGLES)
  test(`${text} in degrees, read in ${angle}, is ${expected ? "another" : "no other"} value`, () =>
    assert.equal(otherAngle([line(text, 0, { angle: "deg" })], angle)?.text, expected));
