// Runs the packed engine in Node.js as the page's worker does: node engine.mjs PARTS BOOT SETTINGS
// Each line of the input is JSON, [way, ...asked]; for each there is a line > JSON: what is told, null where the engine
// failed, which ! JSON then says more of. The last is = and the bytes of memory. Other lines are the runtime's own words.

import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { brotliDecompressSync } from "node:zlib";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { tmpdir } from "node:os";

const [parts, script, settings] = process.argv.slice(2);
const groups = JSON.parse(await readFile(join(parts, "manifest.json"), "utf8"));
const { boot } = await import(pathToFileURL(script));
const work = await mkdtemp(join(tmpdir(), "engine-"));
const unpacked = async ({ folder }, name) => brotliDecompressSync(await readFile(join(parts, folder, `${name}.br`)));

const runtime = join(work, "runtime");
await mkdir(runtime);
for (const name of Object.keys(groups.runtime.files)) await writeFile(join(runtime, name), await unpacked(groups.runtime, name));
const { loadPyodide } = await import(pathToFileURL(join(runtime, "pyodide.mjs")));
const packs = ["libraries", "calculatrice"].map(async (name) => new Uint8Array(await unpacked(groups[name], `${name}.pack`)));

const begin = () => boot(loadPyodide, `${runtime}/`, packs, JSON.parse(settings));

let engine = await begin();
for await (const line of createInterface({ input: process.stdin })) {
  let told = null;
  try {
    told = engine.answer(...JSON.parse(line));
  } catch (error) {
    process.stdout.write(`! ${JSON.stringify(`${line.slice(0, 300)}: ${String(error).slice(-300)}`)}\n`);
    engine = await begin();
  }
  process.stdout.write(`> ${JSON.stringify(told)}\n`);
}
// What a pipe has not taken yet would end with the process.
await new Promise((resolve) => process.stdout.write(`= ${engine.memory()}\n`, resolve));
await rm(work, { recursive: true });
process.exit(0);
