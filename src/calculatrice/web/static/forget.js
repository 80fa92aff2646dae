// The help's button that empties what this browser keeps of the calculator, for one who has been asked again.

import { keep } from "./frame.js";
import * as history from "./history.js";
import { forget } from "./storage.js";
import { part } from "./part.js";

const dialog = part("forget-sure");

part("forget").addEventListener("click", () => dialog.showModal());
dialog.addEventListener("close", async () => {
  if (dialog.returnValue !== "forget") return;
  forget();
  await history.forget();
  for (const name of ["theme", "language"]) keep(name, "");
  part("forgotten").hidden = false;
});
