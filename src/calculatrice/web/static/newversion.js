// A page that is open hears that a newer one has come, and says so. It stays as it is, and so do its lines: the next visit
// is the new one.

import { t } from "./strings.js";
import { toast } from "./toast.js";

const HOUR = 3_600_000;
const [, , OWN] = new URL(import.meta.url).pathname.split("/");
let told = OWN;

function hear({ data }) {
  if (!data.version || data.version === told) return;
  told = data.version;
  if (told !== OWN) toast(t("new_version"), { label: t("take_version"), act: () => location.reload() });
}

// Browsers ask for a newer one with each visit; for a page that stays open it is asked here, when somebody comes back to it.
export function listen(registration) {
  const ask = () => document.visibilityState === "visible" && registration.update().catch(() => null);
  navigator.serviceWorker.addEventListener("message", hear);
  navigator.serviceWorker.startMessages();
  document.addEventListener("visibilitychange", ask);
  setInterval(ask, HOUR);
}
