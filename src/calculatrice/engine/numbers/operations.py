"""The arithmetic operations of exact trees, and the four functions that powers are made of."""

from __future__ import annotations

from functools import reduce
from operator import add, mul, truediv

from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers.exact import Constant, Exact, Operation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.calcium import Element, Field
    from calculatrice.engine.numbers.exact import Ball, Rational


def _sum(*balls: Ball) -> Ball:
    return reduce(add, balls)


def _product(*balls: Ball) -> Ball:
    return reduce(mul, balls)


def _prove_sum(field: Field, *elements: Element) -> Element:
    return reduce(field.add, elements)


def _prove_product(field: Field, *elements: Element) -> Element:
    return reduce(field.mul, elements)


def _real_root(radicand: Ball, degree: Ball) -> Ball:
    return radicand.root(int(degree.unique_fmpz()))


def _prove_real_root(field: Field, radicand: Element, degree: Element) -> Element:
    return field.pow(radicand, field.inv(degree))


def _prove_power(field: Field, base: Element, exponent: Element) -> Element:
    """A rational exponent stays one; another is undone by a logarithm only as exp(exponent ln base)."""
    if field.rational_value(exponent) is not None:
        return field.pow(base, exponent)
    return field.exp(field.mul(exponent, field.log(base)))


def _pi() -> Ball:
    return flint.arb.pi()


def _i() -> Ball:
    return flint.acb(0, 1)


ADD = Operation("+", _sum, _prove_sum, weight=0)
MULTIPLY = Operation("*", _product, _prove_product, weight=0)
DIVIDE = Operation("/", truediv, lambda field, a, b: field.div_nonzero(a, b), weight=0)
POWER = Operation("^", pow, _prove_power, weight=2)
SQRT = Operation("sqrt", lambda x: x.sqrt(), lambda field, x: field.sqrt(x))
ROOT = Operation("root", _real_root, _prove_real_root)
EXP = Operation("exp", lambda x: x.exp(), lambda field, x: field.exp(x))
LN = Operation("ln", lambda x: x.log(), lambda field, x: field.log(x))
RE = Operation("re", lambda x: x.real, lambda field, x: field.re(x), weight=0)
IM = Operation("im", lambda x: x.imag, lambda field, x: field.im(x), weight=0)

PI = Constant(Operation("pi", _pi, lambda field: field.pi()), (), real=True)
E = Constant(EXP, (1,), real=True)
IMAGINARY_UNIT = Operation("i", _i, lambda field: field.i(), weight=0)
I = Constant(IMAGINARY_UNIT, (), real=False)  # noqa: E741  # the name it has in mathematics


def split(number: Exact) -> tuple[Rational, Exact]:
    """The number as a rational multiple of a tree: `3 pi / 2` is (3/2, pi).

    >>> split(Exact(MULTIPLY, (3, PI), real=True))
    (3, pi)
    """
    if number.operation is MULTIPLY:
        first, second = number.operands
        if not isinstance(first, Exact) and isinstance(second, Exact):
            return first, second
    return 1, number
