// The names defined so far: a click uses one, the pencil edits the line that defines it.

import { element, numeral } from "./numeral.js";
import { defined } from "./names.js";
import { t } from "./strings.js";

const list = document.getElementById("names");
const nothing = document.getElementById("no-names");
const LONGEST = 24;

export function drawNames(lines, use, edit) {
  const known = new Map();
  for (const line of lines) if (line.answer) for (const name of defined(line.text)) known.set(name, line);
  nothing.hidden = known.size > 0;
  list.replaceChildren(...[...known].map(([name, line]) => row(name, line, use, edit)));
}

function row(name, line, use, edit) {
  const isFunction = line.answer.kind === "definition";
  const take = element("button", "use", element("b", "", name), " ", ...(isFunction ? [] : value(line.answer)));
  take.title = t("line_use", { text: name });
  take.addEventListener("click", () => use(isFunction ? `${name}(` : name));
  if (isFunction) take.append(line.text.slice(line.text.indexOf(name) + name.length).trim());
  const change = element("button", "tool", element("span", "pencil"), element("span", "unseen", `${t("edit")} ${name}`));
  change.addEventListener("click", () => edit(line));
  for (const made of [take, change]) made.type = "button";
  return element("li", "", take, change);
}

function value({ relation, decimal, kind }) {
  if (kind === "truth") return [t(`truth_${decimal}`)];
  const short = decimal.length > LONGEST ? `${decimal.slice(0, LONGEST)}…` : decimal;
  return [element("span", "relation", relation), " ", numeral(short)];
}
