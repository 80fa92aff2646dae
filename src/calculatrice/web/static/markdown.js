// Text in Markdown: whatever stands in it is shown as it is.

export const escaped = (text) => text.replace(/[\\`*_{}[\]<>|~&]/g, "\\$&");

// Code, in as many backticks as it takes.
export function code(text) {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const room = longest ? " " : "";
  return fence + room + text + room + fence;
}
