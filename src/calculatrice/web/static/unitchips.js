// Beside the answer that is a quantity: the units that fit it, each a tap away, and the one in which it reads best.

import { asking } from "./asked.js";
import { element } from "./numeral.js";
import { fitting } from "./unitfit.js";
import { rules } from "./rules.js";
import { t } from "./strings.js";

const CURRENCIES = new Set(rules.currencies.split(" "));
let table = null;

async function fetched() {
  table ??= fetch(new URL("./units.json", import.meta.url)).then((response) => response.json());
  try {
    return await table;
  } catch {
    table = null; // without a connection: asked for again with the next answer
    return null;
  }
}

export async function unitChips(unit, take, kind = "unit") {
  if (CURRENCIES.has(unit)) return []; // an amount has one unit, and is told in it
  const known = await fetched();
  return known ? [...fitting(unit, known), "best"].map((other) => chip(other, take, kind)) : [];
}

function chip(unit, take, kind) {
  const name = unit === "best" ? t("best_unit") : unit;
  const made = element("button", `chip ${kind}`, element("code", "", asking(name)));
  made.type = "button";
  made.title = t("convert_to", { unit: name });
  made.addEventListener("click", () => take(name));
  return made;
}
