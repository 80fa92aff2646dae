"""Sums as fractions in lowest terms, and as products of positive factors."""

from __future__ import annotations

from math import prod

from calculatrice.engine.numbers.combination import of_monomial, primitive, scaled
from calculatrice.engine.numbers.denominators import factors
from calculatrice.engine.numbers.exact_division import quotient
from calculatrice.engine.numbers.exponents import lowered, without_negative_powers
from calculatrice.engine.numbers.monomial import power_of
from calculatrice.engine.numbers.ring import STEP
from calculatrice.engine.numbers.worth import sign as sign_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.combination import Combination
    from calculatrice.engine.numbers.monomial import Atom
    from calculatrice.engine.numbers.ring import Ring


def together(ring: Ring, whole: Combination) -> Combination:
    """The same over one bar, in lowest terms where the sums below it hold no roots: π/(1+π) + 1/(1+π) is 1.

    >>> from calculatrice.engine.numbers.combination import rational
    >>> from calculatrice.engine.numbers.ring import Ring
    >>> together(Ring(lambda effort: None), rational(2))
    Combination({(1, 1, (), 0): 2}, 1)
    """
    below = _below_bars(ring, whole)
    for atom, power in below.items():
        whole = ring.multiply(whole, of_monomial(power_of(atom, power)))
    for atom, power in below.items():
        whole = _divided(ring, whole, atom, power)
    return whole


def _below_bars(ring: Ring, whole: Combination) -> dict[Atom, int]:
    """The sums that stand below a bar, and the integer powers of them that leave none there."""
    below: dict[Atom, int] = {}
    for one in whole.terms:
        for atom, top, bottom in one[2]:
            if top < 0 and ring.sum_of(atom) is not None:
                below[atom] = max(below.get(atom, 0), -(top // bottom))
    return below


def _divided(ring: Ring, above: Combination, atom: Atom, power: int) -> Combination:
    """The sum over a power of the other one, which is divided out as often as it can be."""
    inside = ring.values[atom[1]].arguments[0]
    while power and above.terms:
        ring.spend(STEP * len(above.terms) * len(inside.terms))
        found = quotient(above, inside)
        if found is None:
            return ring.multiply(above, of_monomial(power_of(atom, -power)))
        above, power = found, power - 1
    return above


def positive_factors(ring: Ring, whole: Combination) -> list[tuple[Combination, int]]:
    """Positive sums and their exponents that the positive sum is the product of; itself where that is not plain.

    >>> from calculatrice.engine.numbers.combination import rational
    >>> from calculatrice.engine.numbers.ring import Ring
    >>> positive_factors(Ring(lambda effort: None), rational(2))
    [(Combination({(1, 1, (), 0): 2}, 1), 1)]
    """
    raised = without_negative_powers(whole)
    if len(whole.terms) == 1 or not ring.is_positive(raised):
        return [(whole, 1)]
    top, bottom, inside = primitive(ring.multiply(whole, of_monomial(raised)))
    turn, parts = factors(inside)
    signs = [_sign(ring, part) for part, _ in parts]
    unknown = [power for sign, (_, power) in zip(signs, parts, strict=True) if not sign]
    is_whole = [power for _, power in parts] == [1] and not raised[2]
    if is_whole or len(unknown) > 1 or any(power % 2 == 0 for power in unknown):
        return [(whole, 1)]
    known = prod(sign**power for sign, (_, power) in zip(signs, parts, strict=True) if sign)
    rest = known * turn * (1 if top > 0 else -1)
    found = [(scaled(part, sign or rest), power) for sign, (part, power) in zip(signs, parts, strict=True)]
    return [(scaled(of_monomial(lowered(raised)), abs(top), bottom), 1), *found]


def _sign(ring: Ring, whole: Combination) -> int:
    """1 or -1 where all terms have that sign, or an enclosure tells; else 0."""
    if all(map(ring.is_positive, whole.terms)):
        plain = (min(whole.terms.values()) > 0) - (max(whole.terms.values()) < 0)
        if plain:
            return plain
    return sign_of(whole)
