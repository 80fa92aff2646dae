// What the keys do that type nothing: when they are pressed, and when they are held.

import * as composer from "./composer.js";
import { above } from "./sheet.js";
import { alone } from "./continuing.js";
import { canUndo, undo } from "./undo.js";
import { clear } from "./typing.js";
import { language } from "./strings.js";
import { rules } from "./rules.js";

// A touch screen gets this keypad instead of its own keyboard, until it is asked for.
const touch = matchMedia("(hover: none) and (pointer: coarse)");
const setKeyboard = (wanted) => (composer.input.inputMode = wanted ? "text" : "none");
if (touch.matches) setKeyboard(false);

function keyboard() {
  setKeyboard(composer.input.inputMode === "none");
  composer.input.blur();
  composer.input.focus();
}

// A sign is no difference from the last answer: where the line would go on with it, the operand has brackets.
async function negate() {
  const { negated } = await import("./negate.js");
  const { selectionStart: caret, value } = composer.input;
  if (!composer.text()) return composer.insert(alone("−1", above()) === "−1" ? "−" : "(−");
  const changed = negated(value.slice(0, caret));
  return changed !== null && composer.rewrite(0, caret, alone(changed, above()));
}

// These come when somebody wants them, so that a first visit does not wait for them.
const memory = () => import("./memory.js");

export const ACTIONS = {
  clear,
  erase: composer.erase,
  decimal: () => composer.insert(rules.marks[language]),
  keep: () => composer.input.form.requestSubmit(),
  keyboard,
  memory: async (key) => (await memory()).recall(key),
  negate,
};

// `again` says whether it goes on for as long as the key is held.
export const HELD = {
  clear: { act: () => canUndo() && undo(), again: false },
  erase: { act: composer.erase, again: true },
  memory: { act: async (key) => (await memory()).memoryMenu(key), again: false },
};
