"""The errors of the parser: what stands at a place, and what was probably meant."""

from __future__ import annotations

import re

from calculatrice.engine.errors import InvalidNumber, InvalidSyntax
from calculatrice.engine.language import foreign
from calculatrice.engine.language.currency_signs import stands_before
from calculatrice.engine.language.literal import malformed
from calculatrice.engine.language.locale import SPACED_GROUPS
from calculatrice.engine.language.mending import CLOSERS, close
from calculatrice.engine.language.mixed import is_fraction, is_proper_fraction
from calculatrice.engine.language.operators import TYPED
from calculatrice.engine.language.positional import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.language.locale import Locale
    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.language.tree import Node, Rational

_NUMBERS = frozenset(("number", "fraction"))
_BEFORE_NUMBERS = _NUMBERS | {"name"}
_AFTER_FRACTION = frozenset(("^", "superscript", "!", "!!"))
_DECIMALS = re.compile(r",([0-9]+)(?![0-9.,])")
_DIVISIONS = tuple(sign for sign, symbol in TYPED.items() if symbol == "/")
_OPENINGS = {closer: opening for opening, closer in CLOSERS.items()}


def missing_operand(text: str, tokens: list[Token], position: int, locale: Locale) -> InvalidSyntax | InvalidNumber:
    """The error where an operand should begin, and none does."""
    kind, word, start, end = tokens[position]
    _, before, before_start, before_end = tokens[position - 1]
    if kind == "end":
        return InvalidSyntax("operand_at_end", (before_start, before_end), found=before)
    if kind == "," and _begins_decimals(tokens, position):
        return _foreign(text, tokens[position + 1], locale)
    if position and kind in _OPENINGS and before == _OPENINGS[kind]:
        return InvalidSyntax("empty_brackets", (before_start, end))
    return InvalidSyntax("operand_expected", (start, end), found=word)


def _begins_decimals(tokens: list[Token], position: int) -> bool:
    """Whether the comma at a position has digits directly behind it: `,5`."""
    kind, word, start, _ = tokens[position + 1]
    return kind == "number" and word[0].isdecimal() and start == tokens[position][3]


def _foreign(text: str, decimals: Token, locale: Locale) -> InvalidNumber:
    start, end = decimals[2] - 1, decimals[3]
    return InvalidNumber(
        "foreign_number",
        (start, end),
        foreign.mended(text, locale),
        literal=shown(text[start:end]),
        decimal=locale.decimal,
    )


def unclosed(text: str, tokens: list[Token], position: int, opening: Token, locale: Locale) -> InvalidSyntax:
    """The error where the bracket `opening` should be closed, and is not."""
    kind, word, start, end = tokens[position]
    expected = CLOSERS[opening[0]]
    if kind == "end":
        mended = _mended_line(text, opening[2], locale)
        return InvalidSyntax("missing_bracket", opening[2:], mended, opening=opening[1], closing=expected)
    if kind in (")", "]"):
        mended = _replaced(text, start, end, expected)
        return InvalidSyntax("mismatched_bracket", (start, end), mended, found=word, closing=expected)
    return unexpected(text, tokens, position, locale)


def unexpected(text: str, tokens: list[Token], position: int, locale: Locale) -> InvalidSyntax:
    """The error where an expression should end, and goes on with one of `=`, `)`, `]`, `;`, `,`."""
    kind, word, start, end = tokens[position]
    if kind == "=":
        return InvalidSyntax("single_equals", (start, end), _replaced(text, start, end, "=="))
    if kind == "," and not locale.comma_separates:
        return _decimal_comma(text, start)
    if kind in (")", "]"):
        at_end = tokens[position + 1][0] == "end"  # elsewhere the other bracket may be what is missing
        mended = _replaced(text, start, end, "") if at_end else None
        return InvalidSyntax("stray_bracket", (start, end), mended, found=word)
    return InvalidSyntax("separator_outside_call", (start, end), found=word)


def side_by_side(
    text: str, tokens: list[Token], position: int, locale: Locale, is_known: Callable[[str], bool]
) -> InvalidSyntax | InvalidNumber | None:
    """The error about two operands without an operator between them, where that is no product."""
    left, right = tokens[position - 1], tokens[position]
    if right[0] == "name" and tokens[position + 1][0] in _NUMBERS and _is_amount(tokens, position):
        following = tokens[position + 1]
        details = {"left": shown(left[1]), "right": shown(text[right[2] : following[3]])}
        return InvalidSyntax("two_numbers", (left[2], following[3]), None, **details)
    if right[0] not in _NUMBERS or left[0] not in _BEFORE_NUMBERS:
        return _decimal_comma(text, right[2]) if right[1].startswith(",") and right[0] in _NUMBERS else None
    if left[0] in _NUMBERS and left[3] == right[2]:
        return malformed(text, left[2], locale)
    if right[1].startswith(","):
        return _decimal_comma(text, right[2])
    if left[0] == "name":
        return _after_name(text, left, right, known=is_known(left[1]))
    return _two_numbers(text, tokens, position)


def _is_amount(tokens: list[Token], position: int) -> bool:
    """Whether an amount that begins with its currency stands behind a number or another amount: `5 € 30`, `2 $3`."""
    if not stands_before(tokens[position][1]):
        return False
    kind, word, *_ = tokens[position - 1]
    return kind in _NUMBERS or (kind == "name" and stands_before(word))


