// What the word before the caret may become: names of one's own, names and words of the language, forms behind `to`.

const WORD = /[\p{L}_][\p{L}\p{N}_]*$/u;
const WORDS = /(?:[\p{L}_][\p{L}\p{N}_]* ){1,3}[\p{L}_][\p{L}\p{N}_]*$/u;
const WORD_GOES_ON = /^[\p{L}\p{N}_]/u;
const COUNT = /(^|\s)\d+ *$/;
const BEHIND_NUMBER = /(?:\d|\d[\d\s.,]*[\p{L}°²³][\p{L}°²³\d^]*\s*[/*·])\s*$/u;
const SHORTEST = 2;
const CODE = /^[A-Z]{3}$/;
const MOST = 8;

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const inComment = (before) => before.slice(before.lastIndexOf("\n") + 1).includes("#");

// Whether what stands before the word is a sign of conversion: `to`, not the end of `auto`.
function converts(text, signs) {
  const before = text.trimEnd();
  const sign = signs.find((one) => before.endsWith(one));
  if (!sign) return false;
  return !WORD.test(sign) || (before !== text && !/[\p{L}\p{N}_]$/u.test(before.slice(0, -sign.length)));
}

// The rows among which the word is looked for, how many letters that takes, and how many are proposed.
function choices(before, table, own) {
  if (converts(before, table.to)) return { rows: table.forms, more: table.units, shortest: 0, most: Infinity };
  if (converts(before, table.into)) return { rows: [...table.forms, ...table.units], shortest: SHORTEST, most: MOST };
  const count = COUNT.exec(before);
  if (count && converts(before.slice(0, count.index) + count[1], table.to)) return { rows: table.counted, shortest: 0, most: Infinity };
  return { rows: [...own, ...named(before, table)], shortest: SHORTEST, most: MOST };
}

// Behind a number a unit is likely: where a space is between them more so than a function, less so than `mod` or `and`.
function named(before, { names, units }) {
  if (!BEHIND_NUMBER.test(before)) return names;
  if (/\d$/.test(before)) return [...names, ...units];
  const isCalled = ({ text }) => text.endsWith("(");
  return [...names.filter((one) => !isCalled(one)), ...units, ...names.filter(isCalled)];
}

// The end of `before` that is being typed, and what it may become; `after` is what follows the caret. Of a name of several
// words (`francs suisses`) all that stands there of it is taken for its beginning.
export function suggest(before, after, table, own = []) {
  for (const typed of severalWords(before)) {
    const found = proposed(typed, before, after, table, own).filter(({ found: name }) => name.includes(" "));
    if (found.length) return { typed, found };
  }
  const typed = WORD.exec(before)?.[0] ?? "";
  return { typed, found: proposed(typed, before, after, table, own) };
}

// The last words, the most of them first.
function severalWords(before) {
  const words = (WORDS.exec(before)?.[0] ?? "").split(" ");
  return words.slice(0, -1).map((_, from) => words.slice(from).join(" "));
}

// Of the code of a currency the capitals are typed, or all letters: in small ones most beginnings are units, as `km`.
function proposed(typed, before, after, table, own) {
  const { rows: first, more = [], shortest, most } = choices(before.slice(0, before.length - typed.length), table, own);
  if (typed.length < shortest || WORD_GOES_ON.test(after) || inComment(before)) return [];
  const letters = plain(typed);
  const rows = typed.length < SHORTEST ? first : [...first, ...more];
  const known = new Set();
  const isMeant = (text) => !CODE.test(text) || typed.length === text.length || text.startsWith(typed);
  const found = rows.filter(({ text, found: name }) => name.startsWith(letters) && isMeant(text) && !known.has(text) && known.add(text));
  const isWhole = found.length > 0 && found.every(({ text }) => text === typed);
  return isWhole ? [] : found.slice(0, most);
}

// The names that lines define, the last one first.
export const ownNames = (lines, statements) =>
  lines
    .flatMap(({ text }) => statements(text).filter(({ name }) => name))
    .reverse()
    .map(({ name, isFunction, parameters, body }) => ({
      text: isFunction ? `${name}(` : name,
      found: plain(name),
      about: isFunction ? `${name}(${parameters}) = ${body}` : `${name} = ${body}`,
    }));
