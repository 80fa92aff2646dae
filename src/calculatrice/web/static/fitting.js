// Which forms say something of an answer: any number can be told as a percentage or as an angle, and few are meant so.

const SHARE = /^-?\d\.\d+$/;
const ANGLE = /(?<![\p{L}\p{N}_])(?:a(?:sin|cos|tan|cot|sec|csc)|atan2|arg)\(|[°′″]/u;
const TURN = /^-?(?:\d+(?:\*|\s)?)?(?:π|pi)(?:\/\d+)?$/;

const isShare = ({ decimal, forms }) => SHARE.test(decimal) && Boolean(forms?.fraction);
const isAngle = ({ reading, exact, kind }) => kind === "number" && (ANGLE.test(reading) || TURN.test(exact ?? ""));
const FITTING = { percent: isShare, degrees: isAngle, dms: isAngle };

// Whether a form is offered for the answer; the one in which it is told always is.
export const fits = (answer, name) => name === answer.shown_as || !FITTING[name] || FITTING[name](answer);
