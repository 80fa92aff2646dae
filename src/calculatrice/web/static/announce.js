// Tells whoever listens, once, when it has settled.

const SETTLED = 700;
const region = document.getElementById("announcer");
let timer = 0;

export function announce(text, now = false) {
  clearTimeout(timer);
  timer = setTimeout(() => (region.textContent = text), now ? 0 : SETTLED);
}
