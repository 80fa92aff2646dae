// Lighthouse, with a browser that listens on a port: node judge.mjs MODULES PORT LOOK ADDRESS...
// For each address a line of JSON: { address, scores, faults }, where faults are the audits that cost points.

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, port, look, ...addresses] = process.argv.slice(2);
const load = async (path) => (await import(pathToFileURL(createRequire(`${modules}/`).resolve(path)))).default;
const [lighthouse, desktop] = [await load("lighthouse"), await load("lighthouse/core/config/desktop-config.js")];

for (const address of addresses) {
  const { lhr } = await lighthouse(address, { port: Number(port), logLevel: "silent" }, look === "desktop" ? desktop : undefined);
  const categories = Object.values(lhr.categories);
  const scores = Object.fromEntries(categories.map(({ id, score }) => [id, Math.round(score * 100)]));
  const costly = categories.flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => lhr.audits[id]));
  const faults = costly.filter(({ score }) => score !== null && score < 0.9).map(({ id, displayValue, title }) => `${id}: ${displayValue ?? title}`);
  process.stdout.write(`${JSON.stringify({ address, scores, faults })}\n`);
}
