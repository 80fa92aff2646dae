// The memory: the name M, which a line of the tape defines.

import * as composer from "./composer.js";
import { above } from "./sheet.js";
import { calculation, defined } from "./names.js";
import { continued } from "./continuing.js";
import { keep } from "./keep.js";
import { menu } from "./menu.js";
import { sourceOf } from "./depend.js";
import { t } from "./strings.js";

const NAME = "M";
const isKept = () => Boolean(sourceOf(NAME, above()));

// What is put into the memory: what is typed, where it is one calculation, else the last answer; nothing without either.
function source() {
  const typed = calculation(continued(composer.text(), above()).text);
  if (typed && !typed.includes("\n") && !defined(typed).length) return typed;
  return sourceOf("ans", above()) ? "ans" : null;
}

// A line that puts it there, adds it, or takes it away.
function put(sign) {
  const text = source();
  if (!text) return undefined;
  const isFirst = !isKept();
  const changed = isFirst && sign === "−" ? `−(${text})` : text;
  composer.replace(`${NAME} = ${sign && !isFirst ? `${NAME} ${sign} (${text})` : changed}`);
  return keep();
}

export const memoryMenu = (key) =>
  menu(key, t("key_memory"), [
    { label: t("memory_store"), act: () => put("") },
    { label: t("memory_add"), act: () => put("+") },
    { label: t("memory_subtract"), act: () => put("−") },
  ], "others");

// What is in the memory goes into the line; as long as nothing is, what can be put there is offered.
export const recall = (key) => (isKept() ? composer.insert(NAME) : memoryMenu(key));
