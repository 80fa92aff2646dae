// The stage: the answer that is looked at, large, with its forms, its exact value and what it promises.

import { formLike, formName, forms, heard, meaning, promise, relation, telling, toldForm, valueText } from "./answer.js";
import { element, numeral, written } from "./numeral.js";
import { isLong, table } from "./digits.js";
import { asked } from "./asked.js";
import { onPreference, prefer, preferred } from "./preferences.js";
import * as composer from "./composer.js";
import * as handle from "./handle.js";
import { did } from "./undo.js";
import { here } from "./sheet.js";
import { formula, reading as readingOf } from "./mathml.js";
import { part } from "./part.js";
import { restore, settle, settled, unsettled } from "./settled.js";
import { t, word } from "./strings.js";

const FORMULAS = ["exact", "fraction", "mixed"];
const WITH_UNIT = "quantity";
const NEAR = 3;
const [reading, value, exact, near, message, offer, chips, copy] = ["reading", "value", "exact", "near", "message", "offer", "chips", "copy"].map(part);
const stage = document.querySelector(".stage");

// A moment in which an answer may come before the old one is seen to fade.
const FADE = 100;

// The form that is chosen; the decimal is what there is without a choice.
const preferredForm = (name) => (name === "decimal" ? null : name);
let chosen = preferredForm(preferred("form"));
let current = null;
let fading = 0;
let isRendered = false;
let bring = () => {};

// What is shown, as long as it is the answer to what is looked at: nothing else may be copied, used or extended.
export const now = () => (current && !current.old ? current : null);
export function shownForm() {
  if (!current || chosen === "decimal") return "decimal";
  const form = chosen && formLike(current.answer, chosen);
  const told = toldForm(current.answer);
  if (form && form !== "decimal") return form;
  return told && forms(current.answer)[told] ? told : "decimal";
}
export const onMoreDigits = (act) => (bring = act);

// Whether the answer that stands here, in ink or faded, is that of a request, or of a line (as it is, or by its id).
export const belongs = (key) => current !== null && current.key === key;
export const shows = (line) => Boolean(current?.line) && (current.line === line || current.line.id === line);

// Shows an answer; `from` is what belongs to it: its text, the key of its request or its line of the tape.
export function show(answer, from) {
  current = { answer, ...from };
  reading.replaceChildren(...(answer.kind === "definition" ? [] : [readingOf(answer)]));
  revive();
}

// The answer that stands here is that of what is looked at.
export function revive() {
  current.old = false;
  enter("answered");
  draw();
  say(current.answer);
  copy.disabled = false;
}

function enter(state) {
  clearTimeout(fading);
  stage.dataset.state = state;
}

export function clear() {
  current = null;
  enter("empty");
  for (const place of [reading, value, exact, near, offer, chips]) place.replaceChildren();
  message.textContent = "";
  handle.hide();
  copy.disabled = true;
}

// What the server has put here answers the address, which is what is looked at first.
export const rendered = () => (isRendered = true);

// Another answer is being asked for: what stands here is none any more, and is seen to be none if that takes a moment.
export function asking() {
  if (!current) return isRendered ? (isRendered = false) : clear();
  if (!now()) return note("");
  current.old = true;
  fading = setTimeout(fade, FADE);
  return undefined;
}

function fade() {
  enter("old");
  copy.disabled = true;
  handle.hide();
  note("");
}

// A text that is typed has no answer. The one that it had when it was shorter, or longer, stays, faded; any other goes.
export function leave(text) {
  if (!current || current.line || !(text.startsWith(current.text) || current.text.startsWith(text))) return clear();
  current.old = true;
  return fade();
}

// Nothing to show, and why: of a line its text too.
export function wait(sentence, text = "") {
  clear();
  reading.append(text);
  note(sentence);
}

