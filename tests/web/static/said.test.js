// What a part of the page says as text.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

test("a part says what it was given to say, any other nothing", async () => {
  const { say, said } = await modules("said");
  const part = {};
  assert.equal(say(part, "1/7"), part);
  assert.equal(said(part), "1/7");
  assert.equal(said({}), undefined);
});
