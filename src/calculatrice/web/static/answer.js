// What an answer says: its forms, its relation, its sentence, its words for whoever listens.

import { t, word } from "./strings.js";
import { fits } from "./fitting.js";
import { decimalsForm } from "./preferences.js";
import { digitsIn } from "./tape.js";
import { written } from "./numeral.js";

const LONGEST_HEARD = 40;
const MOST_HEARD = 12;
export const ORDER = ["decimal", "exact", "fraction", "mixed", "repeating", "scientific", "engineering", "percent", "degrees", "dms", "base:2", "base:8", "base:16"];

// The exact form, where it says more than the decimal does.
export const telling = (answer) => (answer.adds_exact ? answer.exact : null);

// The text of each form that there is, none twice.
export function forms(answer) {
  if (answer.kind === "truth" || answer.kind === "definition") return {};
  const known = { decimal: answer.decimal, exact: answer.exact, repeating: answer.repeating, ...answer.forms };
  const kept = {};
  for (const name of new Set([toldForm(answer) ?? "decimal", ...ORDER, ...Object.keys(answer.forms ?? {})])) {
    const text = known[name];
    const isBase = name.startsWith("base:");
    if (text && fits(answer, name) && (isBase || !Object.values(kept).includes(text))) kept[name] = text;
  }
  return kept;
}

// A form of the answer, or another that says the same; none where it has no such form.
export function formLike(answer, name) {
  const kept = forms(answer);
  const text = name === "exact" ? answer.exact : answer.forms?.[name];
  return kept[name] ? name : (Object.keys(kept).find((other) => text && kept[other] === text) ?? null);
}

// How the text of a form relates to the value: of exact and repeating ones the server need not say it.
export const relation = (answer, name) => (name === "decimal" ? answer.relation : (answer.relations?.[name] ?? "="));

// The form in which an answer is told: that which its line asks for, else the decimals that are preferred, if it has them.
export function toldForm({ shown_as: asked, forms: known }) {
  const fixed = decimalsForm();
  return asked ?? (fixed && known?.[fixed] ? fixed : null);
}

// What a person is told, where it is not the decimal.
const told = (answer) => answer.forms?.[toldForm(answer)] ?? null;

// How what is told relates to the value.
export const toldRelation = (answer) => (told(answer) === null ? answer.relation : relation(answer, toldForm(answer)));

export function promise(answer) {
  if (answer.kind === "truth") return t(answer.decimal === "undecided" ? "promise_undecided" : "promise_truth");
  if (answer.kind === "definition") return t("promise_definition");
  const name = { "=": "promise_exact", "≈": "promise_rounded", "<": "promise_bound" }[toldRelation(answer)];
  return t(name, { digits: answer.digits });
}

export const meaning = (sign) => t({ "=": "relation_exact", "≈": "relation_rounded", "<": "relation_bound" }[sign]);

// The value of anything as text: a truth in words.
export const valueText = (answer) => (answer.kind === "truth" ? t(`truth_${answer.decimal}`) : written(told(answer) ?? answer.decimal) + (answer.cut ? "…" : ""));

// The whole in one line of text.
export function plain(answer) {
  if (answer.kind === "definition") return answer.reading;
  const exact = telling(answer);
  const sign = answer.kind === "truth" ? "=" : answer.relation === "<" ? "|x| <" : toldRelation(answer);
  return `${exact ? `= ${written(exact)} ` : ""}${sign} ${valueText(answer)}`;
}

// A line with its answer, which is read as the line alone: what it comes to is its comment.
export const commented = (read, ...answers) => [read, ...(answers.length ? ["#", ...answers] : [])].join(" ");

// The value in words: of a very long number or list, how long it is.
function heardValue(answer) {
  const { kind, decimal, notations } = answer;
  const parts = decimal.split(";");
  if (kind === "list" && parts.length > MOST_HEARD) return t("heard_list", { count: parts.length });
  if (kind === "list") return notations?.spoken?.decimal ?? valueText(answer);
  if (kind !== "number") return valueText(answer);
  const form = told(answer) === null ? "decimal" : toldForm(answer);
  if (decimal.length <= LONGEST_HEARD) return notations?.spoken?.[form] ?? valueText(answer);
  return t("heard_long", { start: written(decimal.slice(0, MOST_HEARD)), count: answer.length ?? digitsIn(answer) });
}

// The whole in words.
export function heard(answer) {
  const spoken = answer.notations?.spoken ?? {};
  const reading = spoken.reading ?? answer.reading;
  const value = heardValue(answer);
  const exact = telling(answer) && (spoken.exact ?? answer.exact);
  if (answer.kind === "definition") return t("heard_definition", { reading });
  if (answer.kind === "truth") return t("heard_truth", { reading, value });
  if (exact && answer.relation === "≈") return t("heard_both", { reading, exact, value });
  return t({ "=": "heard_exact", "≈": "heard_rounded", "<": "heard_bound" }[toldRelation(answer)], { reading, value });
}

export function formName(name) {
  const [family, count] = name.split(":");
  return count ? t(`form_${family}`, { count }) : word("form", name);
}
