// What the server says of a text, without the lines that were sent before it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

const { isOfEarlierLine, mended, sentence } = await modules("told");
const ASKED = { offset: 6 };

test("of the text that was sent only what is typed is mended", () => {
  assert.equal(mended({ mended: "x = 1\n2×3" }, ASKED), "2×3");
  assert.equal(mended({}, ASKED), undefined);
});

test("what stands before the text is of an earlier line", () => {
  assert.equal(isOfEarlierLine({ span: { start: 0, end: 5 } }, ASKED), true);
  assert.equal(isOfEarlierLine({ span: { start: 6, end: 8 } }, ASKED), false);
  assert.equal(isOfEarlierLine({ span: { start: 0, end: 0 } }, { offset: 0 }), false);
  assert.equal(isOfEarlierLine({}, ASKED), false);
});

test("the sentence names the text as it is typed", () => {
  assert.equal(sentence({ detail: "Did you mean x = 1\n2×3?", mended: "x = 1\n2×3" }, ASKED), "Did you mean 2×3?");
  assert.match(sentence({ detail: "Division by zero.", span: { start: 0, end: 5 } }, ASKED), /Division by zero\.$/);
  assert.match(sentence({}, ASKED), /server/);
});
