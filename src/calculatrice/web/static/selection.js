// What is selected is copied, or dragged, as text that can be typed again: a formula whole, a number without its groups, a
// line of the tape as its expression with its answer as the comment.

import { commented } from "./answer.js";
import { said } from "./said.js";

const ROWS = ".line, .stage";
const READ = ".expression, #reading";
const ANSWERS = ".part, #value, #exact, .problem";
const SILENT = ".unsaid, .count, .wait";
const SIGN = /^[=≈]\s*/;

// The part of a range that is in a node.
function within(range, node) {
  const part = document.createRange();
  part.selectNodeContents(node);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  return part.toString();
}

function textOf(node, range) {
  if (!range.intersectsNode(node) || (node instanceof Element && node.matches(SILENT))) return "";
  const whole = said(node);
  if (whole !== undefined) return within(range, node) && whole;
  if (node instanceof Text) return within(range, node);
  if (node.matches(".digits")) return digits(node, range);
  return [...node.childNodes].map((child) => textOf(child, range)).join("");
}

const digits = (table, range) => within(range, table).replace(/\s/g, "");

const texts = (row, parts, range) =>
  [...row.querySelectorAll(parts)].map((part) => textOf(part, range).trim()).filter((text) => text.replace(SIGN, ""));

// One line: what is read, else the exact answer, and the rest of what is selected as its comment.
function lineOf(row, range) {
  const answers = texts(row, ANSWERS, range);
  const read = texts(row, READ, range);
  const exact = answers.find((text) => text.startsWith("="));
  const main = read[0] ?? exact ?? answers[0];
  const rest = answers.filter((text) => text !== main);
  return commented(read[0] ?? main.replace(SIGN, ""), ...rest);
}

// The text of a selection that touches what is calculated, null for one that does not.
export function selected(selection = getSelection()) {
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  const touches = (row) => ranges.find((range) => texts(row, `${READ}, ${ANSWERS}`, range).length);
  const rows = [...document.querySelectorAll(ROWS)].map((row) => [row, touches(row)]).filter(([, range]) => range);
  return rows.length ? rows.map(([row, range]) => lineOf(row, range)).join("\n") : null;
}

function give(event, transfer) {
  if (event.target instanceof Element && event.target.matches("input, textarea")) return;
  const text = selected();
  if (text === null) return;
  transfer.setData("text/plain", text);
  if (event.type === "copy") event.preventDefault();
}

document.addEventListener("copy", (event) => give(event, event.clipboardData));
document.addEventListener("dragstart", (event) => give(event, event.dataTransfer));
