"""Sums below bars: taken apart into factors, and divided out of what stands above.

A sum of integer multiples of powers is a polynomial, which has one factorization: `1/(1+2π+π²)` is `1/(1+π)²`. One that
holds roots of numbers is left whole.
"""

from __future__ import annotations

from math import lcm

from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers.combination import ZERO, Combination, of_monomial, product, scaled, total

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flint import fmpz_mpoly, fmpz_mpoly_ctx

    from calculatrice.engine.numbers.monomial import Atom, Monomial

MOST_TERMS = 32
LARGEST_DEGREE = 24
"""The most terms of a sum that is taken apart or divided by, and the largest exponent in it."""

Variables = dict["Atom", int]
"""The atoms of polynomials, with the common denominator of the exponents of each."""


def factors(whole: Combination) -> tuple[int, list[tuple[Combination, int]]]:
    """The sign, and the sums with their exponents, that the primitive sum without negative powers is a product of.

    >>> from calculatrice.engine.numbers.monomial import PI_ATOM, UNIT, power_of
    >>> factors(Combination({UNIT: 1, power_of(PI_ATOM): 2, power_of(PI_ATOM, 2): 1}))
    (1, [(Combination({(1, 1, (((0, 0), 1, 1),), 0): 1, (1, 1, (), 0): 1}, 1), 2)])
    """
    variables = _variables([whole])
    if not _is_polynomial(whole, variables):
        return 1, [(whole, 1)]
    sign, found = _polynomial(whole, variables).factor()
    return int(sign), [(_combination(part, variables), int(power)) for part, power in found]


def quotient(whole: Combination, divisor: Combination) -> Combination | None:
    """`whole` divided by the primitive sum without negative powers, where nothing remains; else None.

    >>> from calculatrice.engine.numbers.monomial import PI_ATOM, UNIT, power_of
    >>> quotient(Combination({UNIT: -1, power_of(PI_ATOM, 2): 1}), Combination({UNIT: 1, power_of(PI_ATOM): 1}))
    Combination({(1, 1, (((0, 0), 1, 1),), 0): 1, (1, 1, (), 0): -1}, 1)
    """
    raised = without_negative_powers(whole)
    numerator = product(Combination(whole.terms), of_monomial(raised))
    variables = _variables([numerator, divisor])
    common = of_monomial(lowered(raised), 1, whole.bottom)
    if numerator.terms.keys() == divisor.terms.keys():
        one = next(iter(divisor.terms))
        top, bottom = numerator.terms[one], divisor.terms[one]
        is_multiple = all(count * bottom == divisor.terms[each] * top for each, count in numerator.terms.items())
        return scaled(common, top if bottom > 0 else -top, abs(bottom)) if is_multiple else None
    if not _is_polynomial(divisor, variables):
        return None
    below = _polynomial(divisor, variables)
    parts = [_quotient_of_part(root, part, below, variables) for root, part in _by_roots(numerator).items()]
    found = [part for part in parts if part is not None]
    return product(total(found), common) if len(found) == len(parts) else None


def _quotient_of_part(root: Monomial, part: Combination, below: fmpz_mpoly, variables: Variables) -> Combination | None:
    if not _is_polynomial(part, variables):
        return None
    above, rest = divmod(_polynomial(part, variables), below)
    return product(_combination(above, variables), of_monomial(root)) if not rest else None


def without_negative_powers(whole: Combination) -> Monomial:
    """The least product of powers that the sum is to be multiplied with so that no exponent is negative, and one is 0.

    >>> from calculatrice.engine.numbers.monomial import PI_ATOM, UNIT, power_of
    >>> without_negative_powers(Combination({UNIT: 1, power_of(PI_ATOM, -1): 1}))
    (1, 1, (((0, 0), 1, 1),), 0)
    """
    least: dict[Atom, tuple[int, int]] = {}
    for position, one in enumerate(whole.terms):
        powers = {atom: (top, bottom) for atom, top, bottom in one[2]}
        for atom in powers.keys() | least.keys():
            before = least.get(atom, (0, 1) if position else powers.get(atom, (0, 1)))
            power = powers.get(atom, (0, 1))
            least[atom] = min(before, power, key=_size)
    return (1, 1, tuple(sorted((atom, -top, bottom) for atom, (top, bottom) in least.items() if top)), 0)


def lowered(powers: Monomial) -> Monomial:
    """The inverse of a product of powers.

    >>> lowered((1, 1, (((0, 0), 1, 2),), 0))
    (1, 1, (((0, 0), -1, 2),), 0)
    """
    return (1, 1, tuple((atom, -top, bottom) for atom, top, bottom in powers[2]), 0)


def _size(power: tuple[int, int]) -> float:
    return power[0] / power[1]


def _by_roots(whole: Combination) -> dict[Monomial, Combination]:
    """The sum by the roots before its terms, and i: roots are independent, so each part is divided alone."""
    parts: dict[Monomial, dict[Monomial, int]] = {}
    for (degree, radicand, powers, imaginary), count in whole.terms.items():
        parts.setdefault((degree, radicand, (), imaginary), {})[1, 1, powers, 0] = count
    return {root: Combination(terms) for root, terms in parts.items()}


def _variables(wholes: list[Combination]) -> Variables:
    variables: Variables = {}
    for whole in wholes:
        for one in whole.terms:
            for atom, _, bottom in one[2]:
                variables[atom] = lcm(variables.get(atom, 1), bottom)
    return dict(sorted(variables.items()))


def _is_polynomial(whole: Combination, variables: Variables) -> bool:
    """Whether it has integer coefficients alone and exponents that are not negative, and is not long."""
    if len(whole.terms) > MOST_TERMS or not variables:
        return False
    return all(one[0] == 1 and not one[3] and _is_short(one, variables) for one in whole.terms)


def _is_short(one: Monomial, variables: Variables) -> bool:
    return all(0 <= top * (variables[atom] // bottom) <= LARGEST_DEGREE for atom, top, bottom in one[2])


def _context(variables: Variables) -> fmpz_mpoly_ctx:
    return flint.fmpz_mpoly_ctx.get([f"x{place}" for place in range(len(variables))], "lex")


def _polynomial(whole: Combination, variables: Variables) -> fmpz_mpoly:
    terms = {}
    for one, count in whole.terms.items():
        powers = {atom: top * (variables[atom] // bottom) for atom, top, bottom in one[2]}
        terms[tuple(powers.get(atom, 0) for atom in variables)] = count
    return _context(variables).from_dict(terms)


def _combination(polynomial: fmpz_mpoly, variables: Variables) -> Combination:
    parts = [of_monomial(_monomial(powers, variables), int(count)) for powers, count in polynomial.to_dict().items()]
    return total(parts) if parts else ZERO


def _monomial(powers: tuple[int, ...], variables: Variables) -> Monomial:
    pairs = zip(variables.items(), powers, strict=True)
    reduced = ((atom, flint.fmpq(int(power), bottom)) for (atom, bottom), power in pairs)
    return (1, 1, tuple((atom, int(power.p), int(power.q)) for atom, power in reduced if power), 0)
