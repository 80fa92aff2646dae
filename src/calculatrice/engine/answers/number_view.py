"""The views of numbers, from their values or from the texts of their parts."""

from __future__ import annotations

from calculatrice.engine.answers.view import (
    Clock,
    Digits,
    Mixed,
    Negative,
    Parts,
    Product,
    Quotient,
    Sum,
    Symbol,
    negated,
)
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.text import integer_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.answers.view import View
    from calculatrice.engine.numbers.exact import Rational
    from calculatrice.engine.numbers.rounding import Relation


def rational_view(value: Rational) -> View:
    """A fraction, or an integer.

    >>> from calculatrice.engine.answers.view_text import view_text
    >>> view_text(rational_view(rational.ratio(-7, 2)))
    '-7/2'
    """
    if isinstance(value, int):
        return Digits(integer_text(value))
    top, bottom = integer_text(rational.numerator(value)), Digits(integer_text(rational.denominator(value)))
    if top[0] == "-":
        return Negative(Quotient(Digits(top[1:]), bottom))
    return Quotient(Digits(top), bottom)


def mixed_view(value: Rational) -> View:
    """An integer and a fraction, an integer, or a fraction below 1.

    >>> from calculatrice.engine.answers.view_text import view_text
    >>> [view_text(mixed_view(rational.ratio(*parts))) for parts in ((-7, 2), (1, 2), (-1123, 889))]
    ['-3 1/2', '1/2', '-1 - 234/889']
    """
    if isinstance(value, int) or abs(value) < 1:
        return rational_view(value)
    whole, rest = divmod(abs(rational.numerator(value)), rational.denominator(value))
    mixed = Mixed(*map(integer_text, (whole, rest, rational.denominator(value))))
    return negated(mixed, negative=value < 0)


def arc(seconds: str, relation: Relation) -> View:
    """An angle of so many seconds of arc.

    >>> from calculatrice.engine.answers.view_text import view_text
    >>> view_text(arc("163814.40", "=")).translate({0x2032: "'", 0x2033: "''"})
    "45°30'14.4''"
    """
    whole, _, fraction = seconds.removeprefix("-").partition(".")
    minutes, left = divmod(int(whole), 60)
    behind = fraction.rstrip("0") if relation == "=" else fraction
    last = f"{left}.{behind}" if behind else str(left)
    return negated(Parts(f"{minutes // 60}", f"{minutes % 60}", last, relation), negative=seconds.startswith("-"))


def clock(seconds: str, relation: Relation) -> View:
    """A time of so many seconds, of which hours are not counted in days.

    >>> from calculatrice.engine.answers.view_text import view_text
    >>> [view_text(clock(seconds, "=")) for seconds in ("5000", "-65.50", "100000")]
    ['1:23:20', '-0:01:05.5', '27:46:40']
    """
    whole, _, fraction = seconds.removeprefix("-").partition(".")
    minutes, left = divmod(int(whole), 60)
    behind = fraction.rstrip("0") if relation == "=" else fraction
    last = f"{left:02}.{behind}" if behind else f"{left:02}"
    return negated(Clock(f"{minutes // 60}", f"{minutes % 60:02}", last, relation), negative=seconds.startswith("-"))


def complex_view(real: Digits, imaginary: Digits) -> View:
    """A complex number from its parts.

    >>> from calculatrice.engine.answers.view_text import view_text
    >>> [view_text(complex_view(Digits(real), Digits(imaginary))) for real, imaginary in (("1", "-1"), ("0", "2.5"))]
    ['1-i', '2.5i']
    """
    if imaginary.text == "0":
        return real
    size = imaginary.text.removeprefix("-")
    unit = Symbol("i") if size == "1" else Product((Digits(size, imaginary.relation), Symbol("i")))
    term = negated(unit, negative=imaginary.text.startswith("-"))
    return term if real.text == "0" else Sum((real, term))
