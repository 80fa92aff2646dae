// The stage: the answer that is looked at, large, with its forms, its exact value and what it promises.

import { formName, forms, heard, meaning, promise, relation, telling, valueText } from "./answer.js";
import { isLong, table } from "./digits.js";
import { element, numeral, written } from "./numeral.js";
import { remember, remembered } from "./storage.js";
import * as handle from "./handle.js";
import { formula, reading as readingOf } from "./mathml.js";
import { part } from "./part.js";
import { t } from "./strings.js";

const FORMULAS = ["exact", "fraction", "mixed"];
const [reading, value, exact, message, offer, chips, copy] = ["reading", "value", "exact", "message", "offer", "chips", "copy"].map(part);
const stage = document.querySelector(".stage");

let chosen = remembered("form", "decimal");
let current = null;
let bring = () => {};

export const now = () => current;
export const shownForm = () => (current && forms(current.answer)[chosen] ? chosen : "decimal");
export const onMoreDigits = (act) => (bring = act);

// Shows an answer; `from` is what belongs to it: its text, its request, its line of the tape.
export function show(answer, from) {
  current = { answer, ...from };
  stage.dataset.state = "answered";
  reading.replaceChildren(...(answer.kind === "definition" ? [] : [readingOf(answer)]));
  draw();
  say(answer);
  copy.disabled = false;
}

export function clear() {
  current = null;
  stage.dataset.state = "empty";
  for (const place of [reading, value, exact, offer, chips]) place.replaceChildren();
  message.textContent = "";
  handle.hide();
  copy.disabled = true;
}

// The last good answer stays, greyed, while what is typed has none.
export function dim() {
  if (!current) return;
  stage.dataset.state = "old";
  note("");
}

export function fail(sentence, label = null, act = null) {
  stage.dataset.state = "failed";
  note(sentence, label, act);
}

export function note(sentence, label = null, act = null) {
  message.textContent = sentence;
  offer.replaceChildren();
  if (label) offer.append(button(label, act));
}

function button(label, act) {
  const made = element("button", "quiet", label);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

// The promise of the answer, or what its reading has to warn of.
function say(answer) {
  const [warning] = answer.warnings ?? [];
  stage.toggleAttribute("data-warned", Boolean(warning));
  if (!warning) return note(promise(answer));
  const sentence = warning.message.replace(warning.alternative ?? "", "").trim();
  if (warning.alternative) return note(sentence, warning.alternative, () => current.take(warning.alternative));
  return note(warning.message);
}

function draw() {
  const { answer } = current;
  const form = shownForm();
  const sign = answer.kind === "definition" ? null : relation(answer, form);
  value.replaceChildren(...(sign ? [signed(answer, sign), " "] : []), ...shownValue(answer, form));
  value.classList.toggle("long", isLong(answer.decimal) && form === "decimal");
  exact.replaceChildren(...beside(answer, form));
  drawChips(answer, form);
  if (form === "decimal" && answer.relation === "≈") handle.offer(answer.digits, (digits) => bring(digits));
  else handle.hide();
}

function signed(answer, sign) {
  const made = element("span", "relation", sign === "<" ? "|x| <" : sign);
  made.title = meaning(sign);
  return made;
}

function shownValue(answer, form) {
  if (answer.kind === "definition") return [formula(answer.notations?.mathml?.reading, null, answer.reading)];
  if (answer.kind === "truth") return [element("span", "number", valueText(answer))];
  const text = forms(answer)[form];
  if (form === "decimal" && isLong(text)) return table(text);
  return [element("span", "number", ...inForm(answer, form, text))];
}

function inForm(answer, form, text) {
  const { mathml, spoken } = answer.notations ?? {};
  if (FORMULAS.includes(form)) return [formula(mathml?.[form], spoken?.[form], written(text))];
  if (!form.startsWith("base:")) return [numeral(text)];
  return [written(text), element("sub", "base", form.slice(5))];
}

// Under the value: its exact form, or the decimal where another form is chosen.
function beside(answer, form) {
  const known = telling(answer);
  if (form !== "decimal") return [signed(answer, answer.relation), " ", element("span", "number", numeral(answer.decimal))];
  return known ? [signed(answer, "="), " ", element("span", "number", ...inForm(answer, "exact", known))] : [];
}

function drawChips(answer, form) {
  const names = Object.keys(forms(answer));
  const focused = chips.contains(document.activeElement) ? document.activeElement.dataset.form : null;
  chips.replaceChildren(...(names.length > 1 ? names : []).map((name) => chip(name, name === form)));
  if (focused) chips.querySelector(`[data-form="${focused}"]`)?.focus();
  const pressed = chips.querySelector("[aria-pressed=true]");
  if (pressed) chips.scrollLeft = pressed.offsetLeft - chips.offsetLeft - (chips.clientWidth - pressed.offsetWidth) / 2;
}

function chip(name, pressed) {
  const made = button(formName(name), () => choose(name));
  made.className = "chip";
  made.dataset.form = name;
  made.setAttribute("aria-pressed", pressed);
  return made;
}

function choose(name) {
  chosen = name;
  remember("form", name);
  draw();
}

export function nextForm() {
  if (!current) return null;
  const names = Object.keys(forms(current.answer));
  const name = names[(names.indexOf(shownForm()) + 1) % names.length];
  if (name) choose(name);
  return name;
}

export const words = () => (current ? heard(current.answer) : t("examples"));
