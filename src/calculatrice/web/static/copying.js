// The menu of ways to copy what is shown.

import { asPlain, asShown, put } from "./clipboard.js";
import { permalink, request } from "./request.js";
import { ask } from "./api.js";
import { menu } from "./menu.js";
import { t } from "./strings.js";
import { toast } from "./toast.js";
import { watch } from "./connection.js";

export const copy = async (text, forPrograms = false) => toast(t((await put(text, forPrograms)) ? "copied" : "not_copied"));

// Of an answer, its text and its line; `context(line)` gives the lines above it and how it is calculated.
export function copyMenu(anchor, { answer, text, line }, form, context) {
  const [above, how] = context(line);
  const digits = line?.digits ?? how.digits;
  const asked = request(text, above, { ...how, digits });
  const whole = async () => (answer.cut ? ask(asked, watch) : answer);
  const notation = async (name) => {
    const { notations } = await ask({ ...asked, notations: [name] }, watch);
    copy(notations[name][form] ?? notations[name].decimal);
  };
  menu(anchor, t("copy"), [
    { label: t("copy_shown"), act: async () => copy(asShown(await whole(), form)) },
    { label: t("copy_plain"), act: async () => copy(asPlain(await whole(), form), true) },
    { label: t("copy_latex"), act: () => notation("latex") },
    { label: t("copy_mathml"), act: () => notation("mathml") },
    { label: t("copy_link"), act: () => copy(permalink(text, above, { ...how, digits })) },
  ]);
}
