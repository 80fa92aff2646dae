// What belongs to the answer, behind one tap where there is no room for it: its forms, its proof, ways to copy it.

import { input } from "./composer.js";
import { part } from "./part.js";

const stage = document.querySelector(".stage");
const opener = part("more-of-it");

function set(opened) {
  stage.toggleAttribute("data-opened", opened);
  opener.setAttribute("aria-expanded", opened);
}

const close = () => set(false);

opener.addEventListener("click", () => set(!stage.hasAttribute("data-opened")));
input.addEventListener("input", close);
stage.addEventListener("keydown", ({ key }) => key === "Escape" && close());
addEventListener("pointerdown", ({ target }) => target.closest("#details, #more-of-it, .menu") || close(), true);
