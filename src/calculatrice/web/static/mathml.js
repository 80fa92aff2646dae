// MathML as text becomes elements; only those that stand here, so that a tape from elsewhere can bring nothing else.

import { rules } from "./rules.js";
import { say } from "./said.js";

const NAMESPACE = "http://www.w3.org/1998/Math/MathML";
const ELEMENTS = new Set(
  "math mrow mi mn mo mtext mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd mpadded mstyle".split(" "),
);
const ATTRIBUTES = new Set(["mathvariant", "stretchy", "fence", "form", "lspace", "rspace", "width", "displaystyle"]);
const TOKEN = /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const BREAKS = new Set(rules.breaks);
const SHORT = 24;
const LONGEST = 40;
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

// The reading of an answer, after the name that it defines, as one formula or in `pieces`.
export function reading(answer, words = answer.notations?.spoken?.reading, laid = formula) {
  const root = document.createDocumentFragment();
  if (answer.name && answer.kind !== "definition") {
    const name = document.createElement("i");
    name.className = "defined";
    name.textContent = answer.name;
    root.append(name, " = ");
  }
  root.append(laid(answer.notations?.mathml?.reading, words, answer.reading));
  return root;
}

// The formula with the same in words; a browser that lacks MathML gets `text`, which is what a copy of it says everywhere.
export function formula(mathml, words, text) {
  if (!mathml || !("MathMLElement" in globalThis)) return document.createTextNode(text ?? "");
  const root = built(mathml);
  const math = root.firstElementChild;
  if (math) say(math, text);
  if (math && words) math.setAttribute("aria-label", words);
  return root;
}

// The formula in pieces between which a line can end. What has no such places, and is too long for a line, becomes text.
export function pieces(mathml, words, text) {
  const whole = formula(mathml, words, text);
  const math = whole.firstElementChild;
  if (!math || math.textContent.length <= SHORT) return whole;
  const made = split(math);
  return made.some(({ textContent }) => textContent.length > LONGEST) ? document.createTextNode(text) : joined(made);
}

function split(math) {
  const terms = math.children.length === 1 && math.firstElementChild.matches("mrow") ? [...math.firstElementChild.children] : [math.firstElementChild];
  const made = [];
  for (const [index, term] of terms.entries()) {
    const begins = index > 0 && term.matches("mo") && BREAKS.has(term.textContent);
    if (begins) term.setAttribute("form", "infix");
    if (begins || !made.length) made.push(document.createElementNS(NAMESPACE, "math"));
    made.at(-1).append(term);
  }
  return made;
}

function joined(formulas) {
  const root = document.createDocumentFragment();
  for (const each of formulas) root.append(each, document.createElement("wbr"));
  return root;
}
