// What is asked of the server for a text: with the lines that it depends on, all forms, and how they are written and said.
// `key` says what an answer to it is the answer to: another text, lines with other values, another unit have another key.

import { dependencies, otherAngle, otherUnits, sent } from "./depend.js";
import { language } from "./strings.js";
import { rules } from "./rules.js";
import { spaced } from "./address.js";

export const DIGITS = [15, 50, 1000, 100000, 1000000];
const [NONE] = rules.systems;
const LONGEST_SPOKEN = 1000;

// A line that was kept before decimals or units could be preferred has none.
export function request(text, above, { digits, angle, locale = language, decimals = "all", units = NONE }) {
  const needs = dependencies(text, above);
  const long = digits > LONGEST_SPOKEN;
  const fixed = decimals === "all" ? [] : [`decimals:${decimals}`];
  const { expression, offset } = sent(text, needs, locale);
  const chosen = units === NONE ? {} : { units };
  return {
    key: JSON.stringify([expression, offset, digits, angle, locale, ...fixed, ...Object.values(chosen)]),
    expression,
    offset,
    digits,
    angle,
    ...chosen,
    locale,
    forms: long ? [] : [...rules.forms, ...fixed],
    notations: long ? [] : rules.notations,
    otherAngle: otherAngle(needs, angle) ?? otherUnits(needs, units),
  };
}

// The address at which the server shows the same calculation.
export function permalink(text, above, { digits, angle, locale = language, units = NONE }) {
  const { expression } = request(text, above, { digits, angle, locale, units });
  const query = new URLSearchParams({ e: expression, l: locale });
  if (digits !== DIGITS[0]) query.set("d", digits);
  if (angle !== "rad") query.set("a", angle);
  if (units !== NONE) query.set("u", units);
  return `${location.origin}/?${spaced(query)}`;
}
