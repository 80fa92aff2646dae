"""Numbers of two parts: an integer and a fraction, `1 1/2`; degrees and minutes of arc, `12°34`."""

from __future__ import annotations

from calculatrice.engine.language.literal import decimal_digits
from calculatrice.engine.language.positional import integer, lowest_terms
from calculatrice.engine.language.tree import Chain, Link, Number, Postfix, Rational

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.tokens import Token

_SPACES = frozenset(" \u00a0\u202f\u2009")
_MINUTES = 60


def is_one(text: str, whole: Number, tokens: list[Token], position: int) -> bool:
    """Whether an integer, one space and a proper fraction of two integers stand at `position` and before it."""
    digits = text[whole.end - 1].isdecimal() and not whole.exponent and not whole.written
    return digits and text[whole.end : tokens[position][2]] in _SPACES and is_proper_fraction(tokens, position)


def is_proper_fraction(tokens: list[Token], position: int) -> bool:
    """Whether two integers and a `/` without spaces stand at `position`, the first the smaller one and no `000`."""
    if not is_fraction(tokens, position):
        return False
    top, bottom = tokens[position][1], tokens[position + 2][1]
    return (top == "0" or top[0] != "0") and integer(top) < integer(bottom)


def is_fraction(tokens: list[Token], position: int) -> bool:
    """Whether two integers and a `/` without spaces stand at `position`.

    >>> from calculatrice.engine.language.lexer import tokenize
    >>> from calculatrice.engine.language.locale import EN
    >>> is_fraction(tokenize("1/2", EN), 0), is_fraction(tokenize("1 / 2", EN), 0)
    (True, False)
    """
    if len(tokens) < position + 3:
        return False
    top, slash, bottom = tokens[position : position + 3]
    together = top[3] == slash[2] and slash[3] == bottom[2]
    return together and slash[0] == "/" and top[1].isdecimal() and bottom[1].isdecimal()


def number(whole: Number, top: Token, bottom: Token) -> Rational:
    """The mixed number of these parts.

    >>> number(Number(0, 1, 1, 0), ("number", "2", 2, 3), ("number", "4", 4, 5))
    Rational(start=0, end=5, numerator=3, denominator=2)
    """
    written = f"{decimal_digits(whole.significand)} {top[1]}/{bottom[1]}"
    denominator = integer(bottom[1])
    numerator = whole.significand * denominator + integer(top[1])
    return Rational(whole.start, bottom[3], *lowest_terms(numerator, denominator), written)


def degrees(whole: Number, minutes: Number) -> Postfix:
    """`12°34` as `(12+34/60)°`.

    >>> degrees(Number(0, 2, 12, 0), Number(3, 5, 34, 0)).operator
    '°'
    """
    start, end = minutes.start, minutes.end
    part = Chain(start, end, minutes, (Link(start, start, "/", Number(end, end, _MINUTES, 0)),))
    return Postfix(whole.start, end, "°", Chain(whole.start, end, whole, (Link(start, start, "+", part),)))


def is_part_of_a_degree(minutes: Number) -> bool:
    """Whether a number is fewer minutes than a degree has, written without a power of ten.

    >>> is_part_of_a_degree(Number(0, 2, 34, 0)), is_part_of_a_degree(Number(0, 2, 75, 0))
    (True, False)
    """
    if minutes.written or minutes.exponent > 0:
        return False
    degree: int = _MINUTES * 10**-minutes.exponent
    return minutes.significand < degree
