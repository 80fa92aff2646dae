// What this browser keeps. A line is one entry, written when it changes: nothing waits for the page to be left, and two
// tabs never overwrite each other's lines. The version stands in the name of every entry.

const ROOT = "calculatrice/1/";
const LINE = `${ROOT}line/`;

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

export const lines = () =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(LINE))
    .map((key) => parsed(localStorage.getItem(key)))
    .filter((line) => line !== null);

// Whether there was room for it.
function write(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export const putLine = (line) => write(LINE + line.id, line);
export const removeLine = (id) => localStorage.removeItem(LINE + id);
export const remembered = (name, otherwise) => parsed(localStorage.getItem(ROOT + name)) ?? otherwise;
export const remember = (name, value) => write(ROOT + name, value);

// What is typed belongs to its tab; a new tab starts with what was typed last in a tab that is gone.
export const draft = () => parsed(sessionStorage.getItem(`${ROOT}draft`)) ?? remembered("draft", null);
export function keepDraft(value) {
  sessionStorage.setItem(`${ROOT}draft`, JSON.stringify(value));
  remember("draft", value);
}

// Calls with a line, or with the id of one that is gone, when another tab has changed it.
export function onOtherTab(changed, removed) {
  addEventListener("storage", ({ key, newValue }) => {
    if (!key?.startsWith(LINE)) return;
    const line = parsed(newValue);
    if (line) changed(line);
    else removed(key.slice(LINE.length));
  });
}
