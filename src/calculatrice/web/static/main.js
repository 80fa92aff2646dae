// The page comes alive: its parts are tied together, and what was typed and kept before is there again.

import "./frame.js";
import "./keypad.js";
import "./printing.js";
import "./selection.js";
import * as composer from "./composer.js";
import * as handle from "./handle.js";
import * as runs from "./runs.js";
import * as stage from "./stage.js";
import * as storage from "./storage.js";
import * as view from "./tapeview.js";
import { acts, actsOfTape, importFile } from "./acts.js";
import { canUndo, undo } from "./undo.js";
import { context, moreDigits } from "./moredigits.js";
import { edit, sheet, tape } from "./sheet.js";
import { language, t, word } from "./strings.js";
import { look, rest } from "./look.js";
import { nextAngle, onAngle } from "./settings.js";
import { announce } from "./announce.js";
import { copyMenu } from "./copying.js";
import { drawNames } from "./namelist.js";
import { keep } from "./keep.js";
import { leaveEditing } from "./typing.js";
import { part } from "./part.js";
import { shortcuts } from "./shortcuts.js";
import { toast } from "./toast.js";
import { translate } from "./translate.js";

const { input } = composer;

let drawing = false;
function draw() {
  if (drawing) return;
  drawing = true;
  queueMicrotask(() => {
    drawing = false;
    const { lines } = tape;
    view.draw(lines, acts, sheet.followed);
    drawNames(lines, composer.insert, edit);
    if (lines.length) part("examples")?.remove();
  });
}

function nextForm() {
  const name = stage.nextForm();
  if (name) announce(word("form", name), true);
}

part("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  keep();
});
part("editing-leave").addEventListener("click", leaveEditing);
part("copy").addEventListener("click", () => copyMenu(part("copy"), stage.now(), stage.shownForm(), context));
part("tape-menu").addEventListener("click", () => actsOfTape(part("tape-menu"), () => part("file").click()));
part("file").addEventListener("change", ({ target }) => {
  if (target.files[0]) importFile(target.files[0]);
  target.value = "";
});
for (const link of document.querySelectorAll("[data-example]"))
  link.addEventListener("click", (event) => {
    event.preventDefault();
    composer.replace(link.dataset.example);
  });

stage.onMoreDigits(moreDigits);
onAngle((unit) => {
  announce(word("angle_now", unit), true);
  look();
});
shortcuts({ d: () => stage.now() && handle.next(), f: nextForm, r: nextAngle }, () => canUndo() && undo());
tape.addEventListener("change", draw);
tape.addEventListener("full", () => toast(t("storage_full")));

function start() {
  const kept = storage.draft();
  const [navigation] = performance.getEntriesByType("navigation");
  if (kept?.text && (!input.value || navigation?.type === "reload")) composer.set(translate(kept.text, kept.locale, language));
  else if (input.value) look();
  else rest();
  draw();
  runs.resumeAll(tape);
  if (matchMedia("(hover: hover)").matches) input.focus({ preventScroll: true });
}

start();
document.documentElement.dataset.ready = "";
