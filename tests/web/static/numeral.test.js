// Numbers for people.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, open } from "./browser.js";

const html = (node) => {
  const holder = document.createElement("div");
  holder.append(node);
  return holder.innerHTML;
};

const NUMERALS = [
  ["en", "1234", "1234"],
  ["en", "12345", '<span class="group">12</span>345'],
  ["fr", "-12345.5", '−<span class="group">12</span>345,5'],
  ["en", "0.12345678", '0.<span class="group">123</span><span class="group">456</span>78'],
  ["en", "1.5e-12", '1.5<span class="times">×</span>10<span class="unseen">^</span><sup>−12</sup>'],
  ["en", "2e+3", '2<span class="times">×</span>10<span class="unseen">^</span><sup>3</sup>'],
  ["fr", "[1.5; 2]", "[1,5; 2]"],
  ["en", "a < b", "a &lt; b"],
];

for (const [language, text, expected] of NUMERALS)
  test(`${text} in ${language}`, async () => {
    await open({ language });
    const { numeral } = await load("numeral");
    assert.equal(html(numeral(text)), expected);
  });

const WRITTEN = [
  ["en", "1.5", "1.5"],
  ["fr", "1.5", "1,5"],
  ["fr", "0.1(6)", "0,1(6)"],
  ["fr", "12 345/678", "12 + 345/678"],
];

for (const [language, text, expected] of WRITTEN)
  test(`${text} is written ${expected} in ${language}`, async () => {
    await open({ language });
    const { written } = await load("numeral");
    assert.equal(written(text), expected);
  });

test("an element has its class and what is in it", async () => {
  await open();
  const { element } = await load("numeral");
  assert.equal(element("b", "x", "1", element("i", "", "2")).outerHTML, '<b class="x">1<i>2</i></b>');
});

test("the beginning of a longer number has the groups of the whole", async () => {
  await open({ language: "en" });
  const { numeral } = await load("numeral");
  assert.equal(html(numeral("1234", 3)), '<span class="group">1</span>234');
});
