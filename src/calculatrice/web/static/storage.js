// What this browser keeps beside the lines of the tape: what is typed, and what was chosen. The version stands in the name
// of every entry. Where the browser refuses to keep anything, the page works all the same, with what it holds itself until
// it is left.

const ALL = "calculatrice/";
const ROOT = `${ALL}1/`;
const LINE = `${ROOT}line/`;

function held() {
  const entries = new Map();
  return {
    names: () => [...entries.keys()],
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => entries.set(key, value),
    removeItem: (key) => entries.delete(key),
  };
}

// One of the browser's stores; a browser that keeps nothing throws where it is named, or has none.
function store(name) {
  try {
    const found = globalThis[name];
    found.getItem(ROOT);
    return { names: () => Object.keys(found), getItem: (key) => found.getItem(key), setItem: (key, value) => found.setItem(key, value), removeItem: (key) => found.removeItem(key) };
  } catch {
    return null;
  }
}

const local = store("localStorage") ?? held();
const session = store("sessionStorage") ?? held();

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

// The lines that versions before the database have kept here, each an entry.
export const older = () =>
  local
    .names()
    .filter((key) => key.startsWith(LINE))
    .map((key) => parsed(local.getItem(key)))
    .filter((line) => line?.id)
    .sort((one, other) => one.at - other.at);

export const removeOlder = (ids) => ids.forEach((id) => local.removeItem(LINE + id));

// What finds no room is not remembered.
function write(key, value, into = local) {
  try {
    into.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}

export const remembered = (name, otherwise) => parsed(local.getItem(ROOT + name)) ?? otherwise;
export const remember = (name, value) => write(ROOT + name, value);

// What is typed belongs to its tab; a new tab starts with what was typed last in a tab that is gone.
export const draft = () => parsed(session.getItem(`${ROOT}draft`)) ?? remembered("draft", null);
export function keepDraft(value) {
  write(`${ROOT}draft`, value, session);
  remember("draft", value);
}

// Empties both stores of all that is the calculator's, of every version.
export function forget() {
  for (const from of [local, session]) {
    for (const key of from.names().filter((name) => name.startsWith(ALL))) from.removeItem(key);
  }
}
