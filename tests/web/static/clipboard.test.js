// Copying: as shown and plain.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, modules } from "./modules.js";

const THIRD = answer({ relation: "≈", decimal: "-0.333", exact: "-1/3", forms: { scientific: "-3.33e-1" } });
const COPIES = [
  // language, form, as it is shown, plain
  ["en", "decimal", "−0.333", "-0.333"],
  ["fr", "decimal", "−0,333", "-0.333"],
  ["fr", "exact", "−1/3", "-1/3"],
  ["en", "scientific", "−3.33 × 10⁻¹", "-3.33e-1"],
  ["fr", "scientific", "−3,33 × 10⁻¹", "-3.33e-1"],
  ["en", "base:2", "−0.333", "-0.333"],
];

for (const [language, form, shown, plain] of COPIES)
  test(`${form} in ${language} is copied as ${shown}`, async () => {
    const { asPlain, asShown } = await modules("clipboard", language);
    assert.deepEqual([asShown(THIRD, form), asPlain(THIRD, form)], [shown, plain]);
  });

test("an e between letters and digits is no power of ten", async () => {
  const { asShown } = await modules("clipboard");
  assert.equal(asShown(answer({ decimal: "0x2e5" }), "decimal"), "0x2e5");
});

test("what was given for programs is known again", async () => {
  const written = [];
  Object.defineProperty(globalThis, "navigator", { value: { clipboard: { writeText: async (text) => written.push(text) } }, configurable: true });
  const { isGiven, put } = await modules("clipboard");
  assert.equal(await put("1.234", true), true);
  assert.deepEqual([isGiven("1.234"), isGiven("1.2"), written], [true, false, ["1.234"]]);
  await put("1.234");
  assert.equal(isGiven("1.234"), false);
});
