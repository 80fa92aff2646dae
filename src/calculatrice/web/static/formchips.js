// The chips: the forms of an answer, the words that ask for the one that is shown, and units to convert it to.

import { formName, forms } from "./answer.js";
import { WITH_UNIT } from "./shownvalue.js";
import { asked, asking } from "./asked.js";
import * as composer from "./composer.js";
import { element } from "./numeral.js";
import { here } from "./sheet.js";
import { part } from "./part.js";
import { quiet } from "./note.js";
import { t, word } from "./strings.js";

const NEAR = 3;
const [chips, near] = ["chips", "near"].map(part);
let drawn = null;

// Draws those of an answer that is shown in a form; `choose` is called with the form that is chosen.
export function drawChips(current, form, choose) {
  const { answer } = (drawn = current);
  const names = Object.keys(forms(answer));
  const focused = chips.contains(document.activeElement) ? document.activeElement.dataset.form : null;
  chips.replaceChildren(...(names.length > 1 ? names : []).map((name) => chip(name, name === form, choose)));
  offerWish(current, form);
  near.replaceChildren();
  if (answer.unit) offerUnits(current);
  if (focused) chips.querySelector(`[data-form="${focused}"]`)?.focus();
  const pressed = chips.querySelector("[aria-pressed=true]");
  if (pressed) reveal(pressed, chips.querySelector(".wish") ?? pressed);
}

// Brings what lies from one chip to another into the middle.
function reveal(first, last) {
  const width = last.offsetLeft + last.offsetWidth - first.offsetLeft;
  chips.scrollLeft = first.offsetLeft - chips.offsetLeft - (chips.clientWidth - width) / 2;
}

const lineOf = ({ line, text }) => (line ? here(line) : text);

// The words that ask for the form that is shown can be put in the line, beside its chip.
function offerWish(current, form) {
  const { answer } = current;
  const wish = word("wish", form);
  if (!wish || form === (answer.shown_as ?? "decimal")) return;
  const name = t("write_form", { wish });
  const made = quiet("", () => composer.replace(asked(lineOf(current), wish, answer)));
  made.className = "chip wish";
  made.setAttribute("aria-label", name);
  made.title = name;
  made.append(element("span", "pencil"), element("code", "", asking(wish)));
  chips.querySelector("[aria-pressed=true]").after(made);
}

// What converts comes with the first quantity, so that a first visit does not wait for it. Where the forms are behind a tap,
// the units that fit best stand beside the value too.
async function offerUnits(current) {
  const { answer } = current;
  const { unitChips } = await import("./unitchips.js");
  const take = (unit) => composer.replace(asked(lineOf(current), unit, answer));
  const [made, beside] = [await unitChips(answer.unit, take), await unitChips(answer.unit, take, "beside")];
  for (const old of chips.querySelectorAll(".unit")) old.remove();
  if (drawn !== current) return;
  near.replaceChildren(...beside.slice(0, NEAR));
  const own = chips.querySelector(`[data-form="${WITH_UNIT}"]`);
  if (own) own.after(...made);
  else chips.prepend(...made);
}

function chip(name, pressed, choose) {
  const made = quiet(formName(name), () => choose(name));
  made.className = "chip";
  made.dataset.form = name;
  made.setAttribute("aria-pressed", pressed);
  return made;
}

export function clearChips() {
  drawn = null;
  for (const place of [chips, near]) place.replaceChildren();
}