export function refuse(sentence, text = "", label = null, act = null) {
  wait(sentence, text);
  enter("failed");
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

// The promise of the answer, or all that its reading has to warn of; the first other reading can be taken, and the
// reading can be settled.
function say(answer) {
  const warnings = unsettled(answer.warnings);
  stage.toggleAttribute("data-warned", warnings.length > 0);
  if (!warnings.length) return note(current.completed ? t("unfinished", { text: current.completed }) : promise(answer));
  const [first, ...others] = warnings.map(({ message }) => message);
  const { alternative } = warnings[0];
  const sentences = alternative ? [...others, first.replace(alternative, "").trim()] : [first, ...others];
  note(sentences.join(" "), alternative, () => current.take(alternative));
  offer.append(button(t("always_so"), () => alwaysSo(warnings.map(({ code }) => code))));
}

function alwaysSo(codes) {
  const before = settled();
  settle(codes);
  say(current.answer);
  did(() => {
    restore(before);
    if (current) say(current.answer);
  }, t("settled_now"));
}

function draw() {
  const { answer } = current;
  const form = shownForm();
  const sign = answer.kind === "definition" ? null : relation(answer, form);
  value.replaceChildren(...(sign ? [signed(answer, sign), " "] : []), ...shownValue(answer, form));
  value.classList.toggle("long", isLong(answer.decimal) && form === "decimal");
  exact.replaceChildren(...beside(answer, form));
  drawChips(answer, form);
  if (now() && form === "decimal" && answer.relation === "≈") handle.offer(answer.digits, (digits) => bring(digits));
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
  return form.startsWith("base:") ? [written(text)] : [numeral(text)];
}

// Under the value: its exact form, or the decimal where another form is chosen, which a quantity has in its own.
function beside(answer, form) {
  const known = telling(answer);
  const decimal = answer.forms?.[WITH_UNIT] ?? answer.decimal;
  if (form === WITH_UNIT) return [];
  if (form !== "decimal") return [signed(answer, answer.relation), " ", element("span", "number", numeral(decimal))];
  return known ? [signed(answer, "="), " ", element("span", "number", ...inForm(answer, "exact", known))] : [];
}

function drawChips(answer, form) {
  const names = Object.keys(forms(answer));
  const focused = chips.contains(document.activeElement) ? document.activeElement.dataset.form : null;
  chips.replaceChildren(...(names.length > 1 ? names : []).map((name) => chip(name, name === form)));
  offerWish(answer, form);
  near.replaceChildren();
  if (answer.unit) offerUnits(answer);
  if (focused) chips.querySelector(`[data-form="${focused}"]`)?.focus();
  const pressed = chips.querySelector("[aria-pressed=true]");
  if (pressed) reveal(pressed, chips.querySelector(".wish") ?? pressed);
}

// Brings what lies from one chip to another into the middle.
function reveal(first, last) {
  const width = last.offsetLeft + last.offsetWidth - first.offsetLeft;
  chips.scrollLeft = first.offsetLeft - chips.offsetLeft - (chips.clientWidth - width) / 2;
}

// The words that ask for the form that is shown can be put in the line, beside its chip.
function offerWish(answer, form) {
  const wish = word("wish", form);
  if (!wish || form === (answer.shown_as ?? "decimal")) return;
  const name = t("write_form", { wish });
  const made = button("", () => composer.replace(asked(current.line ? here(current.line) : current.text, wish, answer)));
  made.className = "chip wish";
  made.setAttribute("aria-label", name);
  made.title = name;
  made.append(element("span", "pencil"), element("code", "", `to ${wish}`));
  chips.querySelector("[aria-pressed=true]").after(made);
}

// What converts comes with the first quantity, so that a first visit does not wait for it. Where the forms are behind a tap,
// the units that fit best stand beside the value too.
async function offerUnits(answer) {
  const { unitChips } = await import("./unitchips.js");
  const take = (unit) => composer.replace(asked(current.line ? here(current.line) : current.text, unit, answer));
  const [made, beside] = [await unitChips(answer.unit, take), await unitChips(answer.unit, take, "beside")];
  for (const old of chips.querySelectorAll(".unit")) old.remove();
  if (current?.answer !== answer) return;
  near.replaceChildren(...beside.slice(0, NEAR));
  const own = chips.querySelector(`[data-form="${WITH_UNIT}"]`);
  if (own) own.after(...made);
  else chips.prepend(...made);
}

function chip(name, pressed) {
  const made = button(formName(name), () => choose(name));
  made.className = "chip";
  made.dataset.form = name;
  made.setAttribute("aria-pressed", pressed);
  return made;
}

// A form can be chosen while an answer is on its way. Another base is not brought back on another day.
function choose(name) {
  if (!current) return;
  prefer("form", name);
  chosen = name;
  draw();
}

export function nextForm() {
  if (!current) return null;
  const names = Object.keys(forms(current.answer));
  const name = names[(names.indexOf(shownForm()) + 1) % names.length];
  if (name) choose(name);
  return name;
}

onPreference("form", (name) => {
  chosen = preferredForm(name);
  if (current) draw();
});

export const words = () => (current ? heard(current.answer) : t("examples"));
