// What the scripts go by, as the server has it: the marks of languages, units of angles, what is asked for with an answer.

export const rules = await (await fetch(new URL("./rules.json", import.meta.url))).json();
