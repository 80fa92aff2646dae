// What was done can be undone, and done again: each step remembers how to go back.

import { hide, toast } from "./toast.js";
import { t } from "./strings.js";

const DEEPEST = 100;
const steps = [];
const undone = [];
let typed = false;
let remembering = () => () => {};

// `take` returns a way back to how all is when it is called.
export const onUndo = (take) => (remembering = take);

// After typing, the browser's own undo of the text comes first.
export function typing() {
  typed = true;
  undone.length = 0;
}

export function did(back, sentence = null) {
  steps.push(back);
  if (steps.length > DEEPEST) steps.shift();
  typed = false;
  undone.length = 0;
  if (sentence) toast(sentence, { label: t("undo"), act: undo });
}

export const canUndo = () => steps.length > 0 && !typed;

export function undo() {
  hide();
  const back = steps.pop();
  if (!back) return false;
  const again = remembering();
  back();
  undone.push({ back, again });
  return true;
}

export const canRedo = () => undone.length > 0;

export function redo() {
  hide();
  const step = undone.pop();
  if (!step) return false;
  step.again();
  steps.push(step.back);
  return true;
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
