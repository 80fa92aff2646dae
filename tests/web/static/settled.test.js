// Readings that are settled are not warned of again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

test("a warning that is settled is not said until it is restored", async () => {
  const { restore, settle, settled, unsettled } = await modules("settled");
  const warnings = [{ code: "date_shape" }, { code: "minutes_of_arc" }];
  assert.deepEqual(unsettled(warnings), warnings);
  settle(["date_shape", "date_shape", "<b>"]);
  assert.deepEqual(settled(), ["date_shape"]);
  assert.deepEqual(unsettled(warnings), [{ code: "minutes_of_arc" }]);
  assert.deepEqual(unsettled(undefined), []);
  restore([]);
  assert.deepEqual(unsettled(warnings), warnings);
});
