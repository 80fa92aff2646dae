// The rules that the server decides.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules, served } from "./modules.js";

test("the rules are those that the server serves", async () => {
  const { rules } = await modules("rules");
  assert.deepEqual(rules, JSON.parse(await served("rules.json")));
});
