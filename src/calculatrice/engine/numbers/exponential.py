"""Powers of e and logarithms of normal forms."""

from __future__ import annotations

from math import gcd

from calculatrice.engine.numbers.angles import on_unit_circle
from calculatrice.engine.numbers.bars import positive_factors
from calculatrice.engine.numbers.combination import ONE, content, of_monomial, rational, scaled, total
from calculatrice.engine.numbers.monomial import E_ATOM, E_KIND, FUNCTION, LOGARITHM, PI_ATOM, UNIT, power_of
from calculatrice.engine.numbers.radicals import prime_powers
from calculatrice.engine.numbers.roots import rational_power

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.engine.numbers.combination import Combination
    from calculatrice.engine.numbers.monomial import Atom, Monomial
    from calculatrice.engine.numbers.ring import Ring

HALF_TURN: Monomial = (*power_of(PI_ATOM)[:3], 1)
"""iπ."""


def exponential(ring: Ring, exponent: Combination) -> Combination:
    """e to the power of a sum, as a product: e^(1 + ln(2)/2) is √2·e, and e^(iπ/3) lies on the unit circle.

    >>> from calculatrice.engine.numbers.ring import Ring
    >>> exponential(Ring(lambda effort: None), of_monomial(power_of((LOGARITHM, 2)), 1, 2))
    Combination({(2, 2, (), 0): 1}, 1)
    """
    found = ONE
    for one, count in exponent.terms.items():
        shared = gcd(count, exponent.bottom)
        factor = _of_one(ring, one, count // shared, exponent.bottom // shared)
        found = factor if found is ONE else ring.multiply(found, factor)
    return found


def _of_one(ring: Ring, one: Monomial, top: int, bottom: int) -> Combination:
    """e to the power of a multiple of one monomial."""
    if one == UNIT:
        return of_monomial(power_of(E_ATOM, top, bottom))
    if one == HALF_TURN:
        return on_unit_circle(ring, top, bottom)
    prime = _logarithm_in(one)
    if prime:
        return rational_power(ring, rational(prime), top, bottom)
    is_real = not one[3] and ring.is_real(of_monomial(one))
    atom = ring.atom("exp", (of_monomial(one),), is_real=is_real, is_positive=is_real)
    return of_monomial(power_of(atom, top, bottom))


def _logarithm_in(one: Monomial) -> int:
    """The prime of which the monomial is the logarithm, else 0."""
    degree, _, factors, imaginary = one
    if degree > 1 or imaginary or len(factors) != 1 or factors[0][1:] != (1, 1):
        return 0
    kind, number = factors[0][0]
    return number if kind == LOGARITHM else 0


def logarithm(ring: Ring, number: Combination, *, is_real: bool) -> Combination:
    """The principal logarithm of what is not 0: a sum of those of its factors where it is one term.

    >>> from calculatrice.engine.numbers.ring import Ring
    >>> logarithm(Ring(lambda effort: None), rational(-1), is_real=False)
    Combination({(1, 1, (((0, 0), 1, 1),), 1): 1}, 1)
    """
    if len(number.terms) == 1:
        [(one, count)] = number.terms.items()
        if ring.is_positive((*one[:3], 0)):
            quarters = (1 if count > 0 else -1) if one[3] else (0 if count > 0 else 2)
            angle = of_monomial(HALF_TURN, quarters, 2)
            return total((_of_factors(ring, one), angle, *_of_rational(abs(count), number.bottom)))
    if is_real and (parts := positive_factors(ring, number)) != [(number, 1)]:
        return total(scaled(logarithm(ring, part, is_real=True), power) for part, power in parts)
    share = content(number)
    inside = scaled(number, number.bottom, share)
    return total((_of_value(ring, inside, is_real=is_real), *_of_rational(share, number.bottom)))


def _of_factors(ring: Ring, one: Monomial) -> Combination:
    """The logarithm of positive factors."""
    degree, radicand, factors, _ = one
    parts = [scaled(part, 1, degree) for part in _of_rational(radicand)]
    return total([*parts, *(scaled(_of_atom(ring, atom), top, bottom) for atom, top, bottom in factors)])


def _of_atom(ring: Ring, atom: Atom) -> Combination:
    kind, place = atom
    value = ring.values[place] if kind == FUNCTION else None
    if kind == E_KIND:
        return ONE
    if value is not None and value.name == "exp":
        return value.arguments[0]
    if value is not None and value.name == "^":
        base, exponent = value.arguments
        return ring.multiply(exponent, logarithm(ring, base, is_real=True))
    inside = value.arguments[0] if value is not None and value.name == "+" else of_monomial(power_of(atom))
    return _of_value(ring, inside, is_real=True)


def _of_rational(top: int, bottom: int = 1) -> Iterator[Combination]:
    for number, sign in ((top, 1), (bottom, -1)):
        for prime, count in prime_powers(number):
            yield of_monomial(power_of((LOGARITHM, prime)), sign * count)


def _of_value(ring: Ring, inside: Combination, *, is_real: bool) -> Combination:
    return of_monomial(power_of(ring.atom("ln", (inside,), is_real=is_real)))
