// Which rows of a long list are seen.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

const rows = (count, height = 50) => Array.from({ length: count }, () => height);

const CASES = [
  ["a short list stands there whole", rows(120), 0, 500, [0, 120, 0, 0]],
  ["the beginning of a long one", rows(1000), 0, 500, [0, 34, 0, 48300]],
  ["its end, where nobody has scrolled", rows(1000), null, 500, [965, 1000, 48250, 0]],
  ["its middle", rows(1000), 25000, 500, [475, 534, 23750, 23300]],
  ["beyond its end, where rows have gone", rows(200), 99999, 500, [165, 200, 8250, 0]],
];
for (const [name, heights, top, room, expected] of CASES)
  test(name, async () => {
    const { seen } = await modules("seen");
    const { first, last, before, behind } = seen(heights, top, room);
    assert.deepEqual([first, last, before, behind], expected);
  });

test("what stands there and what does not are as high as all rows", async () => {
  const { seen } = await modules("seen");
  const heights = Array.from({ length: 700 }, (_, at) => 44 + (at % 5) * 11);
  const total = heights.reduce((sum, height) => sum + height, 0);
  for (let top = 0; top < total; top += 3001) {
    const { first, last, before, behind } = seen(heights, top, 400);
    assert.equal(before + heights.slice(first, last).reduce((sum, height) => sum + height, 0) + behind, total);
  }
});
