// How to calculate: the unit of angles, and the digits of what is being typed.

import { remember, remembered } from "./storage.js";
import { input } from "./composer.js";

const select = document.getElementById("angle");
const initial = Number(input.dataset.digits);
const asked = new URLSearchParams(location.search);
let digits = initial;

if (!asked.has("a")) select.value = remembered("angle", select.value);

export const settings = () => ({ digits, angle: select.value });
export const setDigits = (wanted) => (digits = wanted);
export const resetDigits = () => (digits = asked.has("d") ? 15 : initial);

export function onAngle(act) {
  select.addEventListener("change", () => {
    remember("angle", select.value);
    act(select.value);
  });
}

export function nextAngle() {
  select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
  select.dispatchEvent(new Event("change"));
}
