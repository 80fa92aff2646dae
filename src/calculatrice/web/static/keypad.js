// The keypad: a press types, a long press (or the context menu, by mouse or keyboard) offers the others of a key, or does
// what the key does when it is held.

import * as composer from "./composer.js";
import { ACTIONS, HELD } from "./keyacts.js";
import { hold, release } from "./holding.js";
import { language, t } from "./strings.js";
import { rules } from "./rules.js";
import { remember, remembered } from "./storage.js";
import { menu } from "./menu.js";

const panel = document.querySelector(".panel");
const tabs = [...panel.querySelectorAll("[role=tab]")];
const wide = matchMedia("(min-width: 56.25em) and (min-height: 50em)");
const BESIDE = ["functions", "units", "bits", "statistics"]; // of these a wide page shows one, beside all others
let held = false;

const localized = (text) => (text === "of" ? ` ${rules.of[language]} ` : text);

function press(key) {
  const act = ACTIONS[key.dataset.action];
  if (act) act(key);
  else composer.insert(key.dataset.text);
}

const isHeld = (key) => Boolean(key?.dataset.others || HELD[key?.dataset.action]);

function heldDown(key) {
  held = true;
  const { act, again } = HELD[key.dataset.action] ?? { act: offerOthers };
  act(key);
  return again;
}

function offerOthers(key) {
  const items = JSON.parse(key.dataset.others).map((other) => ({
    label: localized(other).trim(),
    act: () => composer.insert(localized(other)),
  }));
  menu(key, t("key_offers"), items, "others");
}

const keyOf = (event) => event.target.closest(".key");

panel.addEventListener("click", (event) => {
  const key = keyOf(event);
  if (key && !held) press(key);
  held = false;
});
panel.addEventListener("mousedown", (event) => keyOf(event) && event.preventDefault());
panel.addEventListener("pointerdown", (event) => {
  const key = keyOf(event);
  held = false;
  if (isHeld(key) && !event.button) hold(() => heldDown(key));
});
for (const event of ["pointerup", "pointercancel", "pointerleave"])
  panel.addEventListener(event, release);
panel.addEventListener("contextmenu", (event) => {
  const key = keyOf(event);
  if (!isHeld(key)) return;
  event.preventDefault();
  release();
  if (!held && !document.querySelector(".others")) heldDown(key);
  held = false;
});

// Arrows move among the keys of a panel, which is one stop of the Tab key.
panel.addEventListener("keydown", (event) => {
  const key = keyOf(event);
  const columns = Number(key?.parentElement.dataset.columns);
  const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
  if (!by) return;
  event.preventDefault();
  const keys = [...key.parentElement.children];
  const to = keys[keys.indexOf(key) + by];
  if (!to) return;
  key.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
});

function select(name) {
  panel.dataset.shown = name;
  const seen = wide.matches && !BESIDE.includes(name) ? BESIDE[0] : name;
  for (const tab of tabs) {
    const chosen = tab.id === `tab-${seen}`;
    tab.setAttribute("aria-selected", chosen);
    tab.tabIndex = chosen ? 0 : -1;
  }
  remember("panel", name);
}

// The tab that is so many further on, of those that are there.
function neighbour(tab, by) {
  const shown = tabs.filter((one) => one.offsetParent);
  return shown.at((shown.indexOf(tab) + by) % shown.length);
}

for (const tab of tabs) {
  tab.addEventListener("click", () => select(tab.id.slice(4)));
  tab.addEventListener("keydown", ({ key }) => {
    const to = neighbour(tab, { ArrowRight: 1, ArrowLeft: -1 }[key] ?? 0);
    if (to === tab) return;
    select(to.id.slice(4));
    to.focus();
  });
}
wide.addEventListener("change", () => select(panel.dataset.shown));
select(remembered("panel", "basic"));

for (const caret of document.querySelectorAll("[data-caret]")) {
  const step = () => composer.step(Number(caret.dataset.caret));
  caret.addEventListener("mousedown", (event) => event.preventDefault());
  caret.addEventListener("click", step);
  caret.addEventListener("pointerdown", ({ button }) => button || hold(() => (step(), true)));
  for (const event of ["pointerup", "pointercancel", "pointerleave"]) caret.addEventListener(event, release);
}
