// The lines of the tape in the browser's database, which has room for them; tabs hear of each other's changes by a
// channel. What changes in one task is written in one transaction, begun in that task. Where the browser has no
// database, the page works with what it holds itself.

import { older, removeOlder } from "./storage.js";

const NAME = "calculatrice";
const LINES = "lines";
const PATIENCE = 3000; // a database that another program holds may never open
const changes = new Map();
let opening = null;
let channel = null;
let refused = () => {};

function open() {
  return new Promise((done) => {
    setTimeout(done, PATIENCE, null);
    try {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(LINES, { keyPath: "id" });
      request.onsuccess = () => done(openedAgain(request.result));
      request.onerror = () => done(null);
    } catch {
      done(null);
    }
  });
}

// One that the browser closes, as when its data are deleted in the settings, is opened again by the next change.
function openedAgain(database) {
  const left = () => {
    database.close();
    opening = null;
  };
  Object.assign(database, { onclose: left, onversionchange: left });
  return database;
}

const opened = () => (opening ??= open());

// Whether the browser keeps lines beyond this page.
export const keeps = async () => (await opened()) !== null;

// Whether all that `act` does has been written; none of it is, where it has not.
async function write(act) {
  const database = await opened();
  return new Promise((done) => {
    try {
      const writing = database.transaction(LINES, "readwrite");
      writing.oncomplete = () => done(true);
      writing.onabort = () => done(false);
      act(writing.objectStore(LINES));
      writing.commit?.();
    } catch {
      done(false);
    }
  });
}

async function read() {
  const database = await opened();
  return new Promise((done) => {
    try {
      const request = database.transaction(LINES).objectStore(LINES).getAll();
      request.onsuccess = () => done(request.result);
      request.onerror = () => done([]);
    } catch {
      done([]);
    }
  });
}

// All lines. Those that a version before has kept elsewhere are offered first, and then move here; what stood there is
// removed when all of it is written, so that a move that is interrupted begins again.
export async function lines(offer) {
  const before = older();
  if (!before.length) return read();
  if (await keeps()) await move(before, offer);
  const kept = await read();
  return [...kept, ...older()];
}

async function move(before, offer) {
  offer(before);
  if (await write((store) => before.forEach((line) => store.put(line)))) removeOlder(before.map(({ id }) => id));
  else refused();
}

export const put = (line) => change(line.id, line);
export const remove = (id) => change(id, null);

function change(id, line) {
  if (!changes.size) queueMicrotask(flush);
  changes.set(id, line);
  channel?.postMessage({ id, line });
}

async function flush() {
  const batch = [...changes];
  changes.clear();
  const isWritten = await write((store) => batch.forEach(([id, line]) => (line ? store.put(line) : store.delete(id))));
  if (isWritten) removeOlder(batch.map(([id]) => id));
  else if (await keeps()) refused();
}

// Calls when something could not be written.
export const onRefused = (act) => (refused = act);

// Calls with the id of a line that another tab has changed, and with the line; with neither when all has been forgotten.
export function onOtherTab(act) {
  if (!globalThis.BroadcastChannel) return;
  channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data: { id, line } }) => act(id, line);
}

// Empties the database, here and in every tab.
export async function forget() {
  await write((store) => store.clear());
  onOtherTab(() => {});
  channel?.postMessage({ id: null, line: null });
}
