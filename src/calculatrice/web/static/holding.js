// What a key does when it is held: once after a moment, or again and again until it is released.

const FIRST = 450;
const NEXT = 70;
let timer = 0;

export const release = () => clearTimeout(timer);

// Calls `act` after a moment, and again as long as it says so.
export function hold(act) {
  const next = () => {
    if (act()) timer = setTimeout(next, NEXT);
  };
  release();
  timer = setTimeout(next, FIRST);
}
