"""The errors of the parser: what stands at a place, and what was probably meant."""

from __future__ import annotations

import re

from calculatrice.engine.errors import InvalidSyntax
from calculatrice.engine.syntax.literal import malformed, shown
from calculatrice.engine.syntax.locale import SPACED_GROUPS
from calculatrice.engine.syntax.mending import CLOSERS, mend_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.errors import InvalidNumber
    from calculatrice.engine.syntax.lexer import Token
    from calculatrice.engine.syntax.locale import Locale

_NUMBERS = frozenset(("number", "fraction"))
_OPENINGS = {closer: opening for opening, closer in CLOSERS.items()}


def missing_operand(text: str, tokens: list[Token], position: int, locale: Locale) -> InvalidSyntax:
    """The error where an operand should begin, and none does."""
    kind, word, start, end = tokens[position]
    _, before, before_start, before_end = tokens[position - 1]
    if kind == "end":
        span = (before_start, before_end)
        return InvalidSyntax("operand_at_end", span, _mended_line(text, before_start, locale), found=before)
    if position and kind in _OPENINGS and before == _OPENINGS[kind]:
        return InvalidSyntax("empty_brackets", (before_start, end))
    return InvalidSyntax("operand_expected", (start, end), found=word)


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
        return InvalidSyntax("stray_bracket", (start, end), _replaced(text, start, end, ""), found=word)
    return InvalidSyntax("separator_outside_call", (start, end), found=word)


def side_by_side(text: str, tokens: list[Token], position: int, locale: Locale) -> InvalidSyntax | InvalidNumber | None:
    """The error about two operands without an operator between them, where that is no product."""
    left, right = tokens[position - 1], tokens[position]
    if right[0] not in _NUMBERS:
        return None
    if left[0] in _NUMBERS and left[3] == right[2]:
        return malformed(text, left[2], locale)
    if right[1].startswith(","):
        return _decimal_comma(text, right[2])
    if left[0] not in _NUMBERS and left[0] != "name":
        return None
    reason = "two_numbers" if left[0] in _NUMBERS else "name_then_number"
    details = {"left": shown(left[1]), "right": shown(right[1])}
    return InvalidSyntax(reason, (left[2], right[3]), _joined(text, left, right), **details)


def _joined(text: str, left: Token, right: Token) -> str:
    """The text with `1 234` as one number, or a sign of multiplication between `left` and `right`."""
    groups = re.compile(SPACED_GROUPS).match(text, left[2])
    if left[0] == "number" and groups is not None:
        return _replaced(text, left[2], groups.end(), "".join(groups.group().split()))
    return _replaced(text, left[3], right[2], " × ")


def function_without_brackets(text: str, name: Token, argument: tuple[int, int] | None) -> InvalidSyntax:
    """The error about a function that no bracket follows; `argument` is where its argument probably stands."""
    _, word, start, end = name
    mended = None
    if argument is not None:
        mended = f"{text[:end]}({text[argument[0] : argument[1]]}){text[argument[1] :]}"
    return InvalidSyntax("function_without_brackets", (start, end), mended, name=shown(word))


def _decimal_comma(text: str, start: int) -> InvalidSyntax:
    return InvalidSyntax("decimal_comma", (start, start + 1), _replaced(text, start, start + 1, ";"))


def _mended_line(text: str, start: int, locale: Locale) -> str | None:
    mended = mend_line(text, start, locale)
    return None if mended == text else mended


def _replaced(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]
