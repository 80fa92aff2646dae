// What the server says of a text, without the lines that were sent before it.

import { t } from "./strings.js";

// The text as the server would mend it; nothing where it has no way.
export const mended = (told, { offset }) => told.mended?.slice(offset);

// Whether it is one of the lines before that has no answer.
export const isOfEarlierLine = ({ span }, { offset }) => Boolean(offset && span && span.end <= offset);

export function sentence(told, asked) {
  if (isOfEarlierLine(told, asked)) return t("earlier_line", { text: told.detail });
  const whole = told.detail || t("server_failed");
  return told.mended ? whole.replace(told.mended, mended(told, asked)) : whole;
}
