// The sheet: the tape, and which of its lines is being edited or has followed a change.

import * as composer from "./composer.js";
import { Tape } from "./tape.js";
import { language, t } from "./strings.js";
import { part } from "./part.js";
import { translate } from "./translate.js";

export const tape = new Tape();
export const sheet = { edited: null, followed: new Set() };

// The lines above what is typed.
export const above = () => tape.above(sheet.edited);

// The text of a line, in the language of the page.
export const here = (line) => translate(line.text, line.locale, language);

export function edit(line) {
  sheet.edited = line;
  part("editing").hidden = false;
  part("editing-text").textContent = t("editing");
  composer.replace(here(line));
}

export function stopEditing() {
  sheet.edited = null;
  part("editing").hidden = true;
}
