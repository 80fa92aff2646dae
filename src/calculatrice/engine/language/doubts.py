"""What was read in one way and may have been meant in another: each a notice, with the other reading as text."""

from __future__ import annotations

import re
from itertools import takewhile

from calculatrice.engine.language.locale import SPACED_GROUPS
from calculatrice.engine.language.operators import DIVISIONS, SIGNS, SUFFIXES
from calculatrice.engine.language.positional import shown
from calculatrice.engine.language.tree import Chain, Number, Power, Prefix, Rational

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias, TypeGuard

    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.language.tree import Link, Node

    Doubt: TypeAlias = tuple[str, int, int, str | None, dict[str, str]]
    """Code, start, end, the other reading of what stands there, and what fills the fields of the sentence."""

_SUFFIXES_OF_MIXED = frozenset("%‰°")
_ENDS_OPERAND = frozenset(("number", "fraction", "name", ")", "]", "superscript")) | SUFFIXES
_FUNCTION_OF = {"e": "exp", "phi": "totient"}
CONSTANTS = frozenset((*_FUNCTION_OF, "i", "pi", "tau", "egamma", "catalan"))
_SPACE = r"[ \t\u00a0\u202f\u2009]"
_BRACKETED_DIGITS = re.compile(rf"{_SPACE}*\({_SPACE}*([0-9]+){_SPACE}*\)")
_BRACKETED_NUMBER = re.compile(rf"\({_SPACE}*([0-9][0-9.,]*){_SPACE}*\)(?!{_SPACE}*(?:[\^!⁰¹²³⁴-⁹ⁿ⁺⁻]|\*\*))")
_DATE = re.compile(
    r"""(?<![\w.,/^])
    (?: [1-9][0-9]{3} - (?P<month>[0-9]{1,2}) - (?P<day>[0-9]{1,2})
      | [1-9][0-9]{3} / (?P<month_>[0-9]{2}) / (?P<day_>[0-9]{2})
      | (?P<first>[0-9]{1,2}) (?P<sign>[-/]) (?P<second>[0-9]{1,2}) (?P=sign) [1-9][0-9]{3} )
    (?![\w(^!%°/] | [.,][0-9])""",
    re.VERBOSE,
)
_GROUPED = re.compile(rf"{SPACED_GROUPS}/")
_MONTHS, _DAYS = 12, 31
_FEWEST_ROOTS, _MOST_BITS = 3, 1_000


def products(text: str, first: Node, links: list[Link]) -> Iterator[Doubt]:
    """Products without a sign of which a part may have been meant otherwise."""
    before, operator, follows = first, "*", False
    for index, link in enumerate(links):
        if link.implicit and not follows:
            *_, last = takewhile(lambda factor: factor.implicit, links[index:])
            yield from _run(text, before, operator, link.operand, last.operand.end)
        before, operator, follows = link.operand, link.operator, link.implicit


def _run(text: str, before: Node, operator: str, factor: Node, end: int) -> Iterator[Doubt]:
    """The doubts about `before`, which `operator` precedes, and the factors without a sign behind it, up to `end`."""
    start = before.start
    if operator in DIVISIONS:
        yield "implicit_after_division", start, end, f"({text[start:end]})", {}
    bare = _unsigned(before)
    close = bare.end == factor.start
    if close and isinstance(bare, Power) and _is_raised_plainly(text, bare):
        exponent = bare.exponent.start
        yield "implicit_in_exponent", bare.start, end, f"{text[bare.start : exponent]}({text[exponent:end]})", {}
    if close and isinstance(bare, Power):
        yield from _after_superscript(text, bare, factor)
    if close and is_bare_mixed(bare, text):
        yield "implicit_after_division", bare.start, end, _with_divided(bare, text[bare.end : end]), {}
    if isinstance(bare, Number) and not bare.exponent and not is_bracketed(text, bare):
        yield from _after_integer(text, bare, factor, close=close)


def _with_divided(number: Rational, factors: str) -> str:
    """`1 1/2x` as `(1+1/(2x))`."""
    return f"({number.written.replace(' ', '+').replace('/', '/(')}{factors}))"


