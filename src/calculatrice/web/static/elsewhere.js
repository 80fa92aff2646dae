// Lines that were written in the other language, shown in that of the page: one language at a time stands on the tape.

import { translate, translateFormula } from "./translate.js";
import { inLanguage } from "./amounts.js";
import { language } from "./strings.js";

export const isElsewhere = (line) => line.locale !== language;

// The answer as the page shows it: what is said in words or warned of in the other language is left out.
export function inThisLanguage(answer, locale) {
  if (locale === language) return answer;
  const formulas = Object.entries(answer.notations?.mathml ?? {}).map(([name, formula]) => [name, translateFormula(formula, language)]);
  const notations = { mathml: Object.fromEntries(formulas), spoken: {} };
  const told = inLanguage(answer, locale, language);
  return { ...told, reading: translate(answer.reading, locale, language), notations, warnings: [] };
}
