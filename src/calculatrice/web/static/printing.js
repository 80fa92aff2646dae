// What only paper says: of which day the tape is.

import { language } from "./strings.js";
import { part } from "./part.js";

const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });

const dated = () => (part("printed").textContent = day.format(new Date()));

addEventListener("beforeprint", dated);
dated();
