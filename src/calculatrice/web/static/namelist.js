// The names defined so far, each with its own value: a click uses one, the pencil edits the line that defines it.

import { ask, Problem } from "./api.js";
import { element, numeral } from "./numeral.js";
import { toldForm, toldRelation, valueText } from "./answer.js";
import { answerOf } from "./tape.js";
import { language, t } from "./strings.js";
import { request } from "./request.js";
import { statements } from "./names.js";
import { translate } from "./translate.js";

const list = document.getElementById("names");
const nothing = document.getElementById("no-names");
const LONGEST = 24;
// What was asked for, by the key of its request: the answer, or nothing as long as it is not there.
let asked = new Map();
let shown = [];

export function drawNames(lines, use, edit) {
  const rows = [...known(lines).values()];
  if (areDrawn(rows)) return;
  const before = asked;
  asked = new Map();
  nothing.hidden = rows.length > 0;
  list.replaceChildren(...rows.map((row) => drawn(row, answerTo(row, lines, before), use, edit)));
}

// Whether those lines are the ones whose names stand there.
function areDrawn(rows) {
  const isSame = rows.length === shown.length && rows.every(({ line, statement }, at) => shown[at].line === line && shown[at].statement === statement);
  shown = rows;
  return isSame && list.children.length === rows.length;
}

// The latest line that defines each name, and the statement there which does.
function known(lines) {
  const found = new Map();
  for (const line of lines) if (answerOf(line)) for (const statement of statements(line.text)) if (statement.name) found.set(statement.name, { line, statement });
  return found;
}

// The value of a name: the answer of its line, if that says nothing else; else it is asked for.
function answerTo({ line, statement }, lines, before) {
  if (statement.isFunction) return null;
  if (statements(line.text).length === 1) return answerOf(line);
  const above = lines.filter((other) => other.at <= line.at);
  const wanted = { ...request(statement.name, above, line), forms: [], notations: [], preview: true };
  asked.set(wanted.key, before.get(wanted.key) ?? brought(wanted));
  return asked.get(wanted.key);
}

// A place for the answer, which is filled when it comes; a name whose value takes long is shown without.
function brought(wanted) {
  const place = element("span", "");
  ask(wanted).then(
    (answer) => place.append(...value(answer)),
    (error) => {
      if (!(error instanceof Problem)) throw error;
    },
  );
  return place;
}

function drawn({ line, statement: { name, parameters, body, isFunction } }, answer, use, edit) {
  const definition = isFunction && translate(`(${parameters}) = ${body}`, line.locale, language);
  const shown = isFunction ? [definition] : answer instanceof Node ? [answer] : value(answer);
  const take = element("button", "use", element("b", "", name), ...(isFunction ? [] : [" "]), ...shown);
  take.title = t("line_use", { text: name });
  take.addEventListener("click", () => use(isFunction ? `${name}(` : name));
  const change = element("button", "tool", element("span", "pencil"), element("span", "unseen", `${t("edit")} ${name}`));
  change.addEventListener("click", () => edit(line));
  for (const made of [take, change]) made.type = "button";
  return element("li", "", take, change);
}

function value(answer) {
  const { relation, decimal, kind } = answer;
  if (kind === "truth") return [t(`truth_${decimal}`)];
  if (toldForm(answer)) return [element("span", "relation", toldRelation(answer)), " ", valueText(answer)];
  const short = decimal.length > LONGEST ? `${decimal.slice(0, LONGEST)}…` : decimal;
  return [element("span", "relation", relation), " ", numeral(short)];
}
