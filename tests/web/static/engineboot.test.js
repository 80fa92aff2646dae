// What a pack holds, and how the engine is begun with it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.js";

const bytes = (text) => new TextEncoder().encode(text);
const PACK = bytes('[["a/b",1],["c",2]]\n122');

test("a pack is read into its files", async () => {
  const { files } = await modules("engineboot");
  const read = [...files(PACK)].map(([name, content]) => [name, new TextDecoder().decode(content)]);
  assert.deepEqual(read, [["a/b", "1"], ["c", "22"]]);
});

test("the files stand where Python looks for them, and the ways to answer are asked by their names", async () => {
  const { boot } = await modules("engineboot");
  const written = [];
  const FS = { mkdirTree: () => null, writeFile: (path) => written.push(path) };
  const answering = { at_once: (...asked) => `200 ${asked}` };
  const ours = {
    "calculatrice.browser.nfloat": { mend: () => null },
    "calculatrice.settings": { Settings: { callKwargs: (settings) => settings } },
    "calculatrice.browser.answering": { Answering: ({ seconds }) => (seconds === 30 ? answering : null) },
  };
  const python = { FS, pyimport: (name) => ours[name], _module: { HEAPU8: new Uint8Array(7) } };
  const loaded = [];
  const load = async (options) => loaded.push(options) && python;
  const engine = await boot(load, "/engine/1/", [Promise.resolve(PACK)], { seconds: 30 });
  assert.equal(loaded[0].indexURL, "/engine/1/");
  assert.deepEqual(written, [`${loaded[0].env.PYTHONPATH}/a/b`, `${loaded[0].env.PYTHONPATH}/c`]);
  assert.equal(engine.answer("at_once", "{}", "en"), "200 {},en");
  assert.equal(engine.memory(), 7);
});
