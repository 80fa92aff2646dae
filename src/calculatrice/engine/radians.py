"""Angles that are written in radians where the unit of angles is another: `cos(π/4)` in degrees."""

from __future__ import annotations

from calculatrice.engine.context import HALF_TURN
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.operations import ADD, DIVIDE, MULTIPLY, PI, split

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.context import AngleUnit
    from calculatrice.engine.numbers.exact import Number

_MOST_LEVELS = 50
_LONGEST_FRACTION = 1_000


def is_in_radians(angle: Number) -> bool:
    """Whether an angle is π times something, or a sum with such a term.

    >>> is_in_radians(PI), is_in_radians(2)
    (True, False)
    """
    return _has_factor_pi(angle, _MOST_LEVELS)


def _has_factor_pi(number: Number, levels: int) -> bool:
    if not isinstance(number, Exact) or not levels:
        return False
    if number.operation in (MULTIPLY, ADD):
        return any(_has_factor_pi(operand, levels - 1) for operand in number.operands)
    if number.operation is DIVIDE:
        top, bottom = number.operands
        return _has_factor_pi(top, levels - 1) and not _has_factor_pi(bottom, levels - 1)
    return number is PI


def in_unit(angle: Number, unit: AngleUnit) -> str:
    """An angle in radians as a short number in a unit, `45` for π/4 in degrees; empty where it is no such number.

    >>> in_unit(PI, "deg"), in_unit(PI, "grad")
    ('180', '200')
    """
    turns, of = split(angle) if isinstance(angle, Exact) else (0, angle)
    if of is not PI or rational.denominator(turns) > _LONGEST_FRACTION:
        return ""
    value = rational.ratio(HALF_TURN[unit] * rational.numerator(turns), rational.denominator(turns))
    return str(value)
