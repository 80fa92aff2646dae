// A part of the page, by its name.

export const part = (name) => document.getElementById(name);
