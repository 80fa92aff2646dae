// The page comes alive: its parts are tied together, and what was typed and kept before is there again.

import "./details.js";
import "./frame.js";
import "./keypad.js";
import "./printing.js";
import "./selection.js";
import * as composer from "./composer.js";
import * as handle from "./handle.js";
import * as history from "./history.js";
import * as runs from "./runs.js";
import * as stage from "./stage.js";
import * as storage from "./storage.js";
import * as view from "./tapeview.js";
import { canUndo, onUndo, redo, undo } from "./undo.js";
import { restore, settled } from "./settled.js";
import { edit, sheet, tape } from "./sheet.js";
import { language, t, word } from "./strings.js";
import { look, refresh } from "./look.js";
import { nextAngle, onAngle, resetDigits } from "./settings.js";
import { announce } from "./announce.js";
import { isAlone } from "./alone.js";
import { keep } from "./keep.js";
import { leaveEditing } from "./typing.js";
import { onPreference } from "./preferences.js";
import { part } from "./part.js";
import { shortcuts } from "./shortcuts.js";
import { toast } from "./toast.js";
import { translate } from "./translate.js";

const { input } = composer;

// What is done with lines comes with the first of them, or with the menu of the tape: a first visit has neither.
const acting = () => import("./acts.js");
const ACTS = ["use", "answer", "edit", "pin", "copy", "again", "cancel", "remove"];
const acts = Object.fromEntries(ACTS.map((name) => [name, async (line) => (await acting()).acts[name](line)]));

let drawing = false;
function draw() {
  if (drawing) return;
  drawing = true;
  queueMicrotask(() => {
    drawing = false;
    const { lines } = tape;
    view.draw(lines, acts, sheet.followed);
    drawNames(lines);
    refresh();
  });
}

// The list of names comes with the first line, and more digits when they are wanted: a first visit has neither.
let listing = null;
function drawNames(lines) {
  if (!lines.length && !listing) return;
  acting().catch(() => {}); // without a connection: asked for again when it is wanted
  listing ??= import("./namelist.js");
  const again = () => (listing = null); // without a connection: asked for again with the next line
  listing.then((list) => list.drawNames(lines, composer.insert, edit), again);
}

const extending = () => import("./moredigits.js");

async function offerCopies() {
  if (!stage.now()) return;
  const [{ context }, { copyMenu }] = await Promise.all([extending(), import("./copying.js")]);
  copyMenu(part("copy"), stage.now(), stage.shownForm(), context);
}

// A way back to the tape, the line and the readings that are settled, as they are.
function wayBack() {
  const [lines, text, codes] = [runs.wayTo(tape), input.value, settled()];
  return () => {
    lines();
    restore(codes);
    composer.set(text);
    look();
  };
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
part("copy").addEventListener("click", offerCopies);
part("tape-menu").addEventListener("click", async () => (await acting()).actsOfTape(part("tape-menu"), () => part("file").click()));
part("file").addEventListener("change", async ({ target }) => {
  const [file] = target.files;
  if (file) await (await acting()).importFile(file);
  target.value = "";
});
for (const link of document.querySelectorAll("[data-example]"))
  link.addEventListener("click", (event) => {
    event.preventDefault();
    composer.replace(link.dataset.example);
  });

// What completes words comes when somebody types, so that a first visit does not wait for it.
input.addEventListener("keydown", async () => (await import("./completion.js")).propose(), { once: true });

stage.onMoreDigits(async (digits) => (await extending()).moreDigits(digits));
for (const name of ["decimals", "digits"])
  onPreference(name, () => {
    resetDigits();
    draw();
    look();
  });
onAngle((unit) => {
  announce(word("angle_now", unit), true);
  look();
});
shortcuts({ d: () => stage.now() && handle.next(), f: nextForm, r: nextAngle }, () => canUndo() && undo(), redo);
onUndo(wayBack);
tape.addEventListener("change", draw);
tape.addEventListener("full", () => toast(t("storage_full")), { once: true });
tape.addEventListener("moving", ({ detail }) => {
  const act = async () => {
    const { download, toJson } = await import("./files.js");
    download("json", "application/json", toJson(detail));
  };
  toast(t("moving", { count: detail.length }), { label: t("save_copy"), act });
});

// What was being typed here is there again, unless the address has another calculation than the one it was typed over.
function begin() {
  const kept = storage.draft();
  const [navigation] = performance.getEntriesByType("navigation");
  const isReload = navigation?.type === "reload" && kept?.over === location.search;
  if (kept?.text && (!input.value || isReload)) return composer.set(translate(kept.text, kept.locale, language));
  if (input.value) return stage.rendered();
  return composer.set(new URLSearchParams(location.search).get("e") ?? "");
}

async function start() {
  begin();
  await tape.load();
  look();
  runs.resumeAll(tape);
  if (!(await history.keeps())) toast(t("storage_none"));
  if (matchMedia("(hover: hover)").matches) input.focus({ preventScroll: true });
}

await start();
document.documentElement.dataset.ready = "";

// What this device needs to calculate by itself, where the server has it, comes last: nobody waits for it.
const idle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 1000));
if ("engine" in document.documentElement.dataset || isAlone()) idle(async () => (await import("./ondevice.js")).start(), { timeout: 5000 });