def _after_integer(text: str, number: Number, factor: Node, *, close: bool) -> Iterator[Doubt]:
    start, end, digits = number.start, factor.end, text[number.start : number.end]
    if _is_proper_fraction(factor) and is_bracketed(text, factor):
        yield "integer_before_fraction", start, end, f"({digits}+{text[factor.start + 1 : end - 1]})", {}
    if (
        close
        and isinstance(factor, Prefix)
        and factor.operator == "√"
        and _has_root(factor.operand, number.significand)
    ):
        radicand = text[factor.operand.start : end]
        yield "number_before_root", start, end, f"root({radicand}; {digits})", {}


def _after_superscript(text: str, power: Power, factor: Node) -> Iterator[Doubt]:
    """A superscript between a number and a square root, of which it may be the index: `2³√8`."""
    index = power.exponent
    if not (isinstance(index, Number) and isinstance(factor, Prefix) and factor.operator == "√"):
        return
    if index.significand > 2 and index.end == factor.start and not text[index.start].isascii():  # none writes ²√
        other = f"{text[power.start : index.start]}×{text[index.start : factor.end]}"
        yield "number_before_root", power.start, factor.end, other, {}


def _is_raised_plainly(text: str, power: Power) -> bool:
    """Whether a power ends in an exponent that is written with `^` and without brackets."""
    typed = text[power.base.end : power.exponent.start].strip()
    return power.end == power.exponent.end and not is_bracketed(text, power.exponent) and typed in ("^", "**")


def is_bracketed(text: str, node: Node) -> bool:
    """Whether the node stands in brackets: they widen the place of what they hold."""
    return text.startswith("(", node.start)


def is_bare_mixed(node: Node, text: str) -> TypeGuard[Rational]:
    """Whether the node is a mixed number without brackets."""
    return isinstance(node, Rational) and node.mixed and not is_bracketed(text, node)


def _is_proper_fraction(node: Node) -> bool:
    """Whether the node is `8/15`: of two integers, and less than 1."""
    if not isinstance(node, Chain) or [link.operator for link in node.links] != ["/"]:
        return False
    top, bottom = node.first, node.links[0].operand
    if not isinstance(top, Number) or not isinstance(bottom, Number) or top.exponent or bottom.exponent:
        return False
    return 0 < top.significand < bottom.significand


def _has_root(radicand: Node, degree: int) -> bool:
    """Whether the radicand is the power of an integer, as the 8 of `3√8`, which nobody leaves below a square root."""
    if not isinstance(radicand, Number) or radicand.exponent or degree < _FEWEST_ROOTS:
        return False
    number = radicand.significand
    if number <= 1 or number.bit_length() > _MOST_BITS or degree > _MOST_BITS:
        return False
    near = round(number ** (1 / degree))
    return any(root**degree == number for root in (near - 1, near, near + 1))


def _unsigned(node: Node) -> Node:
    while isinstance(node, Prefix) and node.operator in SIGNS:
        node = node.operand
    return node


def mixed_after(text: str, start: int, node: Node) -> Iterator[Doubt]:
    """A mixed number as an exponent or below a root that begins at `start`: `2^1 1/2`, `√1 1/2`."""
    bare = _unsigned(node)
    if is_bare_mixed(bare, text):
        yield (
            "mixed_after_operator",
            start,
            bare.end,
            text[start : bare.start] + _multiplied(bare),
            _literal(text, bare),
        )


def _multiplied(number: Rational) -> str:
    return number.written.replace(" ", "×")


def mixed_or_grouped(text: str, node: Rational) -> Iterator[Doubt]:
    """A mixed number whose integer and numerator might be one number with a space between its groups: `12 345/678`."""
    typed = text[node.start : node.end]
    if _GROUPED.match(typed):
        yield "mixed_or_grouped", node.start, node.end, "".join(typed.split()), _literal(text, node)


