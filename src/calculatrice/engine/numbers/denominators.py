"""Sums below bars, taken apart into factors.

A sum of integer multiples of powers is a polynomial, which has one factorization: `1/(1+2π+π²)` is `1/(1+π)²`. One that
holds roots of numbers is left whole.
"""

from __future__ import annotations

from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers.combination import Combination
from calculatrice.engine.numbers.exponents import factors_of, variables_of, vector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flint import fmpz_mpoly, fmpz_mpoly_ctx

    from calculatrice.engine.numbers.exponents import Variables
    from calculatrice.engine.numbers.monomial import Monomial

MOST_TERMS = 32
LARGEST_DEGREE = 24
"""The most terms of a sum that is taken apart, and the largest exponent in it."""


def factors(whole: Combination) -> tuple[int, list[tuple[Combination, int]]]:
    """The sign, and the sums with their exponents, that the primitive sum without negative powers is a product of.

    >>> from calculatrice.engine.numbers.monomial import PI_ATOM, UNIT, power_of
    >>> factors(Combination({UNIT: 1, power_of(PI_ATOM): 2, power_of(PI_ATOM, 2): 1}))
    (1, [(Combination({(1, 1, (((0, 0), 1, 1),), 0): 1, (1, 1, (), 0): 1}, 1), 2)])
    """
    variables = variables_of([whole])
    if not _is_polynomial(whole, variables):
        return 1, [(whole, 1)]
    sign, found = _polynomial(whole, variables).factor()
    return int(sign), [(_combination(part, variables), int(power)) for part, power in found]


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
    return _context(variables).from_dict({vector(one, variables): count for one, count in whole.terms.items()})


def _combination(polynomial: fmpz_mpoly, variables: Variables) -> Combination:
    terms = polynomial.to_dict().items()
    powers = (((1, 1, factors_of(exponents, variables), 0), int(count)) for exponents, count in terms)
    return Combination(dict(powers))
