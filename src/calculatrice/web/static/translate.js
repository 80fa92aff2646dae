// An expression from the writing of one language into that of another.

import { rules } from "./rules.js";

const SPACE = "[ \\u00a0\\u202f\\u2009]";
const GROUPED = new RegExp(`(\\d)${SPACE}(?=\\d{3}(?!\\d))`, "g");

const MIXED = /(?<![\w.,)])(\d+) (\d{3}\/\d+)(?![\w.,])/g;

// A mixed number, as 1 and 234/567, whose space would be read as one of thousands in French, becomes a sum.
export const summed = (text) => text.replace(MIXED, (whole, integer, fraction) => (whole === text ? `${integer} + ${fraction}` : `(${integer} + ${fraction})`));

function toFrench(text) {
  let depth = 0;
  const marks = summed(text).replace(/[()[\],.]/g, (mark, place) => {
    if (mark === "(" || mark === "[") depth += 1;
    else if (mark === ")" || mark === "]") depth -= 1;
    else if (mark === ".") return ",";
    else return depth ? ";" : groups(text, place) ? "" : ",";
    return mark;
  });
  return withWord(marks, "en", "fr");
}

const groups = (text, place) => /\d$/.test(text.slice(0, place)) && /^\d{3}(?!\d)/.test(text.slice(place + 1));

const withWord = (text, from, to) => text.replace(new RegExp(`\\b${rules.of[from]}\\b`, "g"), rules.of[to]);

const toEnglish = (text) => withWord(text.replace(GROUPED, "$1").replaceAll(rules.marks.fr, rules.marks.en), "fr", "en");

export function translate(text, from, to) {
  if (from === to) return text;
  return to === "fr" ? toFrench(text) : toEnglish(text);
}

// The same for a formula that the engine wrote as MathML in the other language.
export function translateFormula(mathml, to) {
  const from = to === "fr" ? "en" : "fr";
  const { marks, of } = rules;
  const numbers = mathml.replace(/<mn>[^<]*<\/mn>/g, (number) => number.replaceAll(marks[from], marks[to]));
  const words = numbers.replaceAll(`\u00a0${of[from]}\u00a0`, `\u00a0${of[to]}\u00a0`);
  return to === "fr" ? words.replaceAll("<mo>,</mo>", "<mo>;</mo>").replaceAll("<mo>%</mo>", "<mo>\u202f%</mo>") : words.replaceAll("\u202f", "");
}
