// What a word that is being typed may become.

import assert from "node:assert/strict";
import { test } from "node:test";
import { line, modules, served } from "./modules.js";

const { suggest, ownNames, statements } = await modules("suggest names");
const tables = { en: JSON.parse(await served("suggestions.en.json")), fr: JSON.parse(await served("suggestions.fr.json")) };
const texts = (before, { after = "", language = "en", own = [] } = {}) => suggest(before, after, tables[language], own).found.map(({ text }) => text);

const BEGINNINGS = [
  // what stands before the caret, one text that is proposed for its end
  ["1 + sin", "sinh("],
  ["2sq", "sqrt("],
  ["fact", "factorial("],
  ["moy", "moyenne("],
  ["racine_carre", "racine_carrée("],
  ["Racine_carr", "racine_carrée("],
  ["1 < 2 an", "and"],
  ["255 to ", "hex"],
  ["5 kilom", "kilometers"],
  ["10 km/fortn", "fortnights"],
  ["5 km to mil", "miles"],
  ["5 ft in yar", "yards"],
  ["5 nautical m", "nautical miles"],
  ["5 km to nautical m", "nautical miles"],
  ["5 eur", "euros"],
  ["5 EU", "EUR"],
  ["5 eur", "EUR"],
  ["5 dol", "dollars"],
  ["5 ye", "yen"],
  ["5 swiss", "Swiss francs"],
  ["5 swiss f", "Swiss francs"],
  ["5 CH", "CHF"],
  ["5 chf", "CHF"],
  ["255 to he", "hex"],
  ["255 → he", "hex"],
  ["255→", "hex"],
  ["1/3 to 2 d", "decimals"],
  ["1/3 to 2 ", "digits"],
  ["1/7 to period", "périodique"],
];
for (const [before, text] of BEGINNINGS) test(`${JSON.stringify(before)} may become ${text}`, () => assert.ok(texts(before).includes(text)));

for (const before of ["", "12", "s", "0xFF", "1e5", "sin(", "1 + ", "pi", "4 sinh(2) # co", "auto ", "12 d", "5 km", "5 mg"])
  test(`${JSON.stringify(before)} becomes nothing`, () => assert.deepEqual(texts(before), []));

const FRENCH = [
  ["5 eur", "euros"],
  ["5 dollars can", "dollars canadiens"],
  ["5 francs s", "francs suisses"],
  ["5 fran", "francs suisses"],
  ["5 couronnes su", "couronnes suédoises"],
  ["5 couronnes sue", "couronnes suédoises"],
  ["5 livres st", "livres sterling"],
];
for (const [before, text] of FRENCH)
  test(`in French ${JSON.stringify(before)} may become ${text}`, () => assert.ok(texts(before, { language: "fr" }).includes(text)));

test("a name of several words takes the place of all that stands there of it", () => {
  assert.equal(suggest("5 francs s", "", tables.fr).typed, "francs s");
  assert.equal(suggest("5 km to nautical m", "", tables.en).typed, "nautical m");
  assert.equal(suggest("2 + sin", "", tables.en).typed, "sin");
});

test("nothing is proposed inside a word", () => assert.deepEqual(texts("si", { after: "nus" }), []));

test("names of one's own come first, the last one before the others", () => {
  const own = ownNames([line("sinuosity = 2", 1), line("sinister(x) = x^2", 2), line("3 + 4", 3)], statements);
  assert.deepEqual(texts("sin", { own }).slice(0, 3), ["sinister(", "sinuosity", "sin("]);
  assert.deepEqual(own.map(({ about }) => about), ["sinister(x) = x^2", "sinuosity = 2"]);
});

test("both languages propose the names of both, told in their own", () => {
  for (const language of ["en", "fr"]) assert.ok(texts("moyen", { language }).includes("moyenne("));
  const about = (language) => suggest("sin", "", tables[language]).found.find(({ text }) => text === "sin(").about;
  assert.match(about("fr"), /sinus/);
  assert.match(about("en"), /sine/);
});

test("no text is proposed twice", () => {
  for (const before of ["mo", "ar", "se", "co", "de", "an"]) assert.equal(new Set(texts(before)).size, texts(before).length);
});
