"""Correct rounding: the decimal digits of an exact number, half away from zero, every one of them certified.

Rounding to a multiple of 10**e changes at odd multiples of 10**e / 2, and the rounded text is exact at even ones. So a
ball that holds no multiple of 10**e / 2 settles both the digits and the relation; one that does names the only rational
that is worth a proof.
"""

from __future__ import annotations

from math import floor, log, log2

from calculatrice.engine.errors import BudgetExceeded, Undecided
from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.decide import LAST_PROBE, PROBES, equals, is_narrow
from calculatrice.engine.numbers.exact import Exact, WorkingPrecision, at_precision
from calculatrice.engine.numbers.operations import ADD, split
from calculatrice.engine.numbers.structure import merged
from calculatrice.engine.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, TypeVar

    from flint import fmpq, fmpz

    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.decide import Truth
    from calculatrice.engine.numbers.exact import Ball, Rational

    Integer = TypeVar("Integer", int, fmpz)
    Relation = Literal["=", "≈", "<"]


GUARD = 14
"""Bits beyond the digits asked for, so that the first enclosure nearly always decides the last digit."""
TINY, HUGE = 1e-300, 1e300
"""Magnitudes between which a float tells how long a number is, and a power of the base is no work."""
SECOND = 384
"""The precision, in bits, of a second enclosure where the first tells next to nothing: still as quick as the first."""
DOUBT = 40
"""Bits beyond the digits asked for, from which a candidate that is still possible is worth a proof."""
BITS_OF_DIGIT = log2(10)
EXACT_DIGITS = 50
"""Significant digits up to which a terminating decimal is shown whole."""
WHOLE_DIGITS = 1_000
"""Digits up to which an integer is shown whole."""
FARTHEST_CANDIDATE = 1 << 20
"""Digits before or after the point beyond which no exact value is looked for."""


@record
class Rounded:
    """`significand * 10**exponent`, and its relation to the number: equal, rounded, or (`<`) a bound of its magnitude.

    `digits` is how many significant digits are certified.
    """

    significand: int
    exponent: int
    relation: Relation
    digits: int


def round_rational(value: Rational, digits: int, base: int = 10) -> Rounded:
    """The rational, rounded to `digits` significant digits of the base.

    >>> round_rational(rational.ratio(2, 3), 3)
    Rounded(significand=667, exponent=-3, relation='≈', digits=3)
    """
    top, bottom = abs(rational.numerator(value)), rational.denominator(value)
    exponent = _leading_exponent_of_ratio(top, bottom, base) - digits + 1
    significand, exact = _scaled(top, bottom, base, exponent)
    while significand >= base**digits:
        exponent += 1
        significand, exact = _scaled(top, bottom, base, exponent)
    return Rounded(significand * rational.sign(value), exponent, "=" if exact else "≈", digits)


def all_decimals(value: fmpq, most: int) -> Rounded | None:
    """The fraction with all its significant digits; None where they never end, or are more than `most`.

    >>> all_decimals(rational.ratio(3, 40), 50), all_decimals(rational.ratio(1, 3), 50)
    (Rounded(significand=75, exponent=-3, relation='=', digits=2), None)
    """
    top, bottom = int(value.p), int(value.q)
    twos = (bottom & -bottom).bit_length() - 1
    fives = round(log(bottom >> twos, 5))
    if abs(twos - fives) + top.bit_length() > most * BITS_OF_DIGIT + 1:
        return None
    places = max(twos, fives)
    significand, rest = divmod(top * _whole_power(10, places), bottom)
    if rest:
        return None
    digits = _digit_count(abs(significand))
    return Rounded(significand, -places, "=", digits) if digits <= most else None


def _digit_count(number: int) -> int:
    """How many decimal digits the number has: counted by FLINT where Python would not write them."""
    return len(str(number if number.bit_length() < rational.LARGE else flint.fmpz(number)))


def _leading_exponent_of_ratio(top: int, bottom: int, base: int) -> int:
    """The largest e with base**e <= top/bottom, or a few less; 0 for zero."""
    return floor((top.bit_length() - bottom.bit_length() - 1) / log2(base)) if top else 0


