// The stage: the answer that is looked at, large, with its forms, its exact value and what it promises.

import { formLike, forms, heard, toldForm } from "./answer.js";
import { beside, shownValue, WITH_UNIT } from "./shownvalue.js";
import { clearChips, drawChips } from "./formchips.js";
import { note, say } from "./note.js";
import { onPreference, prefer, preferred } from "./preferences.js";
import { restore, settle, settled } from "./settled.js";
import { did } from "./undo.js";
import { fit } from "./fitted.js";
import * as handle from "./handle.js";
import { isLong } from "./digits.js";
import { part } from "./part.js";
import { reading as readingOf } from "./mathml.js";
import { t } from "./strings.js";

export { note };

const [reading, value, exact, result, copy] = ["reading", "value", "exact", "result", "copy"].map(part);
const stage = document.querySelector(".stage");

// A moment in which an answer may come before the old one is seen to fade.
const FADE = 100;

// The forms that are written as decimals, and what the edge of the row fades of them.
const SHORTENED = ["decimal", WITH_UNIT];
const FADED = 24;

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
  speak();
  copy.disabled = false;
}

function enter(state) {
  clearTimeout(fading);
  stage.dataset.state = state;
}

export function clear() {
  current = null;
  enter("empty");
  for (const place of [reading, value, exact]) place.replaceChildren();
  clearChips();
  note("");
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

// What the answer says, but for what is settled; to settle that too is one click.
function speak() {
  say(current, alwaysSo);
}

function alwaysSo(codes) {
  const before = settled();
  settle(codes);
  speak();
  did(() => {
    restore(before);
    if (current) speak();
  }, t("settled_now"));
}

function draw() {
  const { answer } = current;
  const form = shownForm();
  value.replaceChildren(...shownValue(answer, form));
  value.classList.toggle("long", isLong(answer.decimal) && form === "decimal");
  exact.replaceChildren(...beside(answer, form));
  if (!current.whole) shorten(answer, form);
  drawChips(current, form, choose);
  if (now() && form === "decimal" && answer.relation === "≈") handle.offer(answer.digits, (digits) => bring(digits));
  else handle.hide();
}

// What nobody has asked for so many digits of has a form that fits, one tap from the whole.
const fits = () => value.offsetWidth + FADED <= result.clientWidth;
function shorten(answer, form) {
  const number = value.querySelector(".number");
  if (!number || !SHORTENED.includes(form) || answer.kind === "truth" || answer.relation === "≈" && answer.kind === "number") return;
  fit(number, forms(answer)[form], fits, open);
}

function open() {
  current.whole = true;
  draw();
  result.focus();
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
