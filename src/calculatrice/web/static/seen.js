// Which rows of a long list are seen, so that no others need to stand in the page: their heights are known once they were
// drawn, and taken for that of a line of one row before.

const SHORT = 120; // so many rows stand there all
const BEYOND = 1200; // pixels above and below what is seen

// The rows from `first` to `last`, which lie in what is seen of the list, and how much room there is before and behind
// them; `heights` are those of all rows, and without a `top` it is the end that is seen.
export function seen(heights, top, room) {
  if (heights.length <= SHORT) return { first: 0, last: heights.length, before: 0, behind: 0 };
  const total = heights.reduce((sum, height) => sum + height, 0);
  const from = Math.min(top ?? Infinity, total - room) - BEYOND;
  const reach = (at, height, isBefore) => {
    while (at < heights.length && isBefore(height, heights[at])) {
      height += heights[at];
      at += 1;
    }
    return [at, height];
  };
  const [first, before] = reach(0, 0, (height, next) => height + next < from);
  const [last, end] = reach(first, before, (height) => height < from + room + 2 * BEYOND);
  return { first, last, before, behind: total - end };
}
