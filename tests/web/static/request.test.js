// What is asked of the server for a text.

import assert from "node:assert/strict";
import { test } from "node:test";
import { line, modules } from "./modules.js";

const HOW = { digits: 15, angle: "rad" };

test("a request has the lines that the text needs, all forms, and how they are written and said", async () => {
  const { request, rules } = await modules("request rules");
  const { expression, offset, forms, notations, locale } = request("x+1", [line("x = √2", 0), line("7", 1)], HOW);
  assert.deepEqual({ expression, offset, locale }, { expression: "x = √2\nx+1", offset: 7, locale: "en" });
  assert.deepEqual([forms, notations], [rules.forms, rules.notations]);
});

test("of very many digits nothing else is asked", async () => {
  const { request } = await modules("request");
  const { forms, notations } = request("√2", [], { ...HOW, digits: 100000 });
  assert.deepEqual([forms, notations], [[], []]);
});

test("what another answer would be the answer to has another key", async () => {
  const { request } = await modules("request");
  const above = [line("x = 1", 0)];
  const key = (text, lines, how) => request(text, lines, { ...HOW, ...how }).key;
  const keys = [key("x", above), key("x+0", above), key("x", [line("x = 2", 0)]), key("x", above, { digits: 50 }), key("x", above, { angle: "deg" }), key("x", above, { locale: "fr" })];
  assert.equal(new Set(keys).size, keys.length);
  assert.equal(key("1", above), key("1", []));
});

test("a line that was calculated in another unit of angles is named", async () => {
  const { request } = await modules("request");
  const turned = line("sin(30)", 0, { angle: "deg" });
  assert.equal(request("ans", [turned], HOW).otherAngle, turned);
});

const LINKS = [
  [HOW, "http://localhost/?e=2%20%2B%201&l=fr"],
  [{ digits: 50, angle: "deg" }, "http://localhost/?e=2%20%2B%201&l=fr&d=50&a=deg"],
  [{ ...HOW, locale: "en" }, "http://localhost/?e=2%20%2B%201&l=en"],
];

for (const [how, expected] of LINKS)
  test(`the link is ${expected}`, async () => {
    globalThis.location = { origin: "http://localhost" };
    const { permalink } = await modules("request", "fr");
    assert.equal(permalink("2 + 1", [], how), expected);
  });
