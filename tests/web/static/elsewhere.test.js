// Lines of the other language, shown in that of the page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, line, modules } from "./modules.js";

const GIVEN = answer({
  reading: "0.1 + 1/2",
  notations: { mathml: { reading: "<math><mn>0.1</mn></math>" }, spoken: { reading: "one tenth" } },
  warnings: [{ message: "a warning" }],
});

test("a line is elsewhere where its language is another", async () => {
  const { isElsewhere } = await modules("elsewhere", "fr");
  assert.deepEqual([line("1", 0), line("1", 0, { locale: "fr" })].map(isElsewhere), [true, false]);
});

test("an answer of the language of the page stays as it is", async () => {
  const { inThisLanguage } = await modules("elsewhere");
  assert.equal(inThisLanguage(GIVEN, "en"), GIVEN);
});

test("of one of the other language the formulas go over, its words and warnings do not", async () => {
  const { inThisLanguage } = await modules("elsewhere", "fr");
  const shown = inThisLanguage(GIVEN, "en");
  assert.equal(shown.reading, "0,1 + 1/2");
  assert.deepEqual(shown.notations, { mathml: { reading: "<math><mn>0,1</mn></math>" }, spoken: {} });
  assert.deepEqual(shown.warnings, []);
});
