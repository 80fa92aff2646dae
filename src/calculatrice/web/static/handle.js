// The handle at the end of a rounded number: clicked it brings the next stretch of digits, pulled it brings more.

import { count, t } from "./strings.js";
import { DIGITS } from "./request.js";
import { input } from "./composer.js";

const handle = document.getElementById("handle");
const name = document.getElementById("handle-name");
const MOST = Number(input.dataset.mostDigits);
const STEP = 56;
let offered = [];
let pull = null;

// Offers what is beyond so many digits, once; `bring` is called with the number chosen.
export function offer(digits, bring) {
  const choose = (number) => {
    hide();
    bring(number);
  };
  offered = DIGITS.filter((number) => number > digits && number <= MOST);
  handle.hidden = offered.length === 0;
  handle.onclick = (event) => event.detail === 0 && choose(offered[0]);
  handle.onpointerup = () => {
    const chosen = target();
    end();
    if (chosen) choose(chosen);
  };
  label(offered[0]);
}

export const hide = () => (handle.hidden = true);
export const next = () => handle.hidden || handle.onclick({ detail: 0 });

function label(number) {
  if (!number) return;
  name.textContent = t("more_digits", { count: number });
  handle.title = t("more_digits_hint", { count: number });
}

const target = () => pull && offered[Math.min(Math.floor(Math.abs(pull.by) / STEP), offered.length - 1)];

function end() {
  pull = null;
  handle.removeAttribute("data-pulled");
  handle.style.removeProperty("--pull");
}

handle.addEventListener("pointerdown", (event) => {
  pull = { from: event.clientX, by: 0 };
  handle.setPointerCapture(event.pointerId);
});
handle.addEventListener("pointermove", (event) => {
  if (!pull) return;
  pull.by = event.clientX - pull.from;
  handle.style.setProperty("--pull", `${Math.max(-160, Math.min(pull.by, 160))}px`);
  handle.dataset.pulled = count(target());
});
handle.addEventListener("pointercancel", end);
