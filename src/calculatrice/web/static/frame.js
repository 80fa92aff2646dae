// What every page has: the theme and the language, which are remembered so that the server renders with them.

const YEAR = 31536000;
const root = document.documentElement;
const button = document.getElementById("theme");

// By TLS a cookie is this host's alone, and never sent without TLS; its name says so.
const isSecure = location.protocol === "https:";
const write = (name, value, rest = "") => {
  document.cookie = `${name}=${value}; path=/; max-age=${value ? YEAR : 0}; samesite=lax${rest}`;
};
export const keep = (name, value) => (isSecure ? write(`__Host-${name}`, value, "; secure") : write(name, value));

// What pages of before kept under a plain name is kept again under the other, once.
function renew(name) {
  const before = document.cookie.split("; ").find((each) => each.startsWith(`${name}=`));
  if (!isSecure || !before) return;
  if (!document.cookie.includes(`__Host-${name}=`)) keep(name, before.slice(name.length + 1));
  write(name, "");
}
["theme", "language"].forEach(renew);

const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);

export const THEMES = ["", "light", "dark"];
export const theme = () => root.dataset.theme ?? "";

// Without a name it is that of the system.
export function setTheme(name) {
  if (name) root.dataset.theme = name;
  else delete root.dataset.theme;
  keep("theme", name);
}

button.addEventListener("click", () => setTheme(isDark() ? "light" : "dark"));

for (const link of document.querySelectorAll("[data-language]"))
  link.addEventListener("click", () => keep("language", link.dataset.language));
