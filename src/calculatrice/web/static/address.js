// How addresses are written.

// The text of a query: a space is %20, since a + is taken for a plus by people, and the server warns of it.
export const spaced = (query) => String(query).replaceAll("+", "%20");

// What was said of the address is over when something else is typed.
document.getElementById("expression")?.addEventListener("input", () => document.getElementById("plus")?.remove(), { once: true });
