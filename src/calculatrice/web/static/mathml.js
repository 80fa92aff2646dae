// MathML as text becomes elements; only those that stand here, so that a tape from elsewhere can bring nothing else.

const NAMESPACE = "http://www.w3.org/1998/Math/MathML";
const ELEMENTS = new Set(
  "math mrow mi mn mo mtext mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd mpadded mstyle".split(" "),
);
const ATTRIBUTES = new Set(["mathvariant", "stretchy", "fence", "form", "lspace", "rspace", "width", "displaystyle"]);
const TOKEN = /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const ENTITIES = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const decoded = (text) => text.replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole);

function built(mathml) {
  const root = document.createDocumentFragment();
  const open = [root];
  for (const [, closing, tag, attributes, empty, text] of mathml.matchAll(TOKEN)) {
    if (text !== undefined) open.at(-1).append(decoded(text));
    else if (closing) open.length > 1 && open.pop();
    else {
      const element = document.createElementNS(NAMESPACE, ELEMENTS.has(tag) ? tag : "mrow");
      for (const [, name, value] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g))
        if (ATTRIBUTES.has(name)) element.setAttribute(name, decoded(value));
      open.at(-1).append(element);
      if (!empty) open.push(element);
    }
  }
  return root;
}

// The reading of an answer, after the name that it defines.
export function reading(answer, words = answer.notations?.spoken?.reading) {
  const root = document.createDocumentFragment();
  if (answer.name && answer.kind !== "definition") {
    const name = document.createElement("i");
    name.className = "defined";
    name.textContent = answer.name;
    root.append(name, " = ");
  }
  root.append(formula(answer.notations?.mathml?.reading, words, answer.reading));
  return root;
}

// The formula with the same in words; a browser that lacks MathML gets `text`.
export function formula(mathml, words, text) {
  if (!mathml || !("MathMLElement" in globalThis)) return document.createTextNode(text ?? "");
  const root = built(mathml);
  if (words) root.firstElementChild?.setAttribute("aria-label", words);
  return root;
}
