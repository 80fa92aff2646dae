// The sentences of the page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

const SENTENCES = [
  ["en", "cancel", {}, "Cancel"],
  ["fr", "cancel", {}, "Arrêter"],
  ["en", "more_digits", { count: 1000 }, "Show 1,000 digits"],
  ["fr", "more_digits", { count: 1000 }, "Afficher 1\u202f000 chiffres"],
  ["fr", "imported", { count: 1 }, "1 ligne importée."],
  ["fr", "imported", { count: 0 }, "0 ligne importée."],
  ["en", "imported", { count: 0 }, "0 lines imported."],
  ["fr", "imported", { count: 2 }, "2 lignes importées."],
  ["fr", "imported", { count: 2000000 }, "2\u202f000\u202f000 lignes importées."],
];

for (const [language, name, values, expected] of SENTENCES)
  test(`${name} of ${JSON.stringify(values)} in ${language}`, async () => {
    const { t } = await modules("strings", language);
    assert.equal(t(name, values), expected);
  });

test("a word is one of a group", async () => {
  const { word } = await modules("strings", "fr");
  assert.equal(word("relation", "≈"), "arrondi");
});