def _after_name(text: str, left: Token, right: Token, *, known: bool) -> InvalidSyntax:
    reason = "name_then_number" if known else "unknown_name_then_number"
    mended = _replaced(text, left[3], right[2], " × ")
    return InvalidSyntax(reason, (left[2], right[3]), mended, left=shown(left[1]), right=shown(right[1]))


def _two_numbers(text: str, tokens: list[Token], position: int) -> InvalidSyntax:
    if tokens[position + 1][0] == "/" and tokens[position - 2][0] != "/":
        return _no_mixed_number(text, tokens, position)
    left, right = tokens[position - 1 : position + 1]
    details = {"left": shown(left[1]), "right": shown(right[1])}
    return InvalidSyntax("two_numbers", (left[2], right[3]), _joined(text, left), **details)


def _joined(text: str, left: Token) -> str | None:
    """The text with `1 234` as one number."""
    groups = re.compile(SPACED_GROUPS).match(text, left[2])
    if left[0] != "number" or groups is None:
        return None
    decimals = _DECIMALS.match(text, groups.end())
    joined = "".join(groups.group().split())
    if decimals is None:
        return _replaced(text, left[2], groups.end(), joined)
    return _replaced(text, left[2], decimals.end(), f"{joined}.{decimals[1]}")


def _no_mixed_number(text: str, tokens: list[Token], position: int) -> InvalidSyntax:
    """The error about a number before a fraction that is not written as a mixed number is: `1 3/2`, `1 1 / 2`."""
    left, right = tokens[position - 1 : position + 1]
    end = tokens[position + 2][3]
    fraction = text[right[2] : end]
    if not left[1].isdecimal() or not is_fraction(tokens, position):
        details = {"left": shown(left[1]), "right": shown(fraction)}
        return InvalidSyntax("mixed_number_form", (left[2], end), **details)
    if is_proper_fraction(tokens, position):
        mended = _replaced(text, left[3], right[2], " ")
        return InvalidSyntax("mixed_number_spaces", (left[2], end), mended)
    details = {"whole": shown(left[1]), "fraction": shown(fraction)}
    if re.compile(SPACED_GROUPS).match(text, left[2]) is not None:
        return InvalidSyntax("grouped_or_mixed", (left[2], end), **details, joined=shown(left[1] + fraction))
    return InvalidSyntax("improper_mixed_number", (left[2], end), **details)


def check_around_mixed(text: str, number: Rational, following: Token) -> None:
    """Raise where what stands beside a mixed number may belong to a part of it: `1 1/2^2`, `1 1/2/3`, `1/2 1/2`."""
    kind, word, start, end = following
    if text[: number.start].endswith(_DIVISIONS):
        raise InvalidSyntax("mixed_after_slash", (number.start - 1, number.end), literal=shown(number.written))
    if kind in _AFTER_FRACTION or (kind == "/" and start == number.end):
        literal = shown(number.written)
        details = {"literal": literal, "found": word, "sum": literal.replace(" ", " + ")}
        raise InvalidSyntax("operator_after_mixed", (number.start, end), **details)


def many_factorials(text: str, operand: Node, start: int) -> InvalidSyntax:
    """The error about three factorial signs or more: `5!!!`."""
    end = start + len(text[start:]) - len(text[start:].lstrip("!"))
    return InvalidSyntax(
        "many_factorials", (operand.start, end), literal=shown(text[operand.start : end]), example="(5!)!"
    )


def number_after_degrees(text: str, degrees: Node, sign: Token, number: Node) -> InvalidSyntax:
    """The error about a number behind a sign of degrees that can't be minutes of arc: `12°75`."""
    left, right = shown(text[degrees.start : sign[3]]), shown(text[number.start : number.end])
    return InvalidSyntax("number_after_degrees", (degrees.start, number.end), left=left, right=right)


def matrix(tokens: list[Token], opening: int, comma: int) -> InvalidSyntax:
    """The error about rows and columns in one pair of brackets: `[1,2; 3,4]`."""
    return InvalidSyntax("matrix", (tokens[opening][2], tokens[comma][3]))


def function_without_brackets(text: str, name: Token, argument: tuple[int, int] | None = None) -> InvalidSyntax:
    """The error about a function that no bracket follows; `argument` is where its argument probably stands."""
    _, word, start, end = name
    mended = None
    if argument is not None:
        mended = f"{text[:end]}({text[argument[0] : argument[1]]}){text[argument[1] :]}"
    return InvalidSyntax("function_without_brackets", (start, end), mended, name=shown(word))


def about_call(text: str, name: Token, end: int, reason: str, other: str) -> InvalidSyntax:
    """The error about a function with what stands behind it up to `end`, which is written as `other`."""
    mended = _replaced(text, name[2], end, other)
    return InvalidSyntax(reason, (name[2], end), mended, name=shown(name[1]), other=shown(other))


def _decimal_comma(text: str, start: int) -> InvalidSyntax:
    return InvalidSyntax("decimal_comma", (start, start + 1), _replaced(text, start, start + 1, ";"))


def _mended_line(text: str, start: int, locale: Locale) -> str | None:
    mended = close(text, start, locale)
    return None if mended == text else mended


def _replaced(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]
