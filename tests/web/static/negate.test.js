// The sign that ± changes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

const { negated } = await modules("negate");

const rows = [
  ["5", "−5"],
  ["−5", "5"],
  ["-5", "5"],
  ["1.5", "−1.5"],
  ["1,5", "−1,5"],
  ["1.5e-3", "−1.5e-3"],
  ["3+5", "3+(−5)"],
  ["3+(−5)", "3+5"],
  ["3−5", "3−(−5)"],
  ["3 × 12", "3 × (−12)"],
  ["ans", "−ans"],
  ["2+x", "2+(−x)"],
  ["2*sin(3)", "2*(−sin(3))"],
  ["(1+2)", "−(1+2)"],
  ["−(1+2)", "(1+2)"],
  ["sin(5", "sin(−5"],
  ["sin(−5", "sin(5"],
  ["sin(−5)", "−sin(−5)"],
  ["x = 4", "x = −4"],
  ["[1; 2", "[1; −2"],
];

for (const [before, after] of rows) test(`± makes ${before} ${after}`, () => assert.equal(negated(before), after));

for (const before of ["", "3+", "sin(", "2 ×"]) test(`± has nothing to change in “${before}”`, () => assert.equal(negated(before), null));
