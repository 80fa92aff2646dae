// How addresses are written.

// The text of a query: a space is %20, since a + is taken for a plus by people, and the server warns of it.
export const spaced = (query) => String(query).replaceAll("+", "%20");
