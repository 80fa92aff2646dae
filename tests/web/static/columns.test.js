// Numbers of the tape in columns.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, open } from "./browser.js";

const html = (node) => {
  const holder = document.createElement("div");
  holder.append(node);
  return holder.innerHTML;
};
const inColumns = (whole, fraction) => `<span class="columned">${whole}<span class="fraction">${fraction}</span><span class="currency"></span></span>`;

const NUMBERS = [
  ["en", "850", inColumns("850", "")],
  ["en", "-12.5", inColumns("−12", ".5")],
  ["fr", "12345.0625", inColumns('<span class="group">12</span>345', ",0625")],
  ["en", "2.44949", "2.<span class=\"group\">449</span>49"],
  ["en", "[1; 2]", "[1; 2]"],
  ["en", "20%", "20%"],
];

for (const [language, text, expected] of NUMBERS)
  test(`${text} in ${language}`, async () => {
    await open({ language });
    const { aligned } = await load("columns");
    assert.equal(html(aligned(text)), expected);
  });
