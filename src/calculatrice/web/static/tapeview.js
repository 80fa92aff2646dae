// The tape on the page: of its lines, or those that a search finds, the ones that are seen.

import { drawLine, isAsked } from "./tapeline.js";
import { align } from "./columns.js";
import { answerOf } from "./tape.js";
import { plain } from "./answer.js";
import { seen } from "./seen.js";
import { waiting } from "./waiting.js";

const list = document.getElementById("lines");
const tools = document.getElementById("tape-tools");
const search = document.getElementById("search");
const nothing = document.getElementById("nothing-found");
const HEIGHT = 45;
const heights = new Map();
const drawn = new Map();
const stops = new Map();

// The end of the tape stays in sight when the room for it changes, unless one has gone up to read.
let atEnd = true;
const toEnd = () => (list.scrollTop = list.scrollHeight);
list.addEventListener("scroll", () => {
  atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 8;
  if (shown.length > drawn.size) requestAnimationFrame(drawSeen);
});
const grown = new ResizeObserver(() => {
  signCut();
  if (atEnd) toEnd();
});
grown.observe(list);

// What there is to draw: `acts` is what can be done: use, answer, edit, pin, remove, copy, again, cancel.
let tape = { lines: [], acts: {}, followed: new Set() };
let shown = [];

// Draws the lines that have changed, as far as they are seen.
export function draw(lines, acts, followed) {
  const isLonger = lines.length > tape.lines.length;
  tape = { lines, acts, followed };
  if (isLonger) atEnd = true;
  tools.hidden = lines.length === 0;
  filter();
}

// On paper all of them are.
let isPrinted = false;
for (const [event, printed] of [["beforeprint", true], ["afterprint", false]])
  addEventListener(event, () => {
    isPrinted = printed;
    drawSeen();
  });

function drawSeen() {
  const known = shown.map(({ id }) => heights.get(id) ?? HEIGHT);
  const { first, last, before, behind } = isPrinted ? { first: 0, last: shown.length } : seen(known, atEnd ? null : list.scrollTop, list.clientHeight);
  const rows = shown.slice(first, last);
  const ids = new Set(rows.map((line) => line.id));
  for (const id of [...drawn.keys()]) if (!ids.has(id)) forget(id);
  rows.forEach((line, index) => place(line, index, tape.acts, tape.followed.has(line.id)));
  for (const [index, { style }] of [...list.children].entries()) {
    style.marginTop = before && index === 0 ? `${before}px` : "";
    style.marginBottom = behind && index === rows.length - 1 ? `${behind}px` : "";
  }
  if (list.querySelector(".fraction")) align(list);
  signCut();
  if (rows.length < shown.length) for (const { id } of rows) heights.set(id, drawn.get(id).element.offsetHeight);
  if (atEnd) toEnd();
}

// What is cut says so: a formula is drawn as a whole, which no ellipsis of the browser stands behind.
function signCut() {
  const texts = [...list.querySelectorAll(".expression")];
  const cut = texts.map((made) => made.scrollWidth > made.clientWidth);
  texts.forEach((made, at) => made.classList.toggle("cut", cut[at]));
}

function forget(id) {
  stops.get(id)?.();
  stops.delete(id);
  drawn.get(id)?.element.remove();
  drawn.delete(id);
}

function place(line, index, acts, followed) {
  const known = drawn.get(line.id);
  if (known?.line !== line || known.followed !== followed) {
    const had = known?.element.contains(document.activeElement);
    const made = drawLine(line, acts, followed);
    stops.get(line.id)?.();
    stops.set(line.id, isAsked(line) ? waiting(made.querySelector(".wait"), () => acts.cancel(line), line.since) : null);
    known?.element.replaceWith(made);
    drawn.set(line.id, { line, followed, element: made });
    if (had) made.querySelector(".more").focus();
  }
  const made = drawn.get(line.id).element;
  if (list.children[index] !== made) list.insertBefore(made, list.children[index] ?? null);
}

// Draws the lines in which the words of the search stand.
function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (line) => words.every((word) => said(line).includes(word));
  shown = words.length ? tape.lines.filter(matches) : tape.lines;
  nothing.hidden = shown.length > 0 || tape.lines.length === 0;
  drawSeen();
}

function said(line) {
  const answer = answerOf(line);
  return `${line.text} ${answer ? plain(answer) : ""}`.toLowerCase();
}

search.addEventListener("input", filter);

// A narrow page has no room for the search but when it is asked for.
export function openSearch() {
  tools.toggleAttribute("data-opened", true);
  search.focus();
}
search.addEventListener("blur", () => tools.toggleAttribute("data-opened", search.value !== ""));
