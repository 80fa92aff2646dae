// The tape: lines in their order, kept in this browser, the same in every tab.

import * as history from "./history.js";
import { language, t } from "./strings.js";

const LONGEST_DECIMAL = 1000;
const LONGEST_ANSWER = 4000;
const VERSION = document.documentElement.dataset.version;

const inOrder = (one, other) => one.at - other.at || (one.id < other.id ? -1 : 1);

export class Tape extends EventTarget {
  #lines = new Map();
  #ordered = null;

  #loading = null;

  // Brings what this browser keeps, once.
  load() {
    return (this.#loading ??= this.#load());
  }

  // What has changed before it is there is newer.
  async #load() {
    const changed = new Set();
    const note = ({ detail }) => changed.add(detail);
    this.addEventListener("change", note);
    history.onOtherTab((id, line) => this.#hear(id, line));
    history.onRefused(() => this.dispatchEvent(new Event("full")));
    const lines = await history.lines((older) => this.dispatchEvent(new CustomEvent("moving", { detail: older })));
    this.removeEventListener("change", note);
    for (const line of lines) if (!changed.has(line.id)) this.#lines.set(line.id, line);
    this.#ordered = null;
    this.dispatchEvent(new CustomEvent("change"));
  }

  // In the order in which they were written; the same array as long as no line changes.
  get lines() {
    this.#ordered ??= [...this.#lines.values()].sort(inOrder);
    return this.#ordered;
  }

  find(id) {
    return this.#lines.get(id);
  }

  // The lines above one of them, or all for a line that is new.
  above(line) {
    return line ? this.lines.filter((other) => other.at < line.at) : this.lines;
  }

  put(line) {
    history.put(line);
    this.#set(line);
  }

  remove(id) {
    history.remove(id);
    this.#unset(id);
  }

  #hear(id, line) {
    if (line) this.#set(line);
    else for (const gone of id === null ? [...this.#lines.keys()] : [id]) this.#unset(gone);
  }

  // A line that is new stands at the end as a rule, where no order has to be looked for.
  #set(line) {
    const last = this.#ordered?.at(-1);
    const isNext = this.#ordered && !this.#lines.has(line.id) && (!last || inOrder(last, line) < 0);
    this.#ordered = isNext ? [...this.#ordered, line] : null;
    this.#lines.set(line.id, line);
    this.dispatchEvent(new CustomEvent("change", { detail: line.id }));
  }

  #unset(id) {
    this.#ordered = null;
    this.#lines.delete(id);
    this.dispatchEvent(new CustomEvent("change", { detail: id }));
  }
}

export const newId = () => Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("");

// A line for which nothing is under way at the server; else it has the id of the job, and the token that cancels it.
export const NO_JOB = { job: null, token: null };

// A line that comes after all others.
export function newLine(lines, fields) {
  const last = lines.at(-1)?.at ?? 0;
  return { id: newId(), at: Math.max(Date.now(), last + 1), pinned: false, answer: null, ...NO_JOB, problem: null, ...fields };
}

// The answer to a line as it stands. There is none while it is asked for again, and none that another version gave.
export const answerOf = ({ answer, stale }) => (answer && !stale && answer.by === VERSION ? answer : null);

// A line to be calculated again: what stands beside it is the answer to something else from now on.
export const outdated = (line) => ({ ...line, stale: true, problem: null, cancelled: false, ...NO_JOB, since: Date.now() });

// Why a line has no answer, in the language of the page.
export function problemOf({ problem, cancelled, said }) {
  if (cancelled) return t("cancelled");
  return !said || said === language ? problem : t("no_answer_here");
}

// How many digits a number has, without the zeros before the first of them.
export const digitsIn = ({ decimal, digits }) => {
  const [, whole, decimals = ""] = /^-?(\d+)(?:\.(\d+))?(?:e[+-]?\d+)?$/.exec(decimal) ?? [];
  return whole ? (whole + decimals).replace(/^0+(?=\d)/, "").length : digits;
};

const only = (texts, names) => Object.fromEntries(names.filter((name) => texts?.[name]).map((name) => [name, texts[name]]));

// What has been cut off an answer is at hand until the page is left.
const wholes = new WeakMap();
export const wholeOf = (answer) => wholes.get(answer) ?? answer;

export function slim(answer) {
  const kept = shortened(answer);
  if (kept.cut && !answer.cut) wholes.set(kept, answer);
  return kept;
}

// The answer as it is kept: by whom it was given, and of very long ones the beginning, `cut` says so.
function shortened(answer) {
  const cut = answer.cut || answer.decimal.length > LONGEST_DECIMAL;
  const { mathml, spoken } = answer.notations ?? {};
  const notations = { mathml: only(mathml, ["reading", "exact"]), spoken: only(spoken, ["reading", "exact", "decimal", answer.shown_as]) };
  const beginning = { decimal: answer.decimal.slice(0, LONGEST_DECIMAL), length: answer.length ?? digitsIn(answer), cut };
  const { value: _value, text: _text, ...shown } = answer;
  const kept = { ...shown, by: VERSION, notations, ...(cut && beginning) };
  if (JSON.stringify(kept).length <= LONGEST_ANSWER) return kept;
  const { notations: _, forms, ...rest } = kept;
  const short = (text) => (text && text.length > LONGEST_DECIMAL ? null : text);
  return { ...rest, exact: short(rest.exact), repeating: short(rest.repeating), cut: true };
}
