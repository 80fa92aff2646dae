// What is looked at: the answer of what is typed, else that of the last line.

import * as composer from "./composer.js";
import * as preview from "./preview.js";
import * as stage from "./stage.js";
import { above, tape } from "./sheet.js";
import { resetDigits, settings } from "./settings.js";
import { announce } from "./announce.js";
import { part } from "./part.js";
import { request } from "./request.js";
import { t } from "./strings.js";

const { input } = composer;

export function look() {
  const text = composer.text();
  input.value === "" && resetDigits();
  if (!text) return rest();
  const asked = request(text, above(), settings());
  if (asked.otherAngle) return refuse(asked.otherAngle);
  return preview.preview(
    asked,
    (answer) => {
      present(text, answer);
      announce(stage.words());
    },
    unfinished,
  );
}

// What is being typed has no answer yet, or one that takes a moment.
function unfinished(told) {
  stage.dim();
  if (told.code === "budget_exceeded") stage.note(t("moment"), t("moment_start"), () => part("ask").requestSubmit());
}

export function rest() {
  preview.stop();
  const last = tape.lines.findLast((line) => line.answer);
  if (!last) return stage.clear();
  return present(last.text, last.answer, last);
}

export function refuse(line) {
  preview.stop();
  stage.dim();
  stage.fail(t("other_angle", { text: line.text, unit: line.angle }));
}

export function present(text, answer, line = null) {
  part("examples")?.remove();
  stage.show(answer, { text, line, take: (other) => (line ? composer.replace(other) : take(other)) });
}

function take(text) {
  const lines = input.value.split("\n");
  composer.replace([...lines.slice(0, -1), text].join("\n"));
  look();
}
