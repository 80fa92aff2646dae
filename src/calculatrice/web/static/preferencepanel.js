// The panel of preferences: one place for all that can be chosen, which says it at once.

import { CHOICES, prefer, preferred } from "./preferences.js";
import { setTheme, theme, THEMES } from "./frame.js";
import { count, language, t, word } from "./strings.js";
import { element } from "./numeral.js";
import { formName } from "./answer.js";

const named = (name, value) =>
  ({
    form: () => formName(value),
    decimals: () => (value === "all" ? t("decimals_all") : count(value)),
    digits: () => count(value),
    angle: () => word("angle_name", value),
    units: () => word("units_now", value),
  })[name]();

// A choice with its name: its options are pairs of what they say and what they mean.
function row(name, options, chosen, choose) {
  const select = element("select", "", ...options.map(([label]) => new Option(label)));
  select.selectedIndex = options.findIndex(([, value]) => value === chosen);
  select.addEventListener("change", () => choose(options[select.selectedIndex][1]));
  select.id = `prefer-${name}`;
  const label = element("label", "", name);
  label.htmlFor = select.id;
  return element("div", "preference", label, select);
}

const preference = (name) =>
  row(
    t(`prefer_${name}`),
    CHOICES[name].map((value) => [named(name, value), value]),
    preferred(name),
    (value) => prefer(name, value),
  );

// The page in the other language is another address, where the link in the bar leads.
function languages() {
  const links = [...document.querySelectorAll("[data-language]")];
  const options = [[word("language_name", language), null], ...links.map((link) => [word("language_name", link.dataset.language), link])];
  return row(t("prefer_language"), options, null, (link) => link?.click());
}

const themes = () =>
  row(
    t("theme"),
    THEMES.map((name) => [word("theme_name", name || "system"), name]),
    theme(),
    setTheme,
  );

function closing(dialog) {
  const button = element("button", "quiet", t("close"));
  button.type = "button";
  button.addEventListener("click", () => dialog.close());
  return element("p", "closing", button);
}

export function open() {
  const dialog = element("dialog", "preferences", element("h2", "", t("preferences")));
  dialog.setAttribute("aria-label", t("preferences"));
  dialog.append(...Object.keys(CHOICES).map(preference), languages(), themes(), closing(dialog));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
