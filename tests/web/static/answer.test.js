// What an answer says: its forms, its relation, its sentence, its words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, modules } from "./modules.js";

const ROUNDED = { relation: "≈", decimal: "2.44948974278318", exact: "√6", adds_exact: true };
const FORMS = { fraction: "1/3", mixed: "1/3", scientific: "3.33e-1", "base:2": "0b0.(01)", "base:16": "0x0.(5)" };
const RELATIONS = { fraction: "=", mixed: "=", scientific: "≈", "base:2": "=", "base:16": "=" };
const THIRD = { relation: "≈", decimal: "0.333", exact: "1/3", repeating: "0.(3)", forms: FORMS, relations: RELATIONS };

test("the exact form stands beside the decimal where the server says that it adds to it", async () => {
  const { telling } = await modules("answer");
  const table = [
    [ROUNDED, "√6"],
    [{ exact: "2", adds_exact: false }, null],
    [{ exact: "2^3", adds_exact: true }, "2^3"],
  ];
  for (const [fields, expected] of table) assert.equal(telling(answer(fields)), expected, JSON.stringify(fields));
});

test("forms are listed in one order, none twice, but every base", async () => {
  const { forms } = await modules("answer");
  const table = [
    [THIRD, ["decimal", "exact", "repeating", "scientific", "base:2", "base:16"]],
    [{ decimal: "1", exact: "1", forms: { "base:2": "0b1", "base:8": "0b1" } }, ["decimal", "base:2", "base:8"]],
    [{ kind: "truth", decimal: "true" }, []],
    [{ kind: "definition", decimal: "x = 1" }, []],
  ];
  for (const [fields, expected] of table) assert.deepEqual(Object.keys(forms(answer(fields))), expected, JSON.stringify(fields));
});

test("a form stands to the value as the server says", async () => {
  const { relation } = await modules("answer");
  const table = [
    [THIRD, "decimal", "≈"],
    [THIRD, "exact", "="],
    [THIRD, "repeating", "="],
    [THIRD, "mixed", "="],
    [THIRD, "scientific", "≈"],
    [THIRD, "base:2", "="],
  ];
  for (const [fields, form, expected] of table) assert.equal(relation(answer(fields), form), expected, `${form} ${JSON.stringify(fields)}`);
});

for (const [language, table] of Object.entries({
  en: [
    [{}, "Exactly this value."],
    [{ ...ROUNDED, digits: 1000 }, "Rounded to 1,000 digits. Every digit shown is right."],
    [{ kind: "truth", decimal: "true" }, "Proved."],
  ],
  fr: [
    [{}, "Valeur exacte."],
    [{ kind: "truth", decimal: "undecided" }, "Ni l’un ni l’autre n’a pu être prouvé dans les limites."],
    [{ kind: "definition" }, "Défini. Les lignes suivantes peuvent s’en servir."],
    [{ relation: "<" }, "Pas prouvé nul : seulement plus petit que ceci."],
  ],
}))
  test(`what it promises is said in ${language}`, async () => {
    const { promise } = await modules("answer", language);
    for (const [fields, expected] of table) assert.equal(promise(answer(fields)), expected);
  });

for (const [language, table] of Object.entries({
  en: [
    [ROUNDED, "= √6 ≈ 2.44948974278318"],
    [{ decimal: "0.5" }, "= 0.5"],
    [{ relation: "<", decimal: "1e-9" }, "|x| < 1e-9"],
    [{ kind: "truth", decimal: "true" }, "= true"],
    [{ kind: "definition", reading: "x := 1" }, "x := 1"],
    [{ decimal: "123", cut: true }, "= 123…"],
  ],
  fr: [
    [ROUNDED, "= √6 ≈ 2,44948974278318"],
    [{ kind: "truth", decimal: "false" }, "= faux"],
  ],
}))
  test(`the whole is one line of text in ${language}`, async () => {
    const { plain } = await modules("answer", language);
    for (const [fields, expected] of table) assert.equal(plain(answer(fields)), expected);
  });

test("what a line comes to is its comment", async () => {
  const { commented } = await modules("answer");
  assert.equal(commented("1+1", "= 2"), "1+1 # = 2");
  assert.equal(commented("f(x) = x"), "f(x) = x");
});

test("a sign has a meaning, a form a name", async () => {
  const { formName, meaning } = await modules("answer");
  assert.deepEqual(["=", "≈", "<"].map(meaning).map((text) => text.split(/[ :]/)[0]), ["Exactly", "Correctly", "A"]);
  assert.equal(formName("base:16"), "base 16");
});

test("the whole is heard in words", async () => {
  const { heard } = await modules("answer");
  const spoken = { reading: "root of 6", exact: "root 6", decimal: "two point four" };
  const table = [
    [{ decimal: "2", reading: "1+1" }, "1+1 equals 2"],
    [{ ...ROUNDED, notations: { spoken } }, "root of 6 equals root 6, approximately two point four"],
    [{ relation: "≈", decimal: "0.333", reading: "1/3" }, "1/3 is approximately 0.333"],
    [{ kind: "truth", decimal: "true", reading: "1 = 1" }, "1 = 1: true"],
    [{ kind: "definition", reading: "x = 1" }, "Defined: x = 1"],
    [{ kind: "list", decimal: Array(13).fill("1").join("; "), reading: "v" }, "v equals a list of 13 values"],
    [{ decimal: "7".repeat(41), reading: "n" }, "n equals 777777777777…, a number of 41 digits"],
  ];
  for (const [fields, expected] of table) assert.equal(heard(answer(fields)), expected);
});

test("an answer is told in the form that it was wished in, in the writing of the language", async () => {
  const fields = { relation: "=", decimal: "0.2", exact: "1/5", shown_as: "percent", forms: { percent: "20%" }, relations: { percent: "=" } };
  for (const [language, expected] of [["en", "= 20%"], ["fr", "= 20\u202f%"]]) {
    const { forms, plain } = await modules("answer", language);
    assert.equal(plain(answer(fields)), expected);
    assert.equal(Object.keys(forms(answer(fields)))[0], "percent");
  }
  const { plain, toldRelation } = await modules("answer");
  const rounded = answer({ relation: "=", decimal: "0.125", shown_as: "decimals:2", forms: { "decimals:2": "0.13" }, relations: { "decimals:2": "≈" } });
  assert.equal(plain(rounded), "≈ 0.13");
  assert.equal(toldRelation(rounded), "≈");
});

test("a form of a family has its number in its name", async () => {
  const { formName } = await modules("answer", "fr");
  assert.deepEqual(["decimals:2", "digits:30", "percent"].map(formName), ["2 décimales", "30 chiffres", "pourcentage"]);
});
