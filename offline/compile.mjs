// Compiles all Python files of a folder to bytecode, by the Python that will run it: node compile.mjs PYODIDE FOLDER

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [pyodide, folder] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`));
const python = await loadPyodide({ indexURL: `${pyodide}/` });
python.FS.mkdirTree("/compiled");
python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, "/compiled");
python.runPython(await readFile(new URL("./bytecode.py", import.meta.url), "utf8"));
