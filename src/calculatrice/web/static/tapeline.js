// A line of the tape on the page: its reading, its answer or why it has none, and the menu of what can be done with it.

import { meaning, plain, telling, toldForm, toldRelation, valueText } from "./answer.js";
import { element, numeral, power, written } from "./numeral.js";
import { formula, pieces, reading } from "./mathml.js";
import { menu } from "./menu.js";
import { answerOf, digitsIn, problemOf } from "./tape.js";
import { amount } from "./amounts.js";
import { aligned } from "./columns.js";
import { comment } from "./names.js";
import { here } from "./sheet.js";
import { inThisLanguage } from "./elsewhere.js";
import { say } from "./said.js";
import { language, t } from "./strings.js";

const LONGEST = 22;
const LONGEST_LIST = 200;
const WHOLE = /^-?\d+$/;
const WHOLE_HEAD = 6;
const REAL = /^-?[\d.]+(?:e[+-]?\d+)?$/;
const GROUPED = /^(?:quantity|percent|decimals:.*|digits:.*)$/;

export const isAsked = (line) => !answerOf(line) && !line.problem;

export function drawLine(line, acts, followed) {
  const made = element("li", "line", expression(line, acts), ...outcome(line, acts), more(line, acts));
  made.dataset.id = line.id;
  made.classList.toggle("pinned", line.pinned);
  made.classList.toggle("asked", isAsked(line));
  made.classList.toggle("followed", followed);
  if (followed) made.title = t("follows");
  return made;
}

function control(className, name, act, ...content) {
  const made = element("button", className, ...content);
  made.type = "button";
  if (name) made.setAttribute("aria-label", name);
  made.addEventListener("click", act);
  return made;
}

// A button whose text can be selected, as that of a <button> can't: a drag over it selects, and does nothing else.
// Its name is what stands in it; what a press of it does is said behind that.
function choice(className, about, act, ...content) {
  const made = element("span", className, ...content);
  made.setAttribute("role", "button");
  made.setAttribute("aria-description", about);
  made.tabIndex = 0;
  const isSelected = () => !getSelection().isCollapsed && getSelection().containsNode(made, true);
  made.addEventListener("click", () => isSelected() || act());
  made.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    act();
  });
  return made;
}

// As it was read, with what it says beside; a calculation of several lines as it was typed.
function expression(line, acts) {
  const text = here(line);
  const isRead = line.answer && !text.includes("\n");
  const words = isRead ? [reading(inThisLanguage(line.answer, line.locale), null, pieces), ...beside(text)] : [text];
  const made = choice("expression", t("line_use", { text }), () => acts.use(line), ...words);
  made.title = text;
  return say(made, text);
}

const beside = (text) => (comment(text) ? [element("span", "comment", ` ${comment(text)}`)] : []);

// The answer; one that is no longer the line's, faded and not to be taken, until it is there again; or why there is none.
function outcome(line, acts) {
  const { answer, problem } = line;
  if (problem) return [element("span", "problem", problemOf(line)), control("quiet", null, () => acts.again(line), t("calculate_again"))];
  const shown = answer && inThisLanguage(answer, line.locale);
  const isNumber = answer && answer.kind !== "definition";
  if (isAsked(line)) return [...(isNumber ? [element("span", "answer", ...values(shown))] : []), element("span", "wait")];
  return isNumber ? [choice("answer", t("line_answer", { text: plain(shown) }), () => acts.answer(line), ...values(shown))] : [];
}

function values(answer) {
  const exact = telling(answer);
  const sign = (text) => {
    const made = element("span", "relation", text === "<" ? "|x| <" : text);
    made.title = meaning(text);
    return made;
  };
  const parts = [];
  if (exact) parts.push(element("span", "part", sign("="), " ", formula(answer.notations?.mathml?.exact, null, written(exact))), " ");
  parts.push(element("span", "part", sign(toldRelation(answer)), " ", ...short(answer)));
  return parts;
}

// A number that fits into a line; of a long one a part, which is copied whole.
function short(answer) {
  const { decimal } = answer;
  const money = amount(answer, language);
  if (money) return [money];
  const form = toldForm(answer);
  if (GROUPED.test(form) && answer.forms?.[form]) return [aligned(answer.forms[form])];
  if (answer.kind === "truth" || form) return [valueText(answer)];
  if (decimal.length <= LONGEST || !REAL.test(decimal)) return [listed(decimal)];
  const count = element("span", "count", t("cut", { count: answer.length ?? digitsIn(answer) }));
  const whole = `${written(decimal)}${answer.cut ? "…" : ""}`;
  return [say(element("span", "", ...shortened(answer)), whole), " ", count];
}

const listed = (decimal) =>
  decimal.length <= LONGEST_LIST ? aligned(decimal) : say(element("span", "", numeral(decimal.slice(0, LONGEST_LIST)), "…"), written(decimal));

// Of a long number the beginning, of an integer the end too.
function shortened({ decimal, cut }) {
  const [head, exponent] = decimal.split("e");
  if (!WHOLE.test(head)) return [numeral(head.slice(0, LONGEST)), "…", ...(exponent ? power(exponent) : [])];
  return [numeral(head.slice(0, WHOLE_HEAD + (head.length % 3))), "…", ...(cut ? [] : [numeral(head.slice(-6))])];
}

function more(line, acts) {
  const made = control("more", t("line_menu", { text: line.text }), () => menu(made, t("line_menu", { text: line.text }), items(line, acts)));
  made.setAttribute("aria-haspopup", "menu");
  made.append(element("span", "pin-mark"), "⋯");
  return made;
}

const items = (line, acts) => [
  { label: t("use_again"), act: () => acts.use(line) },
  { label: t("edit"), act: () => acts.edit(line) },
  { label: t("copy_line"), act: () => acts.copy(line) },
  { label: t(line.pinned ? "unpin" : "pin"), act: () => acts.pin(line) },
  { label: t("delete"), act: () => acts.remove(line) },
];
