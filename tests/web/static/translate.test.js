// An expression from the writing of one language into that of another.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

const { summed, translate, translateFormula } = await modules("translate");
const BOTH = [
  ["max(1.5; 2)", "max(1,5; 2)"],
  ["10 % of 50", "10 % de 50"],
  ["[1.5; [2.5; 3]]", "[1,5; [2,5; 3]]"],
  ["0.1(6) + 1", "0,1(6) + 1"],
  ["x = 2\nx + .5", "x = 2\nx + ,5"],
];
const ONE_WAY = [
  ["max(1.5, 2) + 1,234.5", "en", "fr", "max(1,5; 2) + 1234,5"],
  ["[1.5, 2.5]", "en", "fr", "[1,5; 2,5]"],
  ["1 234,5 + 1\u202f000", "fr", "en", "1234.5 + 1000"],
  ["12 345/678", "en", "fr", "12 + 345/678"],
  ["-12 345/678", "en", "fr", "-(12 + 345/678)"],
  ["of_x + often", "en", "fr", "of_x + often"],
  ["1.5", "en", "en", "1.5"],
];

for (const [english, french] of BOTH)
  test(`${english} is ${french}, and back`, () => assert.deepEqual([translate(english, "en", "fr"), translate(french, "fr", "en")], [french, english]));
for (const [text, from, to, expected] of ONE_WAY) test(`${text} in ${to} is ${expected}`, () => assert.equal(translate(text, from, to), expected));

const MIXED = [
  ["1 234/567", "1 + 234/567"],
  ["2×1 234/567", "2×(1 + 234/567)"],
  ["1 1/2", "1 1/2"],
  ["a1 234/567", "a1 234/567"],
];

for (const [text, expected] of MIXED) test(`${text} is the sum ${expected}`, () => assert.equal(summed(text), expected));

const FORMULAS = [
  ["<mn>1.5</mn><mo>,</mo><mn>2</mn>", "<mn>1,5</mn><mo>;</mo><mn>2</mn>"],
  ["<mn>10</mn><mo>%</mo><mtext>\u00a0of\u00a0</mtext>", "<mn>10</mn><mo>\u202f%</mo><mtext>\u00a0de\u00a0</mtext>"],
];

for (const [english, french] of FORMULAS) test(`${english} is written in French`, () => assert.equal(translateFormula(english, "fr"), french));
test("a French formula is written in English", () => assert.equal(translateFormula("<mn>1,5</mn><mo>\u202f%</mo>", "en"), "<mn>1.5</mn><mo>%</mo>"));
