"""Inverses of sums that are sums again: of one term, of two by the conjugate, of more by linear equations.

The multiples of a sum of roots by the products of them are a finite space: 1 is one of its multiples, unless it is 0.
"""

from __future__ import annotations

from math import lcm

from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import monomial
from calculatrice.engine.numbers.combination import Combination, lowest, of_monomial, product, scaled
from calculatrice.engine.numbers.monomial import UNIT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flint import fmpq

    from calculatrice.engine.numbers.monomial import Monomial

LARGEST_DIMENSION = 24
"""Products of roots that an inverse may be a sum of."""


def algebraic_inverse(whole: Combination) -> Combination | None:
    """The inverse of what is not 0, where its terms differ by roots and i alone, or are two of any square; else None.

    >>> algebraic_inverse(Combination({UNIT: 1, (2, 2, (), 0): 1}))
    Combination({(1, 1, (), 0): -1, (2, 2, (), 0): 1}, 1)
    """
    if len(whole.terms) == 1:
        return _of_one(whole)
    if len(whole.terms) == 2:
        found = _by_conjugate(whole)
        if found is not None:
            return found
    first = next(iter(whole.terms))
    over, under, inverted = monomial.inverse((1, 1, first[2], 0))
    common = of_monomial(inverted, over, under)
    left = product(whole, common)
    if any(one[2] for one in left.terms):
        return None
    solved = _by_equations(left)
    return None if solved is None else product(solved, common)


def _of_one(single: Combination) -> Combination:
    [(one, count)] = single.terms.items()
    over, under, inverted = monomial.inverse(one)
    sign = 1 if count > 0 else -1
    return of_monomial(inverted, sign * over * single.bottom, under * abs(count))


def _by_conjugate(whole: Combination) -> Combination | None:
    """1/(x+y) is (x-y)/(x²-y²), where that has one term."""
    (first, count), (second, times) = whole.terms.items()
    norm = product(whole, Combination({first: count, second: -times}, whole.bottom))
    if len(norm.terms) != 1:
        return None
    return product(Combination({first: count, second: -times}, whole.bottom), _of_one(norm))


def _by_equations(whole: Combination) -> Combination | None:
    """The sum x of products of the roots for which `whole` times x is 1."""
    columns = _space(whole)
    if columns is None:
        return None
    places = {one: place for place, one in enumerate(columns)}
    rows = [[0] * len(places) for _ in places]
    for column, image in enumerate(columns.values()):
        for one, count in image.terms.items():
            rows[places[one]][column] = count
    right = [[int(one == UNIT)] for one in places]
    try:
        solution = flint.fmpz_mat(rows).solve(flint.fmpz_mat(right))
    except ZeroDivisionError:
        return None
    return scaled(_from_entries(list(places), [entry for [entry] in solution.tolist()]), whole.bottom)


def _space(whole: Combination) -> dict[Monomial, Combination] | None:
    """The products that 1 becomes by multiplying with the terms, and what each becomes; None where they are many."""
    integral = Combination(whole.terms)
    known: dict[Monomial, Combination] = {}
    waiting = [UNIT]
    while waiting:
        one = waiting.pop()
        if one not in known:
            if len(known) == LARGEST_DIMENSION:
                return None
            known[one] = product(integral, of_monomial(one))
            waiting += known[one].terms
    return known


def _from_entries(ones: list[Monomial], entries: list[fmpq]) -> Combination:
    bottom = lcm(*(int(entry.q) for entry in entries))
    terms = {one: int(entry.p) * (bottom // int(entry.q)) for one, entry in zip(ones, entries, strict=True)}
    return lowest(terms, bottom)
