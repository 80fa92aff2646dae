// What a person prefers: kept in this browser, and in the file of the tape. The first choice is what there is without one.

import { remember, remembered } from "./storage.js";
import { rules } from "./rules.js";

export const CHOICES = {
  form: ["decimal", "fraction", "mixed", "exact", "repeating", "scientific", "engineering", "percent", "degrees", "dms"],
  decimals: ["all", 0, 2, 3, 4, 6],
  digits: [15, 30, 50, 1000],
  angle: rules.angles,
  units: rules.systems,
};
const changes = new EventTarget();
const known = (name, value) => CHOICES[name].includes(value);

export function preferred(name) {
  const value = remembered(name, null);
  return known(name, value) ? value : CHOICES[name][0];
}

// Prefers something from now on; what is no choice is none.
export function prefer(name, value) {
  if (!known(name, value)) return;
  remember(name, value);
  changes.dispatchEvent(new Event(name));
}

export const onPreference = (name, act) => changes.addEventListener(name, () => act(preferred(name)));
export const preferences = () => Object.fromEntries(Object.keys(CHOICES).map((name) => [name, preferred(name)]));

// Prefers what another says, as far as that is a choice.
export function adopt(given) {
  for (const [name, value] of Object.entries(given ?? {})) if (Object.hasOwn(CHOICES, name)) prefer(name, value);
}

// The form with as many decimals as are preferred; none where all are.
export function decimalsForm() {
  const count = preferred("decimals");
  return count === "all" ? null : `decimals:${count}`;
}
