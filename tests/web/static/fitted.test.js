// How a long number or list begins and ends where the whole has no room.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

const { shortenings } = await modules("fitted");
const TABLE = [
  // the text, how many digits or values it has, the longest and the shortest of what is left
  ["1606938044258990275541962092341162602522202993782792835301376", 61, ["1606938044", "301376"], ["1606", ""]],
  ["-123456789012", 12, ["-123", "789012"], ["-123", ""]],
  ["0.0000000000000123", 17, ["0.000000000", ""], ["0.000", ""]],
  ["300000000000000000000 km", 21, ["300000000", "000000 km"], ["300", " km"]],
  ["[0.333333333; 2; 3; 4.5]", 4, ["[0.333333333;", "; 4.5]"], ["[0.3333", "]"]],
];

for (const [text, count, longest, shortest] of TABLE)
  test(`${text} is shortened`, () => {
    const found = shortenings(text);
    assert.equal(found.count, count);
    assert.deepEqual(found.ends[0], longest);
    assert.deepEqual(found.ends.at(-1), shortest);
  });

for (const text of ["12345678901", "3.14", "1e-50", "[1; 2]", "true"])
  test(`${text} stays whole`, () => assert.deepEqual(shortenings(text).ends, []));
