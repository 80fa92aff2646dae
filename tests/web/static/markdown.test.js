// Text in Markdown: whatever stands in it is shown as it is.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

const { code, escaped } = await modules("markdown");
const ESCAPED = [
  ["= 2", "= 2"],
  ["2*3", "2\\*3"],
  ["|x| < 1_0", "\\|x\\| \\< 1\\_0"],
  ["`a` ~b~ &c;", "\\`a\\` \\~b\\~ \\&c;"],
];
const CODE = [
  ["1+1", "`1+1`"],
  ["a`b", "`` a`b ``"],
  ["``", "``` `` ```"],
];

for (const [text, expected] of ESCAPED) test(`${text} is escaped`, () => assert.equal(escaped(text), expected));
for (const [text, expected] of CODE) test(`${text} is code`, () => assert.equal(code(text), expected));
