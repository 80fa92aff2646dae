"""The integers beside a real number, by enclosures and, where it may be one itself, by proof."""

from __future__ import annotations

from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import add, divide, negate, subtract
from calculatrice.engine.numbers.decide import PROBES, certain_sign, difference
from calculatrice.engine.numbers.exact import Exact, WorkingPrecision

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Ball, Number


def floor_of(number: Number, budget: Budget) -> int:
    """The largest integer not above a real number; `Undecided` where it hangs on a proof that is not found."""
    if not isinstance(number, Exact):
        return rational.floor(number)
    precision = PROBES[0]
    while True:
        found = _floor_of_ball(number, precision, budget)
        if found is not None:
            return found
        precision *= 2


def _floor_of_ball(number: Exact, precision: int, budget: Budget) -> int | None:
    ball = number.enclose(precision, budget)
    if not ball.is_finite():
        return None
    bits = _magnitude_bits(ball)
    if bits <= 0:
        return _floor_next_to(number, 0, budget)
    budget.claim_bits(bits)
    with WorkingPrecision(precision):
        found, candidate = ball.floor().unique_fmpz(), ball.unique_fmpz()
    if found is None and candidate is not None:
        return _floor_next_to(number, int(candidate), budget)
    return None if found is None else int(found)


def _floor_next_to(number: Exact, neighbour: int, budget: Budget) -> int:
    """The floor of a number that is less than 1 away from its neighbour, an integer."""
    return neighbour if certain_sign(difference(number, neighbour), budget) >= 0 else neighbour - 1


def _magnitude_bits(ball: Ball) -> int:
    """The least b, positive or not, with the whole ball below 2**b in magnitude."""
    mantissa, exponent = ball.abs_upper().man_exp()
    return int(mantissa).bit_length() + int(exponent)


def ceiling_of(number: Number, budget: Budget) -> int:
    """The smallest integer not below a real number."""
    return -floor_of(negate(number, budget), budget)


def truncated(number: Number, budget: Budget) -> int:
    """The real number without what follows its point."""
    return floor_of(number, budget) if certain_sign(number, budget) >= 0 else ceiling_of(number, budget)


def nearest(number: Number, budget: Budget) -> int:
    """The nearest integer; of two, the one further from 0."""
    half = rational.ratio(1, 2)
    if certain_sign(number, budget) >= 0:
        return floor_of(add(number, half, budget), budget)
    return ceiling_of(subtract(number, half, budget), budget)


def quotient(x: Number, y: Number, budget: Budget) -> int:
    """The largest integer not above x / y."""
    return floor_of(divide(x, y, budget), budget)
