"""The rule of each operation: the normal form of what it makes of those of its operands."""

from __future__ import annotations

from functools import lru_cache
from math import factorial

from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import angles
from calculatrice.engine.numbers import rational as rationals
from calculatrice.engine.numbers.combination import (
    ZERO,
    I,
    of_monomial,
    primitive,
    rational,
    scaled,
    total,
)
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.exponential import exponential, logarithm
from calculatrice.engine.numbers.forms import claim
from calculatrice.engine.numbers.inverse_angles import inverse_of
from calculatrice.engine.numbers.monomial import PI_ATOM, power_of
from calculatrice.engine.numbers.quarter_turns import without_half_turns, without_quarter_turns
from calculatrice.engine.numbers.radicals import NoForm, radical
from calculatrice.engine.numbers.ring import Ring
from calculatrice.engine.numbers.roots import rational_power

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.numbers.combination import Combination
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.numbers.forms import Forms

LARGEST_ZETA = 20
PI = of_monomial(power_of(PI_ATOM))


@lru_cache(maxsize=1024)
def root_of_integer(number: int, degree: int) -> Combination:
    """The root of a positive integer.

    >>> root_of_integer(8, 2)
    Combination({(2, 2, (), 0): 2}, 1)
    """
    above, degree, radicand = radical(number, 1, degree)
    return of_monomial((degree, radicand, (), 0), above)


@lru_cache(maxsize=1024)
def logarithm_of_integer(number: int) -> Combination:
    """The logarithm of a positive integer, by those of its primes.

    >>> logarithm_of_integer(9)
    Combination({(1, 1, (((2, 3), 1, 1),), 0): 2}, 1)
    """
    return logarithm(Ring(lambda _: None), rational(number), is_real=True)


def _sum(forms: Forms, node: Exact) -> Combination:
    return total(map(forms.of, node.operands))


def _product(forms: Forms, node: Exact) -> Combination:
    first, second = node.operands
    if not isinstance(first, Exact):
        claim(first)
        return scaled(forms.of(second), rationals.numerator(first), rationals.denominator(first))
    return forms.ring.multiply(forms.of(first), forms.of(second))


def _quotient(forms: Forms, node: Exact) -> Combination:
    above, below = map(forms.of, node.operands)
    ring = forms.ring
    if len(below.terms) > 1 and above.terms.keys() == below.terms.keys():
        top, bottom, inside = primitive(above)
        other_top, other_bottom, other = primitive(below)
        if inside == other:
            return scaled(rational(1), top * other_bottom * (1 if other_top > 0 else -1), bottom * abs(other_top))
    return ring.multiply(above, ring.inverse(below))


def _power(forms: Forms, node: Exact) -> Combination:
    base, exponent = node.operands
    whole = forms.of(base)
    if not whole.terms:
        return _power_of_zero(exponent)
    if isinstance(exponent, Exact) and _is_imaginary(whole):
        return exponential(
            forms.ring, forms.ring.multiply(forms.of(exponent), logarithm(forms.ring, whole, is_real=False))
        )
    if isinstance(exponent, Exact):
        is_positive = node.real and _is_positive(forms.ring, whole)
        atom = forms.ring.atom("^", (whole, forms.of(exponent)), is_real=node.real, is_positive=is_positive)
        return of_monomial(power_of(atom))
    parts = rationals.numerator(exponent), rationals.denominator(exponent)
    return rational_power(forms.ring, whole, *parts, is_positive=node.real)


def _is_imaginary(base: Combination) -> bool:
    """Whether it is i times roots: i^i is e^(-π/2)."""
    return len(base.terms) == 1 and all(one[3] and not one[2] for one in base.terms)


def _is_positive(ring: Ring, base: Combination) -> bool:
    """Whether it is a positive multiple of powers of positive numbers."""
    return len(base.terms) == 1 and all(count > 0 and ring.is_positive(one) for one, count in base.terms.items())


def _power_of_zero(exponent: Number) -> Combination:
    if isinstance(exponent, Exact) or exponent <= 0:
        raise NoForm
    return ZERO


