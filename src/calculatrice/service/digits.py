"""Where two decimals part: the first digit in which they differ."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from calculatrice.engine.records import record


@record(frozen=True)
class Difference:
    """The digit of each side at a power of ten, above which both have the same: `-5` is the fifth decimal place."""

    power: int
    left: str
    right: str


def decimal_of(text: str) -> Decimal | None:
    """The decimal that a machine text is, exactly; None for what is no real number.

    >>> decimal_of("3.14"), decimal_of("2+3i"), decimal_of("true")
    (Decimal('3.14'), None, None)
    """
    try:
        found = Decimal(text)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def first_difference(left: str, right: str) -> Difference | None:
    """The first digit in which two machine texts differ; None where their signs do, or nothing, or one is no number.

    >>> first_difference("3.14159", "3.1416")
    Difference(power=-4, left='5', right='6')
    >>> first_difference("1e3", "999").power, first_difference("0.50", "0.5")
    (3, None)
    """
    sides = decimal_of(left), decimal_of(right)
    if sides[0] is None or sides[1] is None or (sides[0] < 0) != (sides[1] < 0):
        return None
    return _first(*_aligned(sides[0], sides[1]))


def leading_power(text: str) -> int:
    """The power of ten of the first digit of a machine text that is a real number.

    >>> leading_power("3.14"), leading_power("0.002"), leading_power("1e30")
    (0, -3, 30)
    """
    return Decimal(text).adjusted()


def last_power(text: str) -> int:
    """The power of ten of the last digit of a machine text that is a real number.

    >>> last_power("3.14"), last_power("12")
    (-2, 0)
    """
    return _exponent(Decimal(text))


def _first(left: str, right: str, last: int) -> Difference | None:
    """The first difference of digits of one length, the last of which stands at that power of ten."""
    places = range(last + len(left) - 1, last - 1, -1)
    return next((Difference(*found) for found in zip(places, left, right, strict=True) if found[1] != found[2]), None)


def _aligned(left: Decimal, right: Decimal) -> tuple[str, str, int]:
    """The digits of both, filled up with zeros to the same places, and the power of ten of the last."""
    last = min(_exponent(left), _exponent(right))
    texts = ["".join(map(str, each.as_tuple().digits)) + "0" * (_exponent(each) - last) for each in (left, right)]
    length = max(map(len, texts))
    return texts[0].zfill(length), texts[1].zfill(length), last


def _exponent(number: Decimal) -> int:
    return int(number.as_tuple().exponent)
