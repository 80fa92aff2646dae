// An answer in one of its forms, as it stands in the row: the value with its relation, and what stands under it.

import { forms, meaning, relation, telling, valueText } from "./answer.js";
import { element, numeral, written } from "./numeral.js";
import { isLong, table } from "./digits.js";
import { formula } from "./mathml.js";

const FORMULAS = ["exact", "fraction", "mixed"];
export const WITH_UNIT = "quantity";

function signed(sign) {
  const made = element("span", "relation", sign === "<" ? "|x| <" : sign);
  made.title = meaning(sign);
  return made;
}

export function shownValue(answer, form) {
  if (answer.kind === "definition") return [formula(answer.notations?.mathml?.reading, null, answer.reading)];
  const sign = relation(answer, form);
  return [...(sign ? [signed(sign), " "] : []), ...unsigned(answer, form)];
}

function unsigned(answer, form) {
  if (answer.kind === "truth") return [element("span", "number", valueText(answer))];
  const text = forms(answer)[form];
  if (form === "decimal" && isLong(text)) return table(text);
  return [element("span", "number", ...inForm(answer, form, text))];
}

function inForm(answer, form, text) {
  const { mathml, spoken } = answer.notations ?? {};
  if (FORMULAS.includes(form)) return [formula(mathml?.[form], spoken?.[form], written(text))];
  return form.startsWith("base:") ? [written(text)] : [numeral(text)];
}

// Under the value: its exact form, or the decimal where another form is chosen, which a quantity has in its own.
export function beside(answer, form) {
  const known = telling(answer);
  const decimal = answer.forms?.[WITH_UNIT] ?? answer.decimal;
  if (form === WITH_UNIT) return [];
  if (form !== "decimal") return [signed(answer.relation), " ", element("span", "number", numeral(decimal))];
  return known ? [signed("="), " ", element("span", "number", ...inForm(answer, "exact", known))] : [];
}
