// Keeps the page, so that it starts without a network. The server puts a line before this that names what is kept:
// SHELL = { version, files, pages, languages }. Each version has a cache of its own; the one before stays for pages that are
// open. A page comes from the server where that answers in time: what is kept is for when it does not.

const PATIENCE = 4000;
const PREFIX = "shell/";
const NAME = PREFIX + SHELL.version;
const PARTS = "engine";
const LANGUAGE = "/language-of-this-device";

const kept = (path, language) => `${path}?l=${language}`;
const addresses = () => [...SHELL.files, ...SHELL.pages.flatMap((path) => SHELL.languages.map((language) => kept(path, language)))];

async function install() {
  const cache = await caches.open(NAME);
  await cache.addAll(addresses().map((address) => new Request(address, { cache: "no-cache" })));
  await self.skipWaiting();
}

async function activate() {
  const shells = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(shells.slice(0, -1).map((name) => caches.delete(name)));
  const parts = await caches.open(PARTS);
  const old = (await parts.keys()).filter(({ url }) => !SHELL.parts.includes(new URL(url).pathname));
  await Promise.all(old.map((request) => parts.delete(request)));
  await self.clients.claim();
  for (const page of await self.clients.matchAll()) page.postMessage({ version: SHELL.version });
}

// The page of that path, in the language of its address or else the one spoken last.
async function page(address) {
  const spoken = await (await caches.match(LANGUAGE))?.text();
  const language = address.searchParams.get("l") ?? spoken ?? SHELL.languages[0];
  return (await caches.open(NAME)).match(kept(address.pathname, language));
}

const later = () => new Promise((resolve) => setTimeout(resolve, PATIENCE));

async function navigated(request) {
  const fetched = fetch(request);
  const first = await Promise.race([fetched.catch(() => null), later()]);
  return first ?? (await page(new URL(request.url))) ?? fetched;
}

async function part(request) {
  const found = await caches.match(request.url);
  if (found) return found;
  const response = await fetch(request);
  const copy = response.ok && response.clone();
  // Where there is no room it runs all the same, and is fetched again the next time.
  if (copy) await caches.open(PARTS).then((cache) => cache.put(request.url, copy)).catch(() => null);
  return response;
}

async function file(request) {
  return (await caches.match(request.url)) ?? fetch(request);
}

function answer(request) {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return null;
  if (request.mode === "navigate") return SHELL.pages.includes(pathname) ? navigated(request) : null;
  if (pathname.startsWith("/engine/")) return part(request);
  return pathname.startsWith("/static/") ? file(request) : null;
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const answered = answer(event.request);
  if (answered) event.respondWith(answered);
});