def suffix_of_mixed(text: str, node: Rational, suffix: Token) -> Iterator[Doubt]:
    """A mixed number before a percent sign or one of degrees: `1 1/2%`."""
    if suffix[0] in _SUFFIXES_OF_MIXED:
        other = f"{node.written.replace(' ', '+')}"
        yield "suffix_of_mixed", node.start, suffix[3], other + suffix[1], {**_literal(text, node), "suffix": suffix[1]}


def repeating(text: str, node: Node, bracket: int) -> Iterator[Doubt]:
    """Digits in the bracket at `bracket` that repeat: behind decimals they might be a factor."""
    if text[bracket - 1].isalnum() and text[node.end - 1] == ")":
        other = f"{text[node.start : bracket]}×{text[bracket : node.end]}"
        yield "repeating_decimals", node.start, node.end, other, _literal(text, node)


def bracket_after_decimals(text: str, start: int, end: int) -> Iterator[Doubt]:
    """A bracket apart from the decimals from `start` to `end`, whose digits might be meant to repeat: `2.5 (3)`."""
    found = _BRACKETED_DIGITS.match(text, end)
    if found is not None:
        yield "bracket_after_decimals", start, found.end(), f"{text[start:end]}({found[1]})", {}


def groups(text: str, start: int, end: int, *, joined: bool) -> Iterator[Doubt]:
    """Digits from `start` to `end` in groups between separators: `joined` to one number, or several values."""
    literal = shown(text[start:end])
    if joined:
        yield "commas_group", start, end, None, {"literal": literal}
    else:
        yield "commas_separate", start, end, text[start:end].replace(",", ""), {"literal": literal}


def decimals(text: str, start: int, end: int) -> Iterator[Doubt]:
    """Digits round a comma that separates beside semicolons, and may be the decimal mark: `max(1,5; 2)`."""
    yield "commas_separate", start, end, text[start:end].replace(",", "."), {"literal": shown(text[start:end])}


def constant(text: str, name: Token, constant_name: str, before: Token) -> Iterator[Doubt]:
    """A constant before a plain number in brackets, which may be meant as a function: `phi(10)`."""
    _, word, start, end = name
    found = _BRACKETED_NUMBER.match(text, end)
    if found is None or constant_name not in CONSTANTS or before[0] in _ENDS_OPERAND:
        return
    function = _FUNCTION_OF.get(constant_name)
    if function is None:
        yield "constant_multiplies", start, found.end(), None, {"name": word}
    else:
        yield "constant_before_bracket", start, found.end(), f"{function}({found[1]})", {"name": word}


def minutes(text: str, degrees: Node, sign: int, minutes_of_arc: Node) -> Iterator[Doubt]:
    """Digits behind a sign of degrees, which ends at `sign`: `12°34`."""
    start, end = degrees.start, minutes_of_arc.end
    other = f"{text[start:sign]}×{text[minutes_of_arc.start : end]}"
    yield (
        "minutes_of_arc",
        start,
        end,
        other,
        {"degrees": text[start:sign], "minutes": text[minutes_of_arc.start : end]},
    )


def dates(text: str, start: int, end: int) -> Iterator[Doubt]:
    """Digits in the shape of a date, which are calculated with: `2024-12-25`."""
    for found in _DATE.finditer(text, start, end):
        first = int(found["month"] or found["month_"] or found["first"])
        second = int(found["day"] or found["day_"] or found["second"])
        if min(first, second) > 0 and min(first, second) <= _MONTHS and max(first, second) <= _DAYS:
            sign = "-" if "-" in found[0] else "/"
            details = {"literal": found[0], "calculated": found[0].replace(sign, f" {sign} ")}
            yield "date_shape", found.start(), found.end(), None, details
            return


def unequal(text: str, left: Node, start: int, end: int) -> Iterator[Doubt]:
    """A `!=` directly behind an operand, where the `!` may be a factorial: `5!=120`."""
    if left.end == start and not text.startswith(" ", end):
        yield "factorial_or_unequal", left.start, end, f"{text[left.start : start]}! = ", {"signs": "!=", "read": "≠"}


def _literal(text: str, node: Node) -> dict[str, str]:
    return {"literal": shown(text[node.start : node.end])}
