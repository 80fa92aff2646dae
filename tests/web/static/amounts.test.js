// Amounts of money: their parts on the tape, in the other language, and what is typed for them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, modules } from "./modules.js";

const { inLanguage, typed } = await modules("amounts");
const money = (text, unit, decimal, fields = {}) => answer({ decimal, unit, shown_as: "quantity", forms: { quantity: text }, relations: { quantity: "=" }, ...fields });

const AMOUNTS = [
  // in English, in French, the currency, the decimal, what is typed in each
  ["€1,234.50", "1\u00a0234,50 €", "EUR", "1234.5", "€1234.50", "1234,50 €"],
  ["-€1,234,567.50", "-1\u00a0234\u00a0567,50 €", "EUR", "-1234567.5", "-€1234567.50", "-1234567,50 €"],
  ["CHF 12.50", "12,50 CHF", "CHF", "12.5", "CHF 12.50", "12,50 CHF"],
  ["-CHF 0.05", "-0,05 CHF", "CHF", "-0.05", "-CHF 0.05", "-0,05 CHF"],
  ["¥100,000", "100\u00a0000 ¥", "JPY", "100000", "¥100000", "100000 ¥"],
];
for (const [english, french, unit, decimal, inEnglish, inFrench] of AMOUNTS) {
  test(`${english} is ${french} in French, and back`, () => {
    assert.equal(inLanguage(money(english, unit, decimal), "en", "fr").forms.quantity, french);
    assert.equal(inLanguage(money(french, unit, decimal), "fr", "en").forms.quantity, english);
  });
  test(`${english} is typed without groups`, () => {
    assert.equal(typed(money(english, unit, decimal), "en", "en"), inEnglish);
    assert.equal(typed(money(french, unit, decimal), "fr", "fr"), inFrench);
    assert.equal(typed(money(english, unit, decimal), "fr", "en"), `${decimal.replace(".", ",")} ${unit}`);
  });
}

test("an amount that is rounded where it is told is typed as it is", () => {
  const rounded = money("20,01 €", "EUR", "20.005", { relations: { quantity: "≈" } });
  assert.equal(typed(rounded, "fr", "fr"), "20,005 EUR");
});

test("what is no amount stays what it is", () => {
  const length = money("5.5 km", "km", "5.5");
  assert.equal(inLanguage(length, "en", "fr"), length);
  assert.equal(typed(length, "fr", "fr"), "5,5 km");
  const long = money("1e50 €", "EUR", "1e50");
  assert.equal(inLanguage(long, "en", "fr"), long);
});
