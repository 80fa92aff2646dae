// The sign of the operand before the caret, which ± changes: a number, a name or a bracket, with what is called.

const OPERAND = /(?:[\p{L}_][\p{L}\p{N}_]*)?[([{][^()[\]{}]*[)\]}]$|[\p{L}_][\p{L}\p{N}_]*$|(?:\d[\d.,\u202f\u00a0]*|[.,]\d+)(?:e[+-]?\d+)?$/u;
const NEGATED = /[([{][−-]([^()[\]{}]*)[)\]}]$/u;
const MINUS = /(^|[([{;=]\s*)[−-]$/u;

// The text before the caret with the other sign; null where no operand stands there.
export function negated(before) {
  const bracketed = NEGATED.exec(before);
  if (bracketed && !/[\p{L}\p{N}_]$/u.test(before.slice(0, bracketed.index))) return before.slice(0, bracketed.index) + bracketed[1];
  const operand = OPERAND.exec(before);
  if (!operand) return null;
  const start = before.slice(0, operand.index);
  if (MINUS.test(start)) return start.slice(0, -1) + operand[0];
  return /(?:^|[([{;=]\s*)$/u.test(start) ? `${start}−${operand[0]}` : `${start}(−${operand[0]})`;
}
