// Whether the server can be reached, said while it can't.

import { announce } from "./announce.js";
import { t } from "./strings.js";

const bar = document.getElementById("connection");

function tell(sentence) {
  bar.hidden = !sentence;
  if (bar.textContent === sentence) return;
  bar.textContent = sentence;
  if (sentence) announce(sentence, true);
}

// What a request tells while it waits for the server.
export const watch = {
  offline: () => tell(t("offline")),
  delayed: (seconds) => tell(t("busy_retry", { count: Math.ceil(seconds) })),
  online: () => tell(""),
};
