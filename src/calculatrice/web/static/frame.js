// What every page has: the theme and the language, which are remembered so that the server renders with them.

const YEAR = 31536000;
const root = document.documentElement;
const button = document.getElementById("theme");

export const keep = (name, value) => {
  document.cookie = `${name}=${value}; path=/; max-age=${value ? YEAR : 0}; samesite=lax`;
};

const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);

button.addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  keep("theme", root.dataset.theme);
});

for (const link of document.querySelectorAll("[data-language]"))
  link.addEventListener("click", () => keep("language", link.dataset.language));
