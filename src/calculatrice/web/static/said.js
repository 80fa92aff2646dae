// What a part of the page says as text, where the characters that stand in it would say another thing: 1 over 7 is no 17.

const texts = new WeakMap();

export function say(part, text) {
  texts.set(part, text);
  return part;
}

export const said = (part) => texts.get(part);
