// A short notice, with one thing that can be done about it.

import { announce } from "./announce.js";
import { t } from "./strings.js";

const SHOWN = 8000;
const box = document.getElementById("toast");
const text = document.getElementById("toast-text");
const button = document.getElementById("toast-act");
const second = Object.assign(document.createElement("button"), { type: "button" });
let timer = 0;
let endsWithInput = false;

// One that is about what stands in the input (`ofInput`) ends when that changes; `other` is a second thing to do.
export function toast(sentence, { label = t("close"), act = () => {}, ofInput = false, other = null } = {}) {
  endsWithInput = ofInput;
  text.textContent = sentence;
  offer(button, label, act);
  second.remove();
  if (other) box.append(offer(second, other.label, other.act));
  box.hidden = false;
  announce(sentence, true);
  clearTimeout(timer);
  timer = setTimeout(hide, SHOWN);
}

function offer(made, label, act) {
  made.textContent = label;
  made.onclick = () => {
    hide();
    act();
  };
  return made;
}

export function hide() {
  box.hidden = true;
}

export const endWithInput = () => endsWithInput && hide();

// It stays while somebody is on it.
for (const event of ["pointerenter", "focusin"]) box.addEventListener(event, () => clearTimeout(timer));
for (const event of ["pointerleave", "focusout"]) box.addEventListener(event, () => (timer = setTimeout(hide, SHOWN)));
