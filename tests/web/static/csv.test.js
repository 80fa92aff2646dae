// Tables for spreadsheets.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

const { toCsv, fromCsv } = await modules("csv");
const CELLS = [
  ["1.5", "en", "1.5"],
  ["1,5", "fr", '"1,5"'],
  ["-2e10", "en", "-2e10"],
  ["1,5", "en", '"1,5"'],
  ["a;b", "fr", '"a;b"'],
  ['say "x"', "en", '"say ""x"""'],
  ["=1+1", "en", "'=1+1"],
  ["+1+1", "en", "'+1+1"],
  ["@x", "en", "'@x"],
  ["-x", "fr", "'-x"],
  ["'x", "en", "''x"],
  ["1/2", "en", "'1/2"],
  ["12:30", "fr", "'12:30"],
  ["2 mar", "fr", "'2 mar"],
  ["May 5", "en", "'May 5"],
  ["1 1/2", "en", "'1 1/2"],
  ["(12)", "en", "'(12)"],
  ["√2 × 3", "en", "√2 × 3"],
];

for (const [text, language, cell] of CELLS)
  test(`${text} is the cell ${cell} in ${language}`, () => {
    assert.equal(toCsv([[text]], language), `\ufeff${cell}`);
    assert.deepEqual(fromCsv(toCsv([[text, "x"]], language)), [[text, "x"]]);
  });

test("rows end as spreadsheets end them, and cells are set apart by the mark of the language", () => {
  assert.equal(toCsv([["a", "b"], ["c", ""]], "en"), "\ufeffa,b\r\nc,");
  assert.equal(toCsv([["a", "b"]], "fr"), "\ufeffa;b");
});

const TABLES = [
  ["a;b\nc;d", [["a", "b"], ["c", "d"]]],
  ["a\tb", [["a", "b"]]],
  ['a,"b\nc"\r\nd,e\r\n', [["a", "b\nc"], ["d", "e"]]],
  ["a,b\n\n\nc,d", [["a", "b"], ["c", "d"]]],
  ["'=1,''x", [["=1", "'x"]]],
];

for (const [text, rows] of TABLES) test(`${JSON.stringify(text)} is read`, () => assert.deepEqual(fromCsv(text), rows));
