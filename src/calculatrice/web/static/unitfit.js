// Which units fit a quantity: those of its dimension, which is found from the symbols in its unit.

const POWERS = { "²": 2, "³": 3 };
const PART = /^(.+?)(?:([²³])|\^(-?\d+))?$/u;
const MOST = 8;

// A product of base units, or of any others, by their exponents; null where one of them is not known.
function exponents(product, of) {
  const total = new Map();
  let sign = 1;
  for (const piece of product.split(/([·*/])/u)) {
    if ("·*/".includes(piece)) {
      sign = piece === "/" ? -1 : 1;
      continue;
    }
    if (piece === "1") continue;
    const [, symbol, raised, power] = PART.exec(piece);
    const own = of(symbol);
    if (!own) return null;
    for (const [base, exponent] of own) total.set(base, (total.get(base) ?? 0) + sign * exponent * (POWERS[raised] ?? Number(power ?? 1)));
  }
  return total;
}

const itself = (base) => new Map([[base, 1]]);
const named = (total) => [...total].filter(([, exponent]) => exponent).map(([base, exponent]) => `${base}${exponent}`).sort().join(" ");

// The base units of a symbol of the tables, or of one behind a prefix.
function ofSymbol(symbol, { dimensions, prefixes }) {
  const bare = [symbol, ...prefixes.filter((prefix) => symbol.startsWith(prefix)).map((prefix) => symbol.slice(prefix.length))];
  const found = bare.find((name) => Object.hasOwn(dimensions, name));
  return found === undefined ? null : exponents(dimensions[found], itself);
}

// Units that measure the same as this one, the commonest first; none where nothing is known of it.
export function fitting(unit, table) {
  const total = exponents(unit, (symbol) => ofSymbol(symbol, table));
  if (!total) return [];
  const dimension = named(total);
  const found = Object.entries(table.fitting).find(([product]) => named(exponents(product, itself)) === dimension);
  return (found?.[1] ?? []).filter((other) => other !== unit).slice(0, MOST);
}
