// A long number or list as it fits into the row: how it begins and how it ends, and a sign between that brings the whole.

import { element, numeral, written } from "./numeral.js";
import { say } from "./said.js";
import { t } from "./strings.js";

const GROUP = 3;
const FEW = 6;
const RUN = /^(.*?)(\d{12,})(.*)$/s;
const LIST = /^\[(.*)\]$/s;
// Digits that are left at the beginning and at the end, the most first.
const ENDS = [
  [9, 6],
  [6, 6],
  [3, 6],
  [3, 3],
  [3, 0],
];

// What can be left of the text, the most first: pairs of its beginning and its end, and how many parts or digits it has.
export function shortenings(text) {
  const parts = LIST.exec(text)?.[1].split(";") ?? [];
  if (parts.length > 2) return { count: parts.length, name: "show_values", ends: endsOf(parts[0], parts.at(-1)) };
  const [, before, digits, after] = RUN.exec(text) ?? [];
  if (!digits) return { ends: [] };
  const isFraction = before.endsWith(".");
  const first = isFraction ? 0 : digits.length % 3;
  const count = text.match(/\d+(?:\.\d+)?/)[0].replace(".", "").length;
  const end = (length) => (isFraction ? "" : digits.slice(digits.length - length)) + after;
  const shorter = ENDS.filter(([head, tail]) => head + first + tail < digits.length);
  return { count, name: "show_digits", ends: shorter.map(([head, tail]) => [before + digits.slice(0, head + first), end(tail)]) };
}

const endsOf = (first, last) => [
  [`[${first};`, `;${last}]`],
  [`[${first};`, "]"],
  [`[${first.slice(0, FEW)}`, "]"],
];

// Puts the text into a place as long as `fits` says that it does not; `open` is called by who wants the whole.
export function fit(place, text, fits, open) {
  const { ends, name, count } = shortenings(text);
  for (const [start, end] of ends) {
    if (fits()) return;
    place.replaceChildren(say(element("span", "", numeral(start, GROUP), opener(t(name, { count }), open), numeral(end, GROUP)), written(text)));
  }
}

function opener(name, open) {
  const sign = element("span", "", "…");
  sign.setAttribute("aria-hidden", "true");
  const made = element("button", "opener", sign, element("span", "unseen", name));
  made.type = "button";
  made.title = name;
  made.addEventListener("click", open);
  return made;
}
