// The input: keys that keep, clear and walk through the lines, and what is pasted.

import * as composer from "./composer.js";
import * as storage from "./storage.js";
import { above, here, sheet, stopEditing, tape } from "./sheet.js";
import { language, t } from "./strings.js";
import { alone } from "./continuing.js";
import { did } from "./undo.js";
import { keep } from "./keep.js";
import { look } from "./look.js";
import { endWithInput, toast } from "./toast.js";
import { understand } from "./paste.js";

const OF_INPUT = { ofInput: true };
const { input } = composer;
let recalled = null;

// Empties the line; what stood there comes back when that is undone.
export function clear() {
  if (sheet.edited) return leaveEditing();
  if (!input.value) return undefined;
  const text = input.value;
  composer.replace("");
  return did(() => {
    composer.set(text);
    look();
  });
}

export function leaveEditing() {
  stopEditing();
  composer.set("");
  look();
}

// Arrow up and down walk through the lines; below the last one is what was being typed.
function recall(by) {
  const { lines } = tape;
  const at = (recalled?.at ?? lines.length) + by;
  if (at < 0 || at > lines.length) return;
  recalled = { at, draft: recalled?.draft ?? input.value };
  const { draft } = recalled;
  composer.replace(at === lines.length ? draft : here(lines[at]));
  recalled = at === lines.length ? null : { at, draft };
}

const onFirstRow = () => !input.value.slice(0, input.selectionStart).includes("\n");
const onLastRow = () => !input.value.slice(input.selectionEnd).includes("\n");

const KEYS = {
  Enter: (event) => !event.shiftKey && keep(),
  Escape: clear,
  ArrowUp: () => onFirstRow() && recall(-1),
  ArrowDown: () => onLastRow() && recall(1),
};

input.addEventListener("keydown", (event) => {
  const act = KEYS[event.key];
  if (!act || event.isComposing || event.altKey || act(event) === false) return;
  event.preventDefault();
});

input.addEventListener("input", () => {
  recalled = null;
  storage.keepDraft({ text: input.value, locale: language, over: location.search });
  endWithInput();
  look();
});

input.addEventListener("paste", (event) => {
  const pasted = event.clipboardData.getData("text/plain");
  const meant = understand(pasted, language);
  if (meant?.table) return toast(t("pasted_table", { count: meant.table }));
  if (meant?.numbers) return pasteColumn(event, meant);
  const text = atStart() ? alone(meant?.text ?? pasted.trim(), above()) : (meant?.text ?? pasted);
  if (!meant && text === pasted.trim()) return;
  event.preventDefault();
  composer.insert(text);
  if (meant?.bracketed) return offerOwed(text, meant);
  toast(t(meant?.owed ? "pasted_owed" : "pasted_as", { text: meant?.read ?? text }), OF_INPUT);
});

const atStart = () => !input.value.slice(0, input.selectionStart).trim();

// An amount in brackets without a currency is read as it is typed; that accountants owe it is one click away.
function offerOwed(text, { read, owes }) {
  const act = () => composer.replace(input.value.replace(text, owes));
  toast(t("pasted_bracketed", { text: read }), { ...OF_INPUT, label: t("take_owed"), act });
}

// A column is put in as a list, which shows how it was read; its sum, and the lines that it can become, are one click away.
function pasteColumn(event, column) {
  event.preventDefault();
  const { numbers, header, currency } = column;
  const list = `[${numbers.join("; ")}]`;
  composer.insert(list);
  const told = t(header ? "pasted_headed" : "pasted_column", { count: numbers.length, header });
  const act = () => composer.replace(input.value.replace(list, `sum(${list})`));
  const lines = async () => (await import("./pastedlines.js")).putLines(column);
  const other = input.value === list ? { label: t("take_lines"), act: lines } : null;
  toast(currency ? `${told} ${t("pasted_amounts", { currency })}` : told, { ...OF_INPUT, label: t("take_sum"), act, other });
}
