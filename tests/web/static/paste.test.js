// What is pasted, as it was meant.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

const { inLanguage, numberOf, understand } = await modules("paste");
const NUMBERS = [
  // text, read in English, read in French
  ["1 234,56", "1234.56", "1234.56"],
  ["1\u202f234,56", "1234.56", "1234.56"],
  ["1,234.56", "1234.56", "1234.56"],
  ["1.234,56", "1234.56", "1234.56"],
  ["1'234.56", "1234.56", "1234.56"],
  ["1.234.567", "1234567", "1234567"],
  ["1,234", "1234", "1.234"],
  ["1.234", "1.234", "1234"],
  ["0,125", "0.125", "0.125"],
  ["(1 234,56)", "-1234.56", "-1234.56"],
  ["($1,234.56)", "-1234.56", "-1234.56"],
  ["−5,5", "-5.5", "-5.5"],
  ["+7", "7", "7"],
  ["50 %", "50%", "50%"],
  ["€ 12,50", "12.50", "12.50"],
  ["12,50 €", "12.50", "12.50"],
  ["CHF 12.50", "12.50", "12.50"],
  ["-$45.00", "-45.00", "-45.00"],
  ["$-45.00", "-45.00", "-45.00"],
  ["−1 234,56 €", "-1234.56", "-1234.56"],
  ["(CHF 12.50)", "-12.50", "-12.50"],
  ["12.50 SEK", "12.50", "12.50"],
  ["US$12.50", "12.50", "12.50"],
  ["12 km", null, null],
  ["ABC 12", null, null],
  ["(5)", null, null],
  ["12 34", null, null],
  ["1.2.3", null, null],
  ["12\t34", null, null],
  ["sin(30)", null, null],
  ["", null, null],
];

for (const [text, english, french] of NUMBERS)
  test(`${JSON.stringify(text)} is ${english} in English, ${french} in French`, () => {
    assert.equal(numberOf(text, "en"), english);
    assert.equal(numberOf(text, "fr"), french);
  });

const SHOWN = [
  ["1234.5", "1234.5", "1234,5"],
  ["-12345.67", "-12,345.67", "-12\u202f345,67"],
  ["50%", "50%", "50\u202f%"],
  ["0.125", "0.125", "0,125"],
];

for (const [number, english, french] of SHOWN)
  test(`${number} is shown as each language writes it`, () => assert.deepEqual([inLanguage(number, "en"), inLanguage(number, "fr")], [english, french]));

const MEANT = [
  ["1 234,56", "en", { text: "1234.56", read: "1234.56" }],
  ["1 234,56", "fr", { text: "1234,56", read: "1234,56" }],
  ["1234", "en", null],
  ["1,234.56 + 1", "en", { text: "1234.56 + 1", read: "1234.56 + 1" }],
  ["x + 1", "fr", null],
  ["1\n2\n3", "en", { header: null, numbers: ["1", "2", "3"] }],
  ["Amount\n1,5\n2", "fr", { header: "Amount", numbers: ["1,5", "2"] }],
  ["2+2\n3+3", "en", null],
  ["a\tb\n1\t2", "en", { table: 2 }],
  ["12,50 €", "en", { text: "€12.50", read: "€12.50" }],
  ["CHF 12.50", "fr", { text: "12,50 CHF", read: "12,50 CHF" }],
  ["-CHF 12,50", "en", { text: "-CHF 12.50", read: "-CHF 12.50" }],
  ["5 €", "fr", null],
  ["1,250.00\n(45)\n-$12.50", "en", { header: null, numbers: ["$1250.00", "-$45", "-$12.50"], currency: "$" }],
  ["1 250,00 €\n(45)\n8%", "fr", { header: null, numbers: ["1250,00 €", "-45 €", "8%"], currency: "€" }],
  ["Montant (CHF)\n1,5\n2", "fr", { header: "Montant (CHF)", numbers: ["1,5 CHF", "2 CHF"], currency: "CHF" }],
  ["Amount ALL\n1.5\n2", "en", { header: "Amount ALL", numbers: ["1.5", "2"] }],
  ["$5\n5 €\n1.5", "en", { header: null, numbers: ["$5", "€5", "1.5"] }],
  ["rent\t$850\nfood\t310.5", "en", { header: null, numbers: ["$850", "$310.5"], labels: ["rent", "food"], currency: "$" }],
  ["Poste\tMontant\nloyer\t850,00 €\nremise\t(10,00)", "fr", { header: "Montant", numbers: ["850,00 €", "-10,00 €"], labels: ["loyer", "remise"], currency: "€" }],
  ["850\trent\n310\tfood", "en", { header: null, numbers: ["850", "310"], labels: ["rent", "food"] }],
  ["1\t2\n3\t4", "en", { table: 2 }],
  ["rent\t850\t1\nfood\t310\t2", "en", { table: 3 }],
  ["\t5\n6\t", "en", { header: null, numbers: ["5", "6"] }],
];

for (const [text, language, expected] of MEANT)
  test(`${JSON.stringify(text)} is meant in ${language} as ${JSON.stringify(expected)}`, () => assert.deepEqual(understand(text, language), expected));

test("a text that was copied here for programs is read as they write", async () => {
  const here = await modules("paste clipboard", "fr");
  await here.put("1.234", true).catch(() => null);
  assert.deepEqual(here.understand("1.234", "fr"), { text: "1,234", read: "1,234" });
});

test("an amount in brackets keeps them, and is said to be owed", () => {
  assert.deepEqual(understand("(1 234,56 €)", "en"), { text: "(-€1234.56)", read: "-€1234.56", owed: true });
  assert.deepEqual(understand("€(1 234,56)", "fr"), { text: "(-1234,56 €)", read: "-1234,56 €", owed: true });
  assert.deepEqual(understand("-1 234,56", "en"), { text: "-1234.56", read: "-1234.56" });
});

test("a number in brackets is what a typed one is, and what accountants mean is offered", () => {
  assert.deepEqual(understand("(1 234,56)", "en"), { text: "(1234.56)", read: "1234.56", bracketed: true, owes: "(-1234.56)" });
  assert.deepEqual(understand("(45.00)", "fr"), { text: "(45,00)", read: "45,00", bracketed: true, owes: "(-45,00)" });
});
