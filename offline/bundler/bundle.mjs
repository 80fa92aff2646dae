// Makes few files of many: node bundle.mjs TASK, a file of JSON that says from where, to where, and what belongs together:
// { from, to, start, pages, workers, sheets }. What is not named is copied, and a copy in brotli stands beside each file.

import { cp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { brotliCompressSync, constants } from "node:zlib";
import { createRequire } from "node:module";
import { join } from "node:path";

const task = JSON.parse(await readFile(process.argv[2], "utf8"));
const { build } = createRequire(`${task.packages}/`)("esbuild");
const { from, to, start } = task;
const common = { absWorkingDir: from, outdir: to, bundle: true, minify: true, charset: "utf8", legalComments: "none", logLevel: "error" };
const scripts = { ...common, format: "esm", target: "es2022", chunkNames: "part-[hash]" };

// What comes later is told to need the page's start. So all that the page starts with is reached from everywhere, and is one
// file instead of one for each set of modules that need it.
const afterStart = {
  name: "after the start",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\// }, ({ kind, path }) => (kind === "dynamic-import" ? { path: join(from, path), pluginData: { later: true } } : null));
    onLoad({ filter: /\.js$/ }, async ({ path, pluginData }) =>
      pluginData?.later ? { contents: `import "./${start}";\n${await readFile(path, "utf8")}`, resolveDir: from } : null,
    );
  },
};

// The file that esbuild names by its content takes the place of the start, which does nothing but import it.
async function joinStart() {
  const [, part] = /^import"\.\/(part-\w+\.js)";\s*$/.exec(await readFile(join(to, start), "utf8"));
  await rename(join(to, part), join(to, start));
  for (const name of await readdir(to)) {
    const text = await readFile(join(to, name), "utf8");
    if (text.includes(part)) await writeFile(join(to, name), text.replaceAll(part, start));
  }
}

async function sheet([name, sheets]) {
  const contents = sheets.map((each) => `@import "./${each}";`).join("\n");
  await build({ ...common, stdin: { contents, resolveDir: from, loader: "css" }, outdir: undefined, outfile: join(to, name) });
}

async function copyOthers() {
  const bundled = new Set(Object.values(task.sheets).flat());
  const isOther = (name) => !name.endsWith(".js") && !bundled.has(name);
  for (const name of (await readdir(from)).filter(isOther)) await cp(join(from, name), join(to, name), { recursive: true });
}

async function compress() {
  for (const entry of await readdir(to, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.path, entry.name);
    const content = await readFile(path);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    await writeFile(`${path}.br`, brotliCompressSync(content, { params }));
  }
}

await build({ ...scripts, entryPoints: [start], splitting: true, plugins: [afterStart] });
await joinStart();
await build({ ...scripts, entryPoints: task.pages, splitting: true });
await build({ ...scripts, entryPoints: task.workers });
await copyOthers();
for (const group of Object.entries(task.sheets)) await sheet(group);
await rm(process.argv[2]);
await compress();
