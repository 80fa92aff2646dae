// A line that goes on with the last answer: it begins with an operator, or with a sign before a number.

import { answerOf } from "./tape.js";
import { defined } from "./names.js";
import { language, t } from "./strings.js";
import { rules } from "./rules.js";
import { sourceOf } from "./depend.js";

const NUMBER = /^\s*[\d.,¼-¾⅐-⅞]/u;
const ENDS = ["=", "#", ";", "\n", ...rules.loose];
const isWord = (text) => /^\p{L}/u.test(text);

// What the text begins with that goes on, the longest there is; a word that is defined, or called, is none.
function beginning(text, above) {
  const own = new Set(above.flatMap((line) => defined(line.text)));
  const found = rules.continues[language].filter((typed) => text.startsWith(typed));
  const whole = (typed) => !isWord(typed) || (!/^[\p{L}\p{N}_]|^\s*[(=]/u.test(text.slice(typed.length)) && !own.has(typed));
  return found.find(whole) ?? null;
}

// Whether the line was answered with a number that has no name.
function isNumber(line) {
  const answer = line && answerOf(line);
  return Boolean(answer) && answer.kind === "number" && !defined(line.text).length;
}

// The text as it is calculated below those lines, and what is to be told of it.
export function continued(text, above) {
  if (!sourceOf("ans", above)) return { text };
  const typed = beginning(text, above);
  if (typed) return { text: `ans${rules.tight.includes(typed) ? "" : " "}${text}` };
  const sign = rules.signs.find((one) => text.startsWith(one) && NUMBER.test(text.slice(one.length)));
  if (!sign || !isNumber(above.at(-1))) return { text };
  const alternative = ENDS.some((typed) => text.includes(typed)) ? null : `(${text})`;
  return { text: `ans ${sign} ${text.slice(sign.length).trimStart()}`, warning: warning(sign, alternative) };
}

// A text that is put in at the beginning of a line as what it is by itself: in brackets, where it would go on.
export const alone = (text, above) => continued(text, above).warning?.alternative ?? text;

const warning = (sign, alternative) => ({
  code: "continues_with_answer",
  message: [t("went_on", { sign }), alternative && `${t("went_on_alone")} ${alternative}`].filter(Boolean).join(" "),
  alternative,
});

// The answer with what is to be told of its text, before all else.
export const told = (answer, warning) => (warning && answer ? { ...answer, warnings: [warning, ...(answer.warnings ?? [])] } : answer);