def _scaled(top: int, bottom: int, base: int, exponent: int) -> tuple[int, bool]:
    """`top / bottom / base**exponent` rounded half up, and whether that is exact."""
    if max(top.bit_length(), bottom.bit_length(), abs(exponent)) < rational.LARGE:
        return _round_quotient(top * base ** max(-exponent, 0), bottom * base ** max(exponent, 0))
    power = flint.fmpz(base) ** abs(exponent)
    large = (power * top, flint.fmpz(bottom)) if exponent < 0 else (flint.fmpz(top), power * bottom)
    significand, exact = _round_quotient(*large)
    return int(significand), exact


def _round_quotient(top: Integer, bottom: Integer) -> tuple[Integer, bool]:
    quotient, remainder = divmod(top, bottom)
    return quotient + (2 * remainder >= bottom), remainder == 0


def round_real(number: Exact, digits: int, budget: Budget, base: int = 10) -> Rounded | Rational:
    """The real number rounded to `digits` significant digits of the base, or the rational that it is proved to be.

    A rational with a short decimal text is found whatever way led to it, so that it is shown whole as any other.
    Where a proof can't be had within the budget: fewer digits, or the bound of a magnitude that may be zero.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.numbers.operations import PI
    >>> round_real(PI, 5, Budget.inline())
    Rounded(significand=31416, exponent=-4, relation='≈', digits=5)
    """
    if base != 10 or not may_be_rational(number):
        return _round(number, digits, budget, base)
    whole = max(digits, EXACT_DIGITS)
    precision = min(_bits_of(whole) + DOUBT, budget.precision)
    ball = number.enclose(precision, budget)
    if ball.contains(0):
        return _round_near_zero(number, digits, budget, whole)
    quick = at_precision(precision, _rounded_between_halves, ball, digits, base, whole)
    return _round_whole(number, digits, budget, whole) if quick is None else quick


def _round_near_zero(number: Exact, digits: int, budget: Budget, whole: int) -> Rounded | Rational:
    """What may be zero may be so by its structure, which is asked before closer enclosures are paid for."""
    known = merged(number, budget)
    return _round_whole(known, digits, budget, whole) if isinstance(known, Exact) else known


