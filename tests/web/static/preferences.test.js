// What a person prefers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

test("without a choice the first one holds", async () => {
  const { preferences } = await modules("preferences");
  assert.deepEqual(preferences(), { form: "decimal", decimals: "all", digits: 15, angle: "rad", units: "auto" });
});

const ROWS = [
  ["form", "fraction", "fraction"],
  ["form", "base:16", "decimal"],
  ["decimals", 2, 2],
  ["decimals", 5, "all"],
  ["digits", 1000, 1000],
  ["digits", "50", 15],
  ["angle", "deg", "deg"],
  ["angle", "turns", "rad"],
  ["units", "us", "us"],
  ["units", "cgs", "auto"],
];
for (const [name, value, held] of ROWS)
  test(`${name} ${value} is ${held} from then on`, async () => {
    const { adopt, preferred } = await modules("preferences");
    adopt({ [name]: value });
    assert.equal(preferred(name), held);
  });

test("what a file says beside preferences is none", async () => {
  const { adopt, preferences } = await modules("preferences");
  for (const given of [undefined, null, { theme: "dark" }, { constructor: 1 }]) adopt(given);
  assert.deepEqual(preferences(), { form: "decimal", decimals: "all", digits: 15, angle: "rad", units: "auto" });
});

test("what is preferred is heard of", async () => {
  const { onPreference, prefer } = await modules("preferences");
  const heard = [];
  onPreference("digits", (digits) => heard.push(digits));
  prefer("digits", 50);
  prefer("digits", 7);
  assert.deepEqual(heard, [50]);
});

test("the form with the decimals that are preferred has their count in its name", async () => {
  const { decimalsForm, prefer } = await modules("preferences");
  assert.equal(decimalsForm(), null);
  prefer("decimals", 0);
  assert.equal(decimalsForm(), "decimals:0");
});
