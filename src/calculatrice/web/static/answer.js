// What an answer says: its forms, its relation, its sentence, its words for whoever listens.

import { t, word } from "./strings.js";
import { digitsIn } from "./tape.js";
import { written } from "./numeral.js";

const LONGEST_EXACT = 60;
const LONGEST_HEARD = 40;
const MOST_HEARD = 12;
const FACTORS = /[×^]/;
export const ORDER = ["decimal", "exact", "fraction", "mixed", "repeating", "scientific", "engineering", "base:2", "base:8", "base:16"];
const ALWAYS_EXACT = ["exact", "fraction", "mixed", "repeating"];

// The exact form, where it says more than the decimal does: of what is exact already, the factors.
export function telling(answer) {
  const { exact, kind, relation } = answer;
  if (!exact || exact.length > LONGEST_EXACT || kind === "truth" || kind === "definition") return null;
  return relation === "≈" || FACTORS.test(exact) ? exact : null;
}

// The text of each form that there is, none twice.
export function forms(answer) {
  if (answer.kind === "truth" || answer.kind === "definition") return {};
  const known = { decimal: answer.decimal, exact: answer.exact, repeating: answer.repeating, ...answer.forms };
  const kept = {};
  for (const name of ORDER) {
    const text = known[name];
    const isBase = name.startsWith("base:");
    if (text && (isBase || !Object.values(kept).includes(text))) kept[name] = text;
  }
  return kept;
}

// How the text of a form relates to the value.
export function relation(answer, name) {
  if (name === "decimal") return answer.relation;
  if (ALWAYS_EXACT.includes(name)) return "=";
  const base = name.startsWith("base:") ? Number(name.slice(5)) : 10;
  return isExactly(answer.forms?.[name] ?? "", base, answer.forms?.fraction ?? "") ? "=" : "≈";
}

const DECIMAL = /^-?(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/;
const PLAIN = /^-?0[box]([0-9a-f]+)(?:\.([0-9a-f]+))?$/;
const PREFIX = { 2: "0b", 8: "0o", 10: "", 16: "0x" };
const LARGEST_POWER = 10000;

// Whether a text in a base is exactly a fraction. One with repeating digits always is: else they would not be known.
function isExactly(text, base, fraction) {
  if (text.includes("(")) return true;
  const [, whole, decimals = "", exponent = "0"] = (base === 10 ? DECIMAL : PLAIN).exec(text) ?? [];
  if (!whole || !fraction || Math.abs(exponent) > LARGEST_POWER) return false;
  const [above, below = "1"] = fraction.replace("-", "").split("/");
  const power = (size) => BigInt(base) ** BigInt(Math.max(size, 0));
  const shift = Number(exponent) - decimals.length;
  return BigInt(PREFIX[base] + whole + decimals) * BigInt(below) * power(shift) === BigInt(above) * power(-shift);
}

export function promise(answer) {
  if (answer.kind === "truth") return t(answer.decimal === "undecided" ? "promise_undecided" : "promise_truth");
  if (answer.kind === "definition") return t("promise_definition");
  const name = { "=": "promise_exact", "≈": "promise_rounded", "<": "promise_bound" }[answer.relation];
  return t(name, { digits: answer.digits });
}

export const meaning = (sign) => t({ "=": "relation_exact", "≈": "relation_rounded", "<": "relation_bound" }[sign]);

// The value of anything as text: a truth in words.
export const valueText = (answer) => (answer.kind === "truth" ? t(`truth_${answer.decimal}`) : written(answer.decimal) + (answer.cut ? "…" : ""));

// The whole in one line of text.
export function plain(answer) {
  if (answer.kind === "definition") return answer.reading;
  const exact = telling(answer);
  const sign = answer.kind === "truth" ? "=" : answer.relation === "<" ? "|x| <" : answer.relation;
  return `${exact ? `= ${written(exact)} ` : ""}${sign} ${valueText(answer)}`;
}

// A line with its answer, which is read as the line alone: what it comes to is its comment.
export const commented = (read, ...answers) => [read, ...(answers.length ? ["#", ...answers] : [])].join(" ");

// The value in words: of a very long number or list, how long it is.
function heardValue(answer) {
  const { kind, decimal, notations } = answer;
  const parts = decimal.split(";");
  if (kind === "list" && parts.length > MOST_HEARD) return t("heard_list", { count: parts.length });
  if (kind !== "number") return valueText(answer);
  if (decimal.length <= LONGEST_HEARD) return notations?.spoken?.decimal ?? valueText(answer);
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
  return t({ "=": "heard_exact", "≈": "heard_rounded", "<": "heard_bound" }[answer.relation], { reading, value });
}

export const formName = (name) => word("form", name);