def _square_root(forms: Forms, node: Exact) -> Combination:
    return _root_of(forms, node, 2)


def _root(forms: Forms, node: Exact) -> Combination:
    return _root_of(forms, node, int(node.operands[1]))  # type: ignore[arg-type]  # a degree is an integer


def _root_of(forms: Forms, node: Exact, degree: int) -> Combination:
    number = node.operands[0]
    if isinstance(number, int) and number > 0:
        return root_of_integer(number, degree)
    radicand = forms.of(node.operands[0])
    if not radicand.terms:
        return ZERO
    return rational_power(forms.ring, radicand, 1, degree, is_positive=node.real)


def _exponential(forms: Forms, node: Exact) -> Combination:
    return exponential(forms.ring, forms.of(node.operands[0]))


def _logarithm(forms: Forms, node: Exact) -> Combination:
    if isinstance(node.operands[0], int) and node.operands[0] > 0:
        return logarithm_of_integer(node.operands[0])
    number = forms.of(node.operands[0])
    if not number.terms:
        raise NoForm
    return logarithm(forms.ring, number, is_real=node.real)


def _real_part(forms: Forms, node: Exact) -> Combination:
    return _part(forms, node, 0)


def _imaginary_part(forms: Forms, node: Exact) -> Combination:
    return _part(forms, node, 1)


def _part(forms: Forms, node: Exact, imaginary: int) -> Combination:
    """The terms that have an i, or those that have none, where nothing else is complex."""
    whole = forms.of(node.operands[0])
    if not forms.ring.is_real(whole):
        raise NoForm
    terms = {(*one[:3], 0): count for one, count in whole.terms.items() if one[3] == imaginary}
    return total([of_monomial(one, count, whole.bottom) for one, count in terms.items()])


def _of_angle(forms: Forms, node: Exact) -> Combination:
    """A sine or a cosine; of a multiple of π by the table."""
    angle, name = forms.of(node.operands[0]), node.operation.name
    if angle.terms.keys() == PI.terms.keys():
        [top] = angle.terms.values()
        return (angles.sine if name == "sin" else angles.cosine)(forms.ring, top, angle.bottom)
    name, rest, sign = without_quarter_turns(name, angle)
    found = forms.value(name, (rest,), is_real=node.real)
    return found if sign == 1 else scaled(found, -1)


def _tangent(forms: Forms, node: Exact) -> Combination:
    angle = forms.of(node.operands[0])
    rest = without_half_turns(angle) if len(angle.terms) > 1 else angle
    return forms.value("tan", (rest,), is_real=node.real)


def _inverse_angle(forms: Forms, node: Exact) -> Combination:
    number, name = forms.of(node.operands[0]), node.operation.name
    found = inverse_of(name, number)
    return forms.value(name, (number,), is_real=node.real) if found is None else found


def _zeta(forms: Forms, node: Exact) -> Combination:
    """At a positive even integer 2k, (-1)^(k+1) B(2k) (2π)^2k / 2(2k)!."""
    [s] = node.operands
    if not isinstance(s, int) or not 0 < s <= LARGEST_ZETA or s % 2:
        return forms.value("zeta", (forms.of(s),), is_real=node.real)
    share = abs(flint.fmpq.bernoulli(s)) * 2 ** (s - 1) / factorial(s)
    return of_monomial(power_of(PI_ATOM, s), int(share.p), int(share.q))


RULES: dict[str, Callable[[Forms, Exact], Combination]] = {
    "+": _sum,
    "*": _product,
    "/": _quotient,
    "^": _power,
    "sqrt": _square_root,
    "root": _root,
    "exp": _exponential,
    "ln": _logarithm,
    "re": _real_part,
    "im": _imaginary_part,
    "pi": lambda *_: PI,
    "i": lambda *_: I,
    "sin": _of_angle,
    "cos": _of_angle,
    "tan": _tangent,
    "asin": _inverse_angle,
    "acos": _inverse_angle,
    "atan": _inverse_angle,
    "zeta": _zeta,
}
