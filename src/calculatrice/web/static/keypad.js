// The keypad: a press types, a long press (or the context menu, by mouse or keyboard) offers the others of a key.

import * as composer from "./composer.js";
import { language, t } from "./strings.js";
import { rules } from "./rules.js";
import { remember, remembered } from "./storage.js";
import { menu } from "./menu.js";

const LONG_PRESS = 450;
const panel = document.querySelector(".panel");
const tabs = [...panel.querySelectorAll("[role=tab]")];
const wide = matchMedia("(min-width: 56.25em)");
const BESIDE = ["functions", "bits"]; // of these a wide page shows one, beside all others
let timer = 0;
let held = false;

// A touch screen gets this keypad instead of its own keyboard, until it is asked for.
const touch = matchMedia("(hover: none) and (pointer: coarse)");
const setKeyboard = (wanted) => (composer.input.inputMode = wanted ? "text" : "none");
if (touch.matches) setKeyboard(false);

const ACTIONS = {
  erase: composer.erase,
  decimal: () => composer.insert(rules.marks[language]),
  keep: () => composer.input.form.requestSubmit(),
  keyboard: () => {
    setKeyboard(composer.input.inputMode === "none");
    composer.input.blur();
    composer.input.focus();
  },
};

const localized = (text) => (text === "of" ? ` ${rules.of[language]} ` : text);

function press(key) {
  const act = ACTIONS[key.dataset.action];
  if (act) act();
  else composer.insert(key.dataset.text);
}

function offerOthers(key) {
  if (!key.dataset.others) return;
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
  if (!key?.dataset.others || event.button) return;
  timer = setTimeout(() => {
    held = true;
    offerOthers(key);
  }, LONG_PRESS);
});
for (const event of ["pointerup", "pointercancel", "pointerleave"])
  panel.addEventListener(event, () => clearTimeout(timer));
panel.addEventListener("contextmenu", (event) => {
  const key = keyOf(event);
  if (!key?.dataset.others) return;
  event.preventDefault();
  clearTimeout(timer);
  if (!document.querySelector(".others")) offerOthers(key);
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
