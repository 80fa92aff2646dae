// What the server serves to a page, whose modules are loaded here anew for each test: `CALCULATRICE_SERVED` is the folder.

import { webcrypto } from "node:crypto";
import { readFile } from "node:fs/promises";
import { register } from "node:module";
import { pathToFileURL } from "node:url";

register("./hooks.js", import.meta.url);

export const SERVED = pathToFileURL(`${process.env.CALCULATRICE_SERVED}/`);
export const VERSION = "1.2.3";
let pages = 0;

// What Node.js 18 has under no global name, or not at all, and every browser has.
globalThis.crypto ??= webcrypto;
globalThis.CustomEvent ??= class extends Event {
  constructor(type, { detail = null, ...options } = {}) {
    super(type, options);
    this.detail = detail;
  }
};

export const served = (name) => readFile(new URL(name, SERVED), "utf-8");

// A module fetches what stands beside it: those are files here.
globalThis.fetch = async (address) => new Response(await readFile(new URL(address)));

// Loads modules that have no part of a page, in a language; `modules("answer", "fr")` is one of them.
export async function modules(names, language = "en") {
  globalThis.document = { documentElement: { lang: language, dataset: { version: VERSION } }, getElementById: () => null };
  return loaded(names);
}

// Modules that share their state with each other, and with those of no other test.
export async function loaded(names) {
  pages += 1;
  const found = {};
  for (const name of names.split(" ")) Object.assign(found, await import(new URL(`${name}.js?page=${pages}`, SERVED)));
  return found;
}

// An answer as the server gives it.
export const answer = (fields) => ({
  expression: "x",
  reading: "x",
  kind: "number",
  relation: "=",
  decimal: "1",
  exact: null,
  repeating: null,
  digits: 15,
  name: null,
  warnings: [],
  ...fields,
});

// A line of the tape with its answer, `at` its place.
export const line = (text, at, fields = {}) => ({
  id: `line-${at}`,
  at,
  text,
  locale: "en",
  angle: "rad",
  digits: 15,
  pinned: false,
  job: null,
  problem: null,
  ...fields,
  answer: fields.answer ? { ...answer(fields.answer), by: VERSION } : null,
});
