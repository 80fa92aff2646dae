// Which names a text defines and which it uses, as far as the page needs to know.

const NAME = /[\p{L}_][\p{L}\p{N}_]*/gu;
const DEFINITION = /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*(?:\(([^()]*)\))?\s*=(?!=)(.*)$/su;

const COMMENT = /#.*$/;

// What a line of text says beside its calculation.
export const comment = (line) => COMMENT.exec(line)?.[0] ?? "";

// The line without it.
export const calculation = (line) => line.replace(COMMENT, "").trim();

// A statement: the name that it defines if it does, whether as a function, and the names that it uses.
function statement(text) {
  const [, name = null, parameters, body = text] = DEFINITION.exec(text) ?? [];
  const bound = new Set(parameters?.match(NAME) ?? []);
  const used = (body.match(NAME) ?? []).filter((found) => !bound.has(found));
  return { body: body.trim(), parameters, name, isFunction: parameters !== undefined, used };
}

const parts = (text) =>
  text
    .split("\n")
    .map(calculation)
    .filter(Boolean)
    .map(statement);

// Every line is asked for its names at each key that is pressed: they are found once a text.
const MOST = 20000;
const found = new Map();

export function statements(text) {
  if (!found.has(text)) {
    if (found.size >= MOST) found.clear();
    found.set(text, parts(text));
  }
  return found.get(text);
}

export const defined = (text) => statements(text).flatMap(({ name }) => name ?? []);

// The names that a text needs from before it.
export function needed(text) {
  const own = new Set();
  const names = new Set();
  statements(text).forEach(({ name, isFunction, used }, index) => {
    for (const found of used) if (!own.has(found) && !(found === "ans" && index)) names.add(found);
    if (name && !(isFunction && used.includes(name))) own.add(name);
  });
  return names;
}

// Whether it leaves an answer behind: the definition of a function does not.
export const answers = (text) => statements(text).some(({ name, isFunction }) => !(name && isFunction));
