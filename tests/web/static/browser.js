// A page of the server in a browser's document, without a browser: the page's own HTML, its modules loaded anew for each test.

import { SERVED, loaded, served } from "./modules.js";

const { Window } = await import(new URL("happy-dom/lib/index.js", `file://${process.env.CALCULATRICE_NODE_MODULES}/`));
const NAMES = "document Node Element Text Event localStorage sessionStorage";

// Opens the calculator.
export async function open({ language = "en" } = {}) {
  const window = new Window({ url: "http://localhost/", settings: { disableCSSFileLoading: true, disableJavaScriptFileLoading: true } });
  window.document.write(await served(`calculator.${language}.html`));
  for (const name of NAMES.split(" ")) set(name, window[name]);
}

const set = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

export const part = (name) => document.getElementById(name);
export const load = loaded;

// What a person types: the whole text, as one stroke.
export function type(text) {
  const input = part("expression");
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
