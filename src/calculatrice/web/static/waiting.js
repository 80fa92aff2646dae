// How long something takes: the time after a moment, a way out after a second.

import { element } from "./numeral.js";
import { language, t } from "./strings.js";
import { rules } from "./rules.js";

const SHOW_TIME = 300;
const SHOW_CANCEL = 1000;
const TICK = 100;

// Shows in `place` until the returned function is called; `since` is when it began.
export function waiting(place, cancel, since = Date.now()) {
  const time = element("span", "elapsed");
  const button = element("button", "quiet cancel", t("cancel"));
  button.type = "button";
  button.addEventListener("click", cancel);
  const tick = () => {
    const passed = Date.now() - since;
    if (passed < SHOW_TIME) return;
    const seconds = (passed / 1000).toFixed(passed < 10000 ? 1 : 0).replace(".", rules.marks[language]);
    time.textContent = t("elapsed", { seconds });
    if (!time.isConnected) place.append(time);
    if (passed >= SHOW_CANCEL && !button.isConnected) place.append(button);
  };
  const timer = setInterval(tick, TICK);
  tick();
  return () => {
    clearInterval(timer);
    time.remove();
    button.remove();
  };
}
