// The sentences of the page, from the file that the server renders with.

export const language = document.documentElement.lang;
const table = await (await fetch(new URL(`./locales/${language}.json`, import.meta.url))).json();
const plurals = new Intl.PluralRules(language);
const counts = new Intl.NumberFormat(language);

export const count = (number) => counts.format(number);

// The sentence `name` with its values; one that counts has a form for each plural of the language.
export function t(name, values = {}) {
  const found = table[name];
  const sentence = typeof found === "string" ? found : (found[plurals.select(values.count)] ?? found.other);
  return sentence.replace(/\{(\w+)\}/g, (_, key) => (typeof values[key] === "number" ? count(values[key]) : values[key]));
}

// One of a group of words: the name of a form, of a unit.
export const word = (group, name) => table[group][name];
