// A part of the page, by its name.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, open } from "./browser.js";

test("a part has its name, what the page lacks is none", async () => {
  await open();
  const { part } = await load("part");
  assert.equal(part("expression").id, "expression");
  assert.equal(part("nothing like it"), null);
});
