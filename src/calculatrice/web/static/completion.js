// Completion while typing: a list above the line. Nothing is chosen until an arrow or a finger chooses it, so that Enter
// and Tab stay what they are.

import * as composer from "./composer.js";
import { language, t } from "./strings.js";
import { ownNames, suggest } from "./suggest.js";
import { above } from "./sheet.js";
import { announce } from "./announce.js";
import { element } from "./numeral.js";
import { formName } from "./answer.js";
import { part } from "./part.js";
import { statements } from "./names.js";

const { input } = composer;
const ROOM = 8;
const list = part("suggestions");
let table = null;
let typed = "";
let found = [];
let active = -1;
let caret = 0;
let isTaking = false;

// The names are fetched when somebody begins to type.
async function fetched() {
  table ??= fetch(new URL(`./suggestions.${language}.json`, import.meta.url)).then((response) => response.json());
  try {
    return await table;
  } catch {
    table = null; // without a connection: asked for again at the next letter
    return null;
  }
}

export function close() {
  found = [];
  list.hidden = true;
  list.replaceChildren();
  choose(-1);
}

export async function propose() {
  const known = await fetched();
  if (!known || document.activeElement !== input || input.selectionStart !== input.selectionEnd) return close();
  const [before, after] = [input.value.slice(0, input.selectionStart), input.value.slice(input.selectionStart)];
  const was = found.length;
  caret = input.selectionStart;
  ({ typed, found } = suggest(before, after, known, ownNames(above(), statements)));
  if (!found.length) return close();
  list.replaceChildren(...found.map(option));
  list.hidden = false;
  list.style.setProperty("--room", `${input.getBoundingClientRect().top - ROOM}px`);
  list.scrollTop = 0;
  choose(-1);
  if (found.length !== was) announce(t("suggested", { count: found.length }));
  return undefined;
}

function option({ text, about = "", form = "" }, index) {
  const made = element("li", "suggestion", element("code", "", text), element("span", "about", form ? formName(form) : about));
  made.id = `suggestion-${index}`;
  made.setAttribute("role", "option");
  made.addEventListener("click", () => take(index));
  return made;
}

function choose(index) {
  active = index;
  for (const [at, made] of [...list.children].entries()) made.setAttribute("aria-selected", at === index);
  if (index < 0) return input.removeAttribute("aria-activedescendant");
  input.setAttribute("aria-activedescendant", `suggestion-${index}`);
  return list.children[index].scrollIntoView({ block: "nearest" });
}

// Puts a proposal in the place of the word, as one stroke that the browser can undo.
function take(index) {
  const { text } = found[index];
  const at = input.selectionStart;
  const opened = text.endsWith("(") && input.value[at] === "(" ? text.slice(0, -1) : text;
  input.setSelectionRange(at - typed.length, at);
  isTaking = true;
  composer.insert(opened);
  isTaking = false;
  close();
}

// Below the last of the list, and above the first, is what was typed.
const step = (by) => choose(((active + 1 + by + found.length + 1) % (found.length + 1)) - 1);

const KEYS = {
  ArrowDown: () => step(1),
  ArrowUp: () => active >= 0 && (step(-1), true),
  Enter: () => active >= 0 && (take(active), true),
  Tab: () => active >= 0 && (take(active), true),
  Escape: () => (close(), true),
};

// Before the keys of the line, whose turn it is where the list has nothing to do with them.
input.addEventListener(
  "keydown",
  (event) => {
    if (list.hidden || event.isComposing || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!KEYS[event.key] || KEYS[event.key]() === false) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  { capture: true },
);

// Only what is typed asks for proposals: not what is pasted, taken back or put in.
const TYPED = /^(?:insertText|insertCompositionText|delete.*)$/;
input.addEventListener("input", ({ inputType }) => (TYPED.test(inputType) && !isTaking && !composer.isOnBehalf() ? propose() : close()));
input.addEventListener("blur", close);
document.addEventListener("selectionchange", () => list.hidden || input.selectionStart === caret || close());
list.addEventListener("mousedown", (event) => event.preventDefault());
