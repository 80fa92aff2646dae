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
  ["255 in hex", "base:16", "oct", "255 to oct"],
  ["12 in in cm", "quantity", "mm", "12 in to mm"],
  ["12 in to cm", "quantity", "mm", "12 in to mm"],
  ["5 km en mi", "quantity", "m", "5 km to m"],
  ["5 km in mi # to buy", "quantity", "m", "5 km to m # to buy"],
  ["pi à 60 chiffres", "digits:60", "exact", "pi to exact"],
  ["auto to", undefined, "hex", "auto to to hex"],
  ["a = 2\na + 1", undefined, "hex", "a = 2\na + 1 to hex"],
];

for (const [text, told, wish, line] of LINES)
  test(`${JSON.stringify(text)} in ${wish} is ${JSON.stringify(line)}`, () => assert.equal(asked(text, wish, { shown_as: told }), line));

const { asked: askedInFrench } = await modules("asked", "fr");
const FRENCH_LINES = [
  ["255", undefined, "hex", "255 en hex"],
  ["5 km en mi", "quantity", "mieux", "5 km en mieux"],
  ["5 km to mi # trajet", "quantity", "m", "5 km en m # trajet"],
];

for (const [text, told, wish, line] of FRENCH_LINES)
  test(`${JSON.stringify(text)} en ${wish}, « ${line} »`, () => assert.equal(askedInFrench(text, wish, { shown_as: told }), line));
