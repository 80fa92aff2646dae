// What was done can be undone: each step remembers how to go back.

import { hide, toast } from "./toast.js";
import { t } from "./strings.js";

const DEEPEST = 100;
const steps = [];
let typed = false;

// After typing, the browser's own undo of the text comes first.
export const typing = () => (typed = true);

export function did(back, sentence = null) {
  steps.push(back);
  if (steps.length > DEEPEST) steps.shift();
  typed = false;
  if (sentence) toast(sentence, { label: t("undo"), act: undo });
}

export const canUndo = () => steps.length > 0 && !typed;

export function undo() {
  hide();
  const back = steps.pop();
  back?.();
  return Boolean(back);
}

// A step that puts lines of the tape back as they are now.
export function restoring(tape, ids) {
  const before = ids.map((id) => [id, tape.find(id)]);
  return () => {
    for (const [id, line] of before) {
      if (line) tape.put(line);
      else tape.remove(id);
    }
  };
}
