"""A sum divided by another where nothing remains: term by term, from the greatest exponents down.

Exponents may be any rationals, and how large they are costs nothing; but a quotient that may be long is not made.
"""

from __future__ import annotations

from operator import add, ge, sub

from calculatrice.engine.numbers.combination import lowest, rational, scaled
from calculatrice.engine.numbers.exponents import factors_of, least, variables_of, vector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from calculatrice.engine.numbers.combination import Combination
    from calculatrice.engine.numbers.exponents import Variables, Vector

    Place: TypeAlias = tuple[Vector, tuple[int, int, int]]
    """The exponents of a term, and the root before it: its degree and radicand, and whether there is an i."""

MOST_TERMS = 64
"""The most terms of a quotient."""


def quotient(whole: Combination, divisor: Combination) -> Combination | None:
    """`whole` divided by the primitive sum; None where something remains, or the quotient would be long.

    >>> from calculatrice.engine.numbers.combination import Combination
    >>> from calculatrice.engine.numbers.monomial import PI_ATOM, UNIT, power_of
    >>> quotient(Combination({UNIT: -1, power_of(PI_ATOM, 2): 1}), Combination({UNIT: 1, power_of(PI_ATOM): 1}))
    Combination({(1, 1, (((0, 0), 1, 1),), 0): 1, (1, 1, (), 0): -1}, 1)
    """
    if whole.terms.keys() == divisor.terms.keys():
        return _ratio(whole, divisor)
    if any(one[0] > 1 or one[3] for one in divisor.terms):
        return None
    variables = variables_of([whole, divisor])
    found = _divided(_by_place(whole, variables), _by_exponents(divisor, variables))
    return None if found is None else _together(found, variables, whole.bottom)


def _ratio(whole: Combination, divisor: Combination) -> Combination | None:
    """The rational of which times the divisor is the sum that has the same monomials."""
    one = next(iter(divisor.terms))
    top, bottom = whole.terms[one], divisor.terms[one]
    if any(count * bottom != divisor.terms[each] * top for each, count in whole.terms.items()):
        return None
    return scaled(rational(1), top if bottom > 0 else -top, abs(bottom) * whole.bottom)


def _by_place(whole: Combination, variables: Variables) -> dict[Place, int]:
    """The terms; roots of numbers are independent, so what is before different ones is divided apart."""
    return {(vector(one, variables), (one[0], one[1], one[3])): count for one, count in whole.terms.items()}


def _by_exponents(divisor: Combination, variables: Variables) -> list[tuple[Vector, int]]:
    """The terms, the greatest first."""
    return sorted(((vector(one, variables), count) for one, count in divisor.terms.items()), reverse=True)


def _divided(left: dict[Place, int], divisor: list[tuple[Vector, int]]) -> dict[Place, int] | None:
    """Takes from what is left multiples of the divisor until nothing is left."""
    (lead, divided), *others = divisor
    bounds = _difference(least([exponents for exponents, _ in left]), least([exponents for exponents, _ in divisor]))
    found: dict[Place, int] = {}
    while left:
        exponents, root = greatest = max(left)
        count, rest = divmod(left.pop(greatest), divided)
        shift = _difference(exponents, lead)
        if rest or len(found) == MOST_TERMS or not all(map(ge, shift, bounds)):
            return None
        found[shift, root] = count
        for other, times in others:
            _take(left, (tuple(map(add, shift, other)), root), count * times)
    return found


def _take(left: dict[Place, int], place: Place, count: int) -> None:
    rest = left.pop(place, 0) - count
    if rest:
        left[place] = rest


def _difference(one: Vector, other: Vector) -> Vector:
    return tuple(map(sub, one, other))


def _together(terms: dict[Place, int], variables: Variables, bottom: int) -> Combination:
    monomials = {
        (degree, radicand, factors_of(exponents, variables), imaginary): count
        for (exponents, (degree, radicand, imaginary)), count in terms.items()
    }
    return lowest(monomials, bottom)
