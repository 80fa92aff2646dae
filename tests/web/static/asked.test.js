// A line that asks for a form of its answer.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

const { asked } = await modules("asked");
const LINES = [
  // text, the form in which it was told, wish, the line that asks for it
  ["255", undefined, "hex", "255 to hex"],
  ["255 =", undefined, "hex", "255 to hex"],
  ["200 + 55 # rent", undefined, "bin", "200 + 55 to bin # rent"],
  ["255 to hex", "base:16", "oct", "255 to oct"],
  ["255→hex", "base:16", "decimal", "255 to decimal"],
  ["1/3 -> 2 decimals", "decimals:2", "fraction", "1/3 to fraction"],
  ["8%", "percent", "fraction", "8% to fraction"],
  ["auto to", undefined, "hex", "auto to to hex"],
  ["a = 2\na + 1", undefined, "hex", "a = 2\na + 1 to hex"],
];

for (const [text, told, wish, line] of LINES)
  test(`${JSON.stringify(text)} in ${wish} is ${JSON.stringify(line)}`, () => assert.equal(asked(text, wish, { shown_as: told }), line));
