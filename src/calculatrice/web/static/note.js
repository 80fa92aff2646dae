// What is said of an answer, or why there is none, with what can be done about it.

import { element } from "./numeral.js";
import { part } from "./part.js";
import { promise } from "./answer.js";
import { t } from "./strings.js";
import { unsettled } from "./settled.js";

const [message, offer] = ["message", "offer"].map(part);
const stage = document.querySelector(".stage");

export function quiet(label, act) {
  const made = element("button", "quiet", label);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

export function note(sentence, label = null, act = null) {
  message.textContent = sentence;
  offer.replaceChildren();
  if (label) offer.append(quiet(label, act));
}

// The promise of the answer, or all that its reading has to warn of; the first other reading can be taken, and the
// reading can be settled.
export function say({ answer, completed, take }, settle) {
  const warnings = unsettled(answer.warnings);
  stage.toggleAttribute("data-warned", warnings.length > 0);
  if (!warnings.length) return note(completed ? t("unfinished", { text: completed }) : promise(answer));
  const [first, ...others] = warnings.map(({ message }) => message);
  const { alternative } = warnings[0];
  const sentences = alternative ? [...others, first.replace(alternative, "").trim()] : [first, ...others];
  note(sentences.join(" "), alternative, () => take(alternative));
  offer.append(quiet(t("always_so"), () => settle(warnings.map(({ code }) => code))));
}
