// The page learns to calculate by itself, when it is alive: with the parts that the server has for it, if it has them, and
// so that it starts without a network. A sign says that it can; pressed, nothing leaves this device any more.

import { isAlone, setAlone } from "./alone.js";
import { announce } from "./announce.js";
import { Device, without } from "./device.js";
import { language, t } from "./strings.js";
import { listen } from "./newversion.js";
import { part } from "./part.js";
import { script } from "./trusted.js";
import { deviceIsReady, useDevice } from "./api.js";

const ROOT = "/engine/";
const LANGUAGE = "/language-of-this-device";
const sign = part("device");

function message({ parts, settings }) {
  const groups = Object.values(parts);
  const named = groups.flatMap(({ folder, files }) => Object.entries(files).map(([name, hash]) => [`${ROOT}${folder}/${name}`, hash]));
  const runtime = `${ROOT}${parts.runtime.folder}/`;
  const packs = named.map(([address]) => address).filter((address) => address.endsWith(".pack"));
  return { files: Object.fromEntries(named), runtime, packs: packs.sort().reverse(), settings };
}

function draw() {
  sign.setAttribute("aria-pressed", String(isAlone()));
  sign.title = t(isAlone() ? "device_only" : "device_ready", { version: document.documentElement.dataset.version });
  document.getElementById("device-name").textContent = sign.title;
}

sign.addEventListener("click", () => {
  setAlone(!isAlone());
  draw();
  announce(sign.title, true);
});

// A page that was kept is in the language that was spoken here last.
async function keepPages() {
  const registration = await navigator.serviceWorker?.register(script("/service-worker.js"));
  if (registration) listen(registration);
  await (await globalThis.caches?.open("language"))?.put(LANGUAGE, new Response(language));
}

// There is no engine: who had chosen that nothing leaves the device is told so, and may choose otherwise.
function alone() {
  if (!isAlone()) return;
  useDevice(without(t));
  draw();
  sign.hidden = false;
}

export async function start() {
  const described = await (await fetch(new URL("./engine.json", import.meta.url))).json();
  if (!described.parts) return alone();
  if (navigator.connection?.saveData && !isAlone()) return;
  const spawn = () => ({ worker: new Worker(script("./engineworker.js"), { type: "module" }), message: message(described) });
  const device = new Device(spawn, { ...described.settings, language, sentences: t, only: isAlone });
  useDevice(device);
  draw();
  sign.hidden = !isAlone();
  await Promise.all([keepPages().catch(() => null), device.begin()]);
  sign.hidden = false;
  deviceIsReady();
  document.documentElement.dataset.device = "ready";
}
