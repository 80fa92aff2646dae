// The input: what is typed, put in by keys, underlined where it is wrong.

import { typing } from "./undo.js";

export const input = document.getElementById("expression");
const mirror = document.getElementById("mirror");

export const text = () => input.value.trim();

// Typing on behalf of the person, so that the browser's own undo knows it.
let isPressed = false;
export const isOnBehalf = () => isPressed;

function type(inserted) {
  isPressed = true;
  const focused = document.activeElement;
  input.focus();
  const command = inserted ? "insertText" : "delete";
  if (!document.execCommand(command, false, inserted)) {
    input.setRangeText(inserted, input.selectionStart, input.selectionEnd, "end");
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  if (focused !== input && focused?.matches(".key")) focused.focus();
  isPressed = false;
}

export const insert = (inserted) => type(inserted);

// Puts a text in the place of what stands between two places.
export function rewrite(start, end, whole) {
  input.focus();
  input.setSelectionRange(start, end);
  type(whole);
}

// Moves the caret by so many characters.
export function step(by) {
  const at = Math.max(0, (by < 0 ? input.selectionStart : input.selectionEnd) + by);
  input.focus();
  input.setSelectionRange(at, at);
}

export function replace(whole) {
  input.focus();
  input.select();
  type(whole);
}

// Without a trace in the browser's undo: for what was kept or is restored.
let isSetting = false;
export function set(whole) {
  input.value = whole;
  isSetting = true;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  isSetting = false;
}

export function erase() {
  if (input.selectionStart === input.selectionEnd && input.selectionStart) {
    const before = input.value.slice(0, input.selectionStart);
    const word = /(?:[\p{L}\d]*\p{L}\($)|\s+to\s?$|.$/su.exec(before)[0];
    input.setSelectionRange(before.length - word.length, before.length);
  }
  if (input.selectionStart !== input.selectionEnd) type("");
}

// Draws a line under the characters that are wrong.
export function underline(start, end) {
  const wrong = document.createElement("mark");
  const from = Math.min(start, input.value.length);
  wrong.textContent = input.value.slice(from, Math.max(end, start + 1)) || "\u00a0";
  mirror.replaceChildren(input.value.slice(0, from), wrong, input.value.slice(Math.max(end, start + 1)));
  input.setAttribute("aria-invalid", "true");
  mirror.scrollTop = input.scrollTop;
}

export function clearUnderline() {
  if (!input.hasAttribute("aria-invalid")) return;
  mirror.replaceChildren();
  input.removeAttribute("aria-invalid");
}

// As high as its text, where the style sheet can't do that.
function fit() {
  if (CSS.supports("field-sizing", "content")) return;
  input.style.height = "auto";
  input.style.height = `${input.scrollHeight}px`;
}

input.addEventListener("input", () => {
  if (!isSetting) typing();
  clearUnderline();
  fit();
});
input.addEventListener("scroll", () => (mirror.scrollTop = input.scrollTop));
