// How addresses are written.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, open, part, type } from "./browser.js";

const QUERIES = [
  [{ e: "2 pi" }, "e=2%20pi"],
  [{ e: "1+1" }, "e=1%2B1"],
  [{ e: "√2 + é", l: "fr" }, "e=%E2%88%9A2%20%2B%20%C3%A9&l=fr"],
];

for (const [query, expected] of QUERIES)
  test(`${JSON.stringify(query)} is ${expected}`, async () => {
    await open();
    const { spaced } = await load("address");
    assert.equal(spaced(new URLSearchParams(query)), expected);
  });

test("what was said of the address is over when something else is typed", async () => {
  await open();
  part("message").insertAdjacentHTML("beforebegin", '<p id="plus">told</p>');
  await load("address");
  assert.notEqual(part("plus"), null);
  type("1");
  assert.equal(part("plus"), null);
});
