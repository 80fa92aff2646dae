"""The exponents in sums as vectors of integers, so that a sum of powers is a polynomial."""

from __future__ import annotations

from math import lcm
from operator import neg

from calculatrice.engine.numbers.monomial import power_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeAlias

    from calculatrice.engine.numbers.combination import Combination
    from calculatrice.engine.numbers.monomial import Atom, Factor, Monomial

    Variables: TypeAlias = dict[Atom, int]
    """The atoms of sums in their order, with the common denominator of the exponents of each."""
    Vector: TypeAlias = tuple[int, ...]


def variables_of(wholes: Iterable[Combination]) -> Variables:
    """The variables of the sums.

    >>> from calculatrice.engine.numbers.combination import of_monomial
    >>> from calculatrice.engine.numbers.monomial import PI_ATOM
    >>> variables_of(of_monomial(power_of(PI_ATOM, 1, bottom)) for bottom in (2, 3))
    {(0, 0): 6}
    """
    variables: Variables = {}
    for whole in wholes:
        for one in whole.terms:
            for atom, _, bottom in one[2]:
                variables[atom] = lcm(variables.get(atom, 1), bottom)
    return dict(sorted(variables.items()))


def vector(one: Monomial, variables: Variables) -> Vector:
    """The exponents of the monomial, each times its denominator.

    >>> from calculatrice.engine.numbers.monomial import E_ATOM, PI_ATOM
    >>> vector(power_of(E_ATOM, 1, 2), {PI_ATOM: 1, E_ATOM: 6})
    (0, 3)
    """
    powers = {atom: top * (variables[atom] // bottom) for atom, top, bottom in one[2]}
    return tuple([powers.get(atom, 0) for atom in variables])


def factors_of(exponents: Vector, variables: Variables) -> tuple[Factor, ...]:
    """The powers of which these are the exponents.

    >>> from calculatrice.engine.numbers.monomial import E_ATOM, PI_ATOM
    >>> factors_of((0, 3), {PI_ATOM: 1, E_ATOM: 6})
    (((1, 0), 1, 2),)
    """
    pairs = zip(variables.items(), exponents, strict=True)
    return tuple([power_of(atom, int(power), bottom)[2][0] for (atom, bottom), power in pairs if power])


def without_negative_powers(whole: Combination) -> Monomial:
    """The least product of powers that the sum is to be multiplied with so that no exponent is negative, and one is 0.

    >>> from calculatrice.engine.numbers.combination import Combination
    >>> from calculatrice.engine.numbers.monomial import PI_ATOM, UNIT
    >>> without_negative_powers(Combination({UNIT: 1, power_of(PI_ATOM, -1): 1}))
    (1, 1, (((0, 0), 1, 1),), 0)
    """
    variables = variables_of([whole])
    lowest = least([vector(one, variables) for one in whole.terms])
    return (1, 1, factors_of(tuple(map(neg, lowest)), variables), 0)


def lowered(powers: Monomial) -> Monomial:
    """The inverse of a product of powers.

    >>> lowered((1, 1, (((0, 0), 1, 2),), 0))
    (1, 1, (((0, 0), -1, 2),), 0)
    """
    return (1, 1, tuple((atom, -top, bottom) for atom, top, bottom in powers[2]), 0)


def least(vectors: Iterable[Vector]) -> Vector:
    """The least exponent of each variable: those of a product are the sums of its factors'.

    >>> least([(1, 2), (0, 3)])
    (0, 2)
    """
    return tuple(map(min, zip(*vectors, strict=True)))
