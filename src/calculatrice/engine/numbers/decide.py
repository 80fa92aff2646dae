"""Questions about exact numbers, answered by proof: is it zero, what is its sign, is it real, is it rational?

An enclosure that excludes zero answers at once. One that does not is met by a proof: a separation bound where the
number is made of roots, Calcium elsewhere. What neither decides is enclosed ever more closely, until the budget ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from calculatrice.engine.budget import Budget  # noqa: TC001  # doctests name it
from calculatrice.engine.errors import Undecided
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.exact import Exact, WorkingPrecision
from calculatrice.engine.numbers.operations import IM, RE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Ball, Number, Rational

Truth = bool | None
"""True or False where it is proved, None where it could not be decided within the budget."""

PROBES = (64, 128, 256)
"""Precisions, in bits, that are tried before a proof is."""

LAST_PROBE = 1 << 14
"""The precision, in bits, at which a number that no proof decides is given up."""
CLOSER_PROBES = tuple(2**power for power in range(9, 15))
NARROW = 2.0**-40
OF_ROOTS = frozenset(("+", "*", "/", "sqrt", "root"))
"""Operations whose values cost little to enclose closely."""


def is_zero(number: Number, budget: Budget) -> Truth:
    """Whether the number is exactly zero.

    >>> from calculatrice.engine.numbers.operations import PI
    >>> is_zero(0, Budget.inline()), is_zero(PI, Budget.inline())
    (True, False)
    """
    if not isinstance(number, Exact):
        return number == 0
    for ball in probes(number, budget):
        if not ball.contains(0):
            return False
    zero = _proved_zero(number, budget)
    if zero is not None:
        return zero
    return False if any(not ball.contains(0) for ball in closer_probes(number, budget)) else None


def _proved_zero(number: Exact, budget: Budget) -> Truth:
    from calculatrice.engine.numbers.proof import proved_zero

    return proved_zero(number, budget)


def sign(number: Number, budget: Budget) -> int | None:
    """-1, 0 or 1 for a real number, None where it could not be decided."""
    if not isinstance(number, Exact):
        return rational.sign(number)
    for ball in probes(number, budget):
        if not ball.contains(0):
            return _sign(ball)
    zero = _proved_zero(number, budget)
    if zero:
        return 0
    last = 2 * budget.precision if zero is False else LAST_PROBE
    return next((_sign(ball) for ball in closer_probes(number, budget, last) if not ball.contains(0)), None)


def certain_sign(number: Number, budget: Budget) -> int:
    """-1, 0 or 1 for a real number; `Undecided` where the answer would hang on a guess."""
    known = sign(number, budget) if isinstance(number, Exact) else rational.sign(number)
    if known is None:
        raise Undecided("undecided_sign")
    return known


def probes(number: Exact, budget: Budget) -> Iterator[Ball]:
    """Enclosures at the precisions that are tried before a proof is; those that are not finite are left out.

    Where none is, as at the end of a function's domain, the first closer one that is tells more than a proof could.
    """
    known = False
    for ball in _finite(number, PROBES, budget):
        known = True
        yield ball
    if not known:
        yield from islice(_finite(number, CLOSER_PROBES, budget), 1)


def closer_probes(number: Exact, budget: Budget, last: int = LAST_PROBE) -> Iterator[Ball]:
    """Enclosures at twice the precision, again and again; past `last`, only while they are too wide to tell anything.

    Raises `BudgetExceeded` at the budget's precision.
    """
    precision, hopeless = PROBES[-1], False
    while precision < last or not hopeless:
        precision *= 2
        ball = number.enclose(precision, budget)
        hopeless = not ball.is_finite() or is_narrow(ball)
        if ball.is_finite():
            yield ball


def is_narrow(ball: Ball) -> bool:
    """Whether the ball is so small that a number which it can't tell from zero probably is zero."""
    return bool(ball.rad() < NARROW)


def _finite(number: Exact, precisions: tuple[int, ...], budget: Budget) -> Iterator[Ball]:
    for precision in precisions:
        ball = number.enclose(precision, budget)
        if ball.is_finite():
            yield ball


