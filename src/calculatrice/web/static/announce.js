// Tells whoever listens, once, when it has settled.

const SETTLED = 700;
const region = document.getElementById("announcer");
let timer = 0;
let heard = null;

export function announce(text, now = false, key = null) {
  clearTimeout(timer);
  timer = setTimeout(
    () => {
      region.textContent = text;
      heard = key;
    },
    now ? 0 : SETTLED,
  );
}

// A result is said once: one that was heard while it was typed is not said again when it is kept.
export function announceResult(key, text, kept = false) {
  if (!kept) announce(text, false, key);
  else if (heard !== key) announce(text, true);
  else heard = null;
}
