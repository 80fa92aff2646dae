"""Products of powers of numbers between which no relation is known: what a normal form is a sum of.

A monomial is a tuple: the degree and the radicand of a root in lowest terms, its other factors in the order of their
atoms, and whether i is one. An atom is a tuple too, its kind and its number: the prime of a logarithm, or the place of
a function's value in the list of those that were met.
"""

from __future__ import annotations

from math import gcd

from calculatrice.engine.numbers.radicals import multiplied, radical

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    Atom: TypeAlias = tuple[int, int]
    Factor: TypeAlias = tuple[Atom, int, int]
    Monomial: TypeAlias = tuple[int, int, tuple[Factor, ...], int]

PI_KIND, E_KIND, LOGARITHM, FUNCTION = range(4)
PI_ATOM: Atom = (PI_KIND, 0)
E_ATOM: Atom = (E_KIND, 0)
UNIT: Monomial = (1, 1, (), 0)
IMAGINARY: Monomial = (1, 1, (), 1)


def power_of(atom: Atom, top: int = 1, bottom: int = 1) -> Monomial:
    """The monomial of one atom.

    >>> power_of(PI_ATOM, 4, 6)
    (1, 1, (((0, 0), 2, 3),), 0)
    """
    shared = gcd(top, bottom)
    return (1, 1, ((atom, top // shared, bottom // shared),), 0)


def multiply(a: Monomial, b: Monomial) -> tuple[int, Monomial]:
    """The product: an integer before a monomial.

    >>> multiply((2, 6, (), 1), (2, 3, (), 1))
    (-3, (2, 2, (), 0))
    """
    degree, radicand, factors, imaginary = a
    other_degree, other_radicand, other_factors, other_imaginary = b
    coefficient = 1
    if degree == 1:
        degree, radicand = other_degree, other_radicand
    elif other_degree != 1:
        coefficient, degree, radicand = multiplied(degree, radicand, other_degree, other_radicand)
    if imaginary and other_imaginary:
        coefficient = -coefficient
    factors = _together(factors, other_factors) if factors and other_factors else factors or other_factors
    return coefficient, (degree, radicand, factors, imaginary ^ other_imaginary)


def _together(factors: tuple[Factor, ...], others: tuple[Factor, ...]) -> tuple[Factor, ...]:
    exponents = {atom: (top, bottom) for atom, top, bottom in factors}
    for atom, top, bottom in others:
        before = exponents.get(atom)
        exponents[atom] = (top, bottom) if before is None else _sum(*before, top, bottom)
    return tuple(sorted((atom, top, bottom) for atom, (top, bottom) in exponents.items() if top))


def _sum(top: int, bottom: int, other_top: int, other_bottom: int) -> tuple[int, int]:
    numerator, denominator = top * other_bottom + other_top * bottom, bottom * other_bottom
    shared = gcd(numerator, denominator)
    return numerator // shared, denominator // shared


def inverse(monomial: Monomial) -> tuple[int, int, Monomial]:
    """The inverse: the numerator and the denominator of its coefficient, and a monomial.

    >>> inverse((2, 3, (), 1))
    (-1, 3, (2, 3, (), 1))
    """
    degree, radicand, factors, imaginary = monomial
    whole, degree, above = radical(radicand, degree - 1, degree) if degree > 1 else (1, 1, 1)
    turned = tuple((atom, -top, bottom) for atom, top, bottom in factors)
    shared = gcd(whole, radicand)
    return (-whole if imaginary else whole) // shared, radicand // shared, (degree, above, turned, imaginary)


def positive_root(monomial: Monomial, top: int, bottom: int) -> tuple[int, Monomial]:
    """A power of a positive monomial without an i, whose exponent is not negative.

    >>> positive_root((2, 2, (((0, 0), 1, 1),), 0), 1, 3)
    (1, (6, 2, (((0, 0), 1, 3),), 0))
    """
    degree, radicand, factors, _ = monomial
    coefficient, degree, radicand = radical(radicand, top, degree * bottom)
    powers = (power_of(atom, over * top, under * bottom)[2][0] for atom, over, under in factors)
    return coefficient, (degree, radicand, tuple(powers), 0)