def _sign(ball: Ball) -> int:
    return 1 if ball > 0 else -1


def settle(number: Number, budget: Budget) -> Number:
    """The same number, known to be real where its imaginary part is proved to be zero."""
    if not isinstance(number, Exact) or number.real:
        return number
    imaginary_is_zero = is_zero(Exact(IM, (number,), real=True), budget)
    if imaginary_is_zero is None:
        raise Undecided("undecided_imaginary_part")
    return Exact(RE, (number,), real=True) if imaginary_is_zero else number


def as_rational(number: Number, budget: Budget) -> Rational | None:
    """The rational that the real number is proved to be; None where it is not, or not provably, a simple one."""
    if not isinstance(number, Exact):
        return number
    if not number.real or number.no_rational:
        return None
    if _is_no_rational(number):
        number.no_rational = True
        return None
    for ball in _finite(number, PROBES[-1:], budget):
        budget.spend(CANDIDATE_EFFORT)
        candidate = 0 if ball.contains(0) else simple_candidate(ball)
        equal = candidate is not None and equals(number, candidate, budget)
        if equal:
            return candidate
        number.no_rational = equal is False
    return None


def _is_no_rational(number: Exact) -> bool:
    from calculatrice.engine.numbers.irrational import is_no_rational

    return is_no_rational(number)


def equals(number: Exact, candidate: Rational, budget: Budget) -> Truth:
    """Whether the number is exactly the candidate, which no enclosure has excluded so far."""
    return is_surely_zero(difference(number, candidate), budget)


def is_surely_zero(number: Exact, budget: Budget) -> Truth:
    """As `is_zero`, of a number that seems to be zero: of roots alone, a closer look comes before a proof."""
    if all(node.operation.name in OF_ROOTS for node in number.order()):
        ball = number.enclose(2 * PROBES[-1], budget)
        if ball.is_finite() and not ball.contains(0):
            return False
    return is_zero(number, budget)


def difference(a: Number, b: Rational) -> Exact:
    """`a - b` as a tree."""
    from calculatrice.engine.numbers.operations import ADD

    return Exact(ADD, (a, -b), real=not isinstance(a, Exact) or a.real)


CANDIDATE_EFFORT = 60_000
"""The effort of looking for a simple rational in a ball."""
LARGEST, SMALLEST = 1e300, 1e-300
SURPRISE = 40
"""Bits by which a rational in a ball must be simpler than chance would have it, to be worth a proof."""


def simple_candidate(ball: Ball) -> Rational | None:
    """The simplest rational in the ball, where it is too simple to be there by chance."""
    accuracy = min(ball.rel_accuracy_bits(), PROBES[-1])
    if accuracy < SURPRISE or not _is_within_floats(ball):
        return None
    with WorkingPrecision(accuracy + SURPRISE):
        low, high = ball.lower().fmpq(), ball.upper().fmpq()
    found = _simplest_between(low, high) if low > 0 or high < 0 else None
    return None if found is None or _height(found) > accuracy - SURPRISE else found


def _is_within_floats(ball: Ball) -> bool:
    """Whether the magnitude is one that a simple rational can have, and that can be written as a fraction at all."""
    return bool(ball.abs_lower() > SMALLEST and ball.abs_upper() < LARGEST)


def _height(value: Rational) -> int:
    return rational.numerator(value).bit_length() + rational.denominator(value).bit_length()


def _simplest_between(low: Rational, high: Rational) -> Rational:
    """The rational of smallest denominator in [low, high], by the terms that their continued fractions share."""
    if high < 0:
        return -_simplest_between(-high, -low)
    a, b, c, d = (*_parts(low), *_parts(high))
    before, top, below, bottom = 0, 1, 1, 0
    while True:
        term, rest = divmod(a, b)
        last = rest == 0 or term < c // d
        if last and rest:
            term += 1
        before, top, below, bottom = top, term * top + before, bottom, term * bottom + below
        if last:
            return rational.ratio(top, bottom)
        a, b, c, d = d, c - term * d, b, rest


def _parts(value: Rational) -> tuple[int, int]:
    return rational.numerator(value), rational.denominator(value)