def _round_whole(number: Exact, digits: int, budget: Budget, whole: int) -> Rounded | Rational:
    """The rounding to `digits` digits, or the rational that would be shown whole, with up to `whole` of them."""
    rounded = _round(number, digits, budget, 10)
    if not isinstance(rounded, Rounded) or rounded.relation == "<":
        return rounded
    step = rounded.exponent + _digit_count(abs(rounded.significand)) - whole
    candidate = _short_decimal(number, step, _bits_of(whole) + DOUBT - GUARD // 2, budget)
    return candidate if candidate is not None and equals(number, candidate, budget) else rounded


def _short_decimal(number: Exact, step: int, needed: int, budget: Budget) -> Rational | None:
    """The multiple of 10**step that the number seems to be, once `needed` bits of it are certain."""
    precision = needed
    while precision <= budget.precision:
        ball = number.enclose(precision, budget)
        lacking = needed - ball.rel_accuracy_bits()
        if lacking <= 0:
            return at_precision(precision, _candidate_of_step, ball, step, budget)
        precision += lacking + GUARD
    return None


def _candidate_of_step(ball: Ball, step: int, budget: Budget) -> Rational | None:
    count = 2 * abs(ball) * _power(10, -step)
    return _candidate(count, step, 1 if ball > 0 else -1, 10, budget) if count.contains_integer() else None


def _bits_of(digits: int) -> int:
    return int(digits * BITS_OF_DIGIT) + GUARD + 1


def may_be_rational(number: Exact) -> bool:
    """Whether the tree may be a rational in disguise: not where it is a multiple of one function of rationals.

    Such a function is no rational: roots, logarithms and the rest give a rational where they have one.
    """
    tree = split(number)[1]
    if tree.operation is ADD:
        trees = [operand for operand in tree.operands if isinstance(operand, Exact)]
        if len(trees) > 1:
            return True
        tree = split(trees[0])[1]
    return any(isinstance(operand, Exact) for operand in tree.operands)


def _round(number: Exact, digits: int, budget: Budget, base: int) -> Rounded | Rational:
    equal: Truth = False
    asked: Rational | None = None
    wanted = int(digits * log2(base)) + GUARD + 1
    precision, reserve = max(wanted, PROBES[0]), PROBES[0]
    while precision <= max(budget.precision, LAST_PROBE):
        rounded, candidate = at_precision(precision, _examine, number, digits, precision, base, budget)
        if rounded is not None:
            return rounded
        if candidate is not None and candidate != asked:
            asked, equal = candidate, equals(number, candidate, budget)
            if equal:
                return candidate
            beside = _round_beside(candidate, digits, base)
            if beside is not None:
                return beside
        ball = number.enclose(precision, budget)
        if equal is None and precision >= LAST_PROBE and ball.is_finite() and is_narrow(ball):
            return _best_effort(ball, digits, precision, base)
        precision, reserve = _next_precision(ball, wanted, precision, reserve), 2 * reserve
    raise BudgetExceeded("too_precise")


def _round_beside(candidate: Rational, digits: int, base: int) -> Rounded | None:
    """The rounding of numbers as near to the candidate as can be, but not equal to it; None at zero and at a tie."""
    if candidate == 0:
        return None
    exponent = round_rational(candidate, digits, base).exponent
    nudge = rational.ratio(1, 4 * base ** (1 + max(-exponent, 0)))
    below, above = (round_rational(number, digits, base) for number in (candidate - nudge, candidate + nudge))
    return above if below == above else None


def _next_precision(ball: Ball, wanted: int, precision: int, reserve: int) -> int:
    """The precision, in bits, of the enclosure after this ball, of which `wanted` bits should be right.

    One that lacks few bits is taken again with those, and ever more in reserve; one that lacks many with twice the
    precision. So a million digits are not computed twice as long as they need.
    """
    lacking = max(wanted - ball.rel_accuracy_bits(), 0) if ball.is_finite() else precision
    return precision + lacking + reserve if 4 * lacking < precision else max(2 * precision, SECOND)


def _examine(
    number: Exact, digits: int, precision: int, base: int, budget: Budget
) -> tuple[Rounded | None, Rational | None]:
    """The digits, where the enclosure settles them; else the one rational that still stands in the way, if it is alone.

    Up to the last probe none is named: until then a closer enclosure is cheaper than a proof.
    """
    ball = number.enclose(precision, budget)
    rounded = _rounded_between_halves(ball, digits, base, digits)
    if rounded is not None:
        return rounded, None
    if not ball.is_finite():
        return None, None
    if ball > 0 or ball < 0:
        return _examine_nonzero(ball, digits, precision, base, budget)
    return None, 0 if precision >= PROBES[-1] else None


def _rounded_between_halves(ball: Ball, digits: int, base: int, whole: int) -> Rounded | None:
    """The rounding, where the whole ball lies between two neighbouring halves of a step of the digit number `whole`.

    Quicker than asking in general which half and which step: silent where an integer may be shown whole, near powers
    of the base, beyond what a float can hold, and where the power of the base is work. A number that would be shown
    with up to `whole` digits is a multiple of that step.
    """
    magnitude = abs(float(ball))
    if not TINY < magnitude < HUGE:
        return None
    exponent = floor(log(magnitude, base)) - whole + 1
    if not -WHOLE_DIGITS < exponent <= 0:
        return None
    halves = ball * (2 * base**-exponent)
    below = halves.floor()
    if not halves > below:
        return None
    finer = base ** (whole - digits)
    significand = (int(below.unique_fmpz()) + finer) // (2 * finer)
    limit = base**digits
    within = limit < base * abs(significand) < base * limit
    return Rounded(significand, exponent + whole - digits, "≈", digits) if within else None


def _examine_nonzero(
    ball: Ball, digits: int, precision: int, base: int, budget: Budget
) -> tuple[Rounded | None, Rational | None]:
    sign, magnitude = (1, ball) if ball > 0 else (-1, -ball)
    leading = _leading_exponent(magnitude, base)
    if leading is None:
        return None, None
    count, in_step, exponent = _units(magnitude, leading - digits + 1, digits, base)
    if count.contains_integer():
        return None, _candidate(count, exponent, sign, base, budget) if precision > PROBES[-1] else None
    below = count.floor().unique_fmpz()
    if below is None:
        return None, None
    significand, carried = _round_units(int(below), in_step, digits, base)
    return Rounded(sign * significand, leading - digits + 1 + carried, "≈", digits), None


def _units(magnitude: Ball, exponent: int, digits: int, base: int) -> tuple[Ball, int, int]:
    """The magnitude counted in halves of the last digit's step, but where an integer would be shown whole, of 1.

    The count, how many of what is counted make a step of the last digit, and e where it is halves of base**e.
    """
    if 0 < exponent <= WHOLE_DIGITS - digits:
        return 2 * magnitude, 2 * base**exponent, 0
    if -WHOLE_DIGITS < exponent <= 0:
        return magnitude * (2 * base**-exponent), 2, exponent
    return 2 * magnitude * _power(base, -exponent), 2, exponent


def _power(base: int, exponent: int) -> Ball:
    return flint.arb(base) ** exponent


def _whole_power(base: int, exponent: int) -> int:
    """`base ** exponent`, by FLINT where that is large."""
    return int(base**exponent if exponent < rational.LARGE else flint.fmpz(base) ** exponent)


def _round_units(below: int, in_step: int, digits: int, base: int) -> tuple[int, int]:
    """The rounding, in steps, of a number strictly between `below` and `below + 1` units; 1 where steps are longer."""
    significand = (2 * below + in_step) // (2 * in_step)
    if significand < _whole_power(base, digits):
        return significand, 0
    return (2 * below + base * in_step) // (2 * base * in_step), 1


def _candidate(count: Ball, exponent: int, sign: int, base: int, budget: Budget) -> Rational | None:
    """The one multiple of a unit in the ball, where the ball is narrow enough to make it likely."""
    middle = count.unique_fmpz()
    if middle is None or not count.rad() < flint.arb(2) ** -DOUBT or abs(exponent) > FARTHEST_CANDIDATE:
        return None
    budget.claim_fraction(base.bit_length() * abs(exponent))
    halves = sign * int(middle)
    if exponent >= 0:
        return rational.ratio(halves * base**exponent, 2)
    return rational.ratio(halves, 2 * base**-exponent)


def _leading_exponent(magnitude: Ball, base: int) -> int | None:
    """The largest e with base**e <= x for the middle x of the ball, or one less."""
    approximation = float(magnitude)
    if TINY < approximation < HUGE:
        return floor(log(approximation, base) - 1e-12)
    found = (magnitude.mid().log() / flint.arb(base).log() - flint.arb(2) ** -GUARD).floor().unique_fmpz()
    return None if found is None else int(found)


def _best_effort(ball: Ball, digits: int, precision: int, base: int) -> Rounded:
    """Fewer digits, or a bound: what is certain of a number that no proof could tell from a tie or from zero."""
    with WorkingPrecision(precision + GUARD):
        if ball.contains(0):
            return Rounded(1, _bounding_exponent(ball.abs_upper(), base), "<", 0)
        leading = _leading_exponent(abs(ball), base)
        if leading is not None:
            for exponent in range(leading - digits + 1, leading + 1):
                found = (abs(ball) * _power(base, -exponent) + _half()).floor().unique_fmpz()
                if found is not None and found < base**digits:
                    return Rounded(int(found) if ball > 0 else -int(found), exponent, "≈", leading - exponent + 1)
    raise Undecided("undecided_value")


def _bounding_exponent(magnitude: Ball, base: int) -> int:
    """The smallest e with the magnitude < base**e, or one more."""
    leading = _leading_exponent(magnitude, base)
    if leading is None:
        raise Undecided("undecided_value")
    return leading + 2


def _half() -> Ball:
    return flint.arb(0.5)
