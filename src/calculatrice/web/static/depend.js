// Which earlier lines a text depends on, and the text that is sent: those lines, then itself.

import { answers, defined, needed, statements } from "./names.js";
import { answerOf } from "./tape.js";
import { preferred } from "./preferences.js";
import { rules } from "./rules.js";
import { translate } from "./translate.js";

const RATIONAL = /^-?\d{1,200}(?:\/\d{1,200})?$/;
const ANGULAR = /^(?:a?(?:sin|cos|tan|cot|sec|csc)|arc(?:sin|cos|tan|cot|sec|csc)|tg|atan2|arg)$/;
// Names that mean one unit or another, by the system that is chosen.
const SEVERAL =
  /gal|quart|pint|gill|o(?:un|n)ce|oz|drac?h?m|fldr|minim|spoon|tb?sp|cup|tasse|bushel|boisseau|peck|hogshead|ton|hundredweight|cwt|therm|perm|mpg|gp[md]|livre|(?<![a-z])(?:qt|pt|gi|bu|pk)(?![a-z])/i;

// The line above that gives a name its meaning.
export function sourceOf(name, above) {
  const gives = name === "ans" ? answers : (text) => defined(text).includes(name);
  return above.findLast((line) => !line.problem && gives(line.text));
}

// The value of a line that is short and exact enough to stand for it: a percentage is more than its number.
function standing(line) {
  const { exact, kind, shown_as: form } = answerOf(line) ?? {};
  return kind === "number" && !form && exact && RATIONAL.test(exact) && statements(line.text).length === 1 ? exact : null;
}

// The lines that a text needs, directly or through others, in their order.
export function dependencies(text, above, found = new Set()) {
  for (const name of needed(text)) {
    const line = sourceOf(name, above);
    if (!line || found.has(line)) continue;
    found.add(line);
    if (standing(line) === null) dependencies(line.text, above.slice(0, above.indexOf(line)), found);
  }
  return above.filter((line) => found.has(line));
}

// All lines below that depend on one of these, directly or through each other.
export function followers(lines, changed) {
  const touched = new Set(changed);
  const sources = new Map();
  for (const line of lines) {
    if ([...needed(line.text)].some((name) => touched.has(sources.get(name)))) touched.add(line.id);
    if (line.problem) continue;
    for (const name of defined(line.text)) sources.set(name, line.id);
    if (answers(line.text)) sources.set("ans", line.id);
  }
  return lines.filter((line) => touched.has(line.id) && !changed.includes(line.id));
}

// Whether the last statement of a line, written below all lines, is what it was where it stands.
export function meansTheSame(line, above, angle) {
  const { used } = statements(line.text).at(-1);
  const own = defined(line.text);
  const before = above.filter((other) => other.at < line.at);
  const meant = (name) => (own.includes(name) && statements(line.text).length > 1 ? line : sourceOf(name, before));
  const names = used.filter((name) => meant(name) || sourceOf(name, above));
  return names.every((name) => meant(name) === sourceOf(name, above)) && !otherAngle([line], angle) && !otherUnits([line], preferred("units"));
}

function stated(line, locale) {
  const exact = standing(line);
  if (exact === null) return translate(line.text, line.locale, locale);
  const [{ name }] = statements(line.text);
  return name ? `${name} = ${exact}` : exact;
}

// The first line whose meaning hangs on a unit of angles that is not the one in use.
export function otherAngle(needs, angle) {
  const angular = (line) => statements(line.text).some(({ used }) => used.some((name) => ANGULAR.test(name)));
  return needs.find((line) => line.angle !== angle && standing(line) === null && answers(line.text) && angular(line));
}

// The first line whose gallons or tons are those of a system of units that is not the one in use.
export function otherUnits(needs, units) {
  const [none] = rules.systems;
  return needs.find((line) => (line.units ?? none) !== units && standing(line) === null && SEVERAL.test(line.text));
}

// What is sent for a text, and how many characters of it come before the text.
export function sent(text, needs, locale) {
  const before = needs.map((line) => `${stated(line, locale)}\n`).join("");
  return { expression: before + text, offset: before.length };
}
