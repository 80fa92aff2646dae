// How to calculate what is being typed: the unit of angles, the system of units, its digits, the decimals that are asked for.

import { onPreference, prefer, preferred } from "./preferences.js";
import { input } from "./composer.js";

const select = document.getElementById("angle");
const asked = new URLSearchParams(location.search);
let digits = asked.has("d") ? Number(input.dataset.digits) : preferred("digits");

if (!asked.has("a")) select.value = preferred("angle");

export const settings = () => ({ digits, angle: select.value, decimals: preferred("decimals"), units: preferred("units") });
export const setDigits = (wanted) => (digits = wanted);
export const resetDigits = () => (digits = preferred("digits"));

export function onAngle(act) {
  select.addEventListener("change", () => prefer("angle", select.value));
  onPreference("angle", (unit) => {
    select.value = unit;
    act(unit);
  });
}

export function nextAngle() {
  select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
  select.dispatchEvent(new Event("change"));
}
