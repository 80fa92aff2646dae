// The worker in which this device calculates: nothing runs in it that has not the hash that the server names.

import { boot } from "./engineboot.js";

const PAGE = 65536;
let engine = null;

// From here on nothing is fetched but the parts, each checked by the browser.
function guard(files) {
  const fetched = self.fetch;
  self.fetch = (address, options) => {
    const integrity = files[new URL(address, location.href).pathname];
    if (!integrity) return Promise.reject(new TypeError(`${address} is no part of the engine`));
    return fetched(address, { ...options, integrity });
  };
}

// Memory that would grow beyond the limit, in bytes, does not: Python hears of it, FLINT ends the worker.
function bound(limit) {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function within(pages) {
    if (this.buffer.byteLength + pages * PAGE > limit) throw new RangeError("no more memory than was agreed");
    return grow.call(this, pages);
  };
}

const bytes = async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer());

async function begin({ files, runtime, packs, settings }) {
  guard(files);
  bound(settings.memory * 2 ** 20);
  const arriving = packs.map(bytes);
  const modules = Object.keys(files).filter((address) => address.endsWith(".mjs"));
  await Promise.all(modules.map(bytes));
  const { loadPyodide } = await import(`${runtime}pyodide.mjs`);
  engine = await boot(loadPyodide, new URL(runtime, location.href).href, arriving, settings);
}

self.addEventListener("message", async ({ data }) => {
  try {
    if (!engine) await begin(data);
    const told = data.way ? engine.answer(data.way, ...data.asked) : "";
    self.postMessage({ told, memory: engine.memory() });
  } catch (error) {
    self.postMessage({ ended: String(error?.message ?? error).slice(-500) });
  }
});
