"""The normal form of a number, computed from the operations that make it: a sum of rational multiples of monomials.

Within sums of products of roots of rationals, powers of π and e, i and logarithms of rationals, it is the same however
the number was made. The values of other functions are atoms. Equal forms prove that numbers are equal; different ones
prove nothing. What is multiplied out is bounded before it is: `NoForm` says that there is none, or none that is short.
"""

from __future__ import annotations

from functools import lru_cache
from math import factorial

from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import angles
from calculatrice.engine.numbers import rational as rationals
from calculatrice.engine.numbers.bars import together
from calculatrice.engine.numbers.combination import I, of_monomial, primitive, rational, scaled, total
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.exponential import exponential, logarithm
from calculatrice.engine.numbers.inverse_angles import inverse_of
from calculatrice.engine.numbers.monomial import PI_ATOM, power_of
from calculatrice.engine.numbers.radicals import NoForm, radical
from calculatrice.engine.numbers.ring import Ring
from calculatrice.engine.numbers.roots import rational_power

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.combination import Combination
    from calculatrice.engine.numbers.exact import Number, Rational

MOST_NODES = 200
"""Operations of the largest tree that has a normal form."""
LARGEST_BITS = 1024
NODE_EFFORT = 5_000
LARGEST_ZETA = 20
ODD = frozenset(("sin", "tan", "sinh", "tanh", "coth", "asinh", "atanh", "asin", "atan", "erf", "si"))
EVEN = frozenset(("cos", "cosh"))
FUNCTIONS = ODD | EVEN | {"acos", "acosh", "erfc", "ei", "ci", "gamma", "lngamma", "digamma", "zeta"}
FUNCTIONS_OF_TWO = frozenset(("agm", "besselj", "lambertw"))
CONSTANTS = frozenset(("egamma", "catalan"))
PI = of_monomial(power_of(PI_ATOM))


class NormalForm:
    """The normal form of a number, and the ring that its functions' values belong to."""

    __slots__ = ("_forms", "final", "ring", "whole")

    def __init__(self, number: Exact, budget: Budget) -> None:
        order = number.order()
        if len(order) > MOST_NODES:
            raise NoForm
        budget.spend(NODE_EFFORT * len(order))
        self.ring = Ring(budget.spend)
        self._forms: dict[int, Combination] = {}
        for node in order:
            self._forms[id(node)] = self._of_node(node)
        self.whole = self._forms[id(number)]
        if self.ring.values:
            self.whole = together(self.ring, self.whole)
        self.final: bool | None = None
        """Whether no shorter form can be hoped for, where that has been asked."""

    def _of_node(self, node: Exact) -> Combination:
        name = node.operation.name
        rule = RULES.get(name)
        if rule is not None:
            return rule(self, node)
        arguments = tuple(map(self.of, node.operands))
        if name not in (FUNCTIONS, FUNCTIONS_OF_TWO, CONSTANTS)[(1, 2, 0).index(len(arguments))]:
            raise NoForm
        return self.value(name, arguments, is_real=node.real)

    def of(self, operand: Number) -> Combination:
        """The form of an operand."""
        return self._forms[id(operand)] if isinstance(operand, Exact) else of_rational(operand)

    def value(self, name: str, arguments: tuple[Combination, ...], *, is_real: bool) -> Combination:
        """The value of a function that has no other form, of the argument whose sign is positive where it is odd."""
        sign = 1
        if len(arguments) == 1 and (name in ODD or name in EVEN):
            [argument] = arguments
            if argument.terms and argument.terms[max(argument.terms)] < 0:
                arguments, sign = (scaled(argument, -1),), 1 if name in EVEN else -1
        return of_monomial(power_of(self.ring.atom(name, arguments, is_real=is_real)), sign)


def normal_form(number: Exact, budget: Budget) -> NormalForm | None:
    """The normal form, computed once; None where there is none.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.numbers.operations import PI
    >>> normal_form(PI, Budget.inline()).whole
    Combination({(1, 1, (((0, 0), 1, 1),), 0): 1}, 1)
    """
    if number.known is None:
        try:
            number.known = NormalForm(number, budget)
        except NoForm as error:
            number.known = error.with_traceback(None)
    known = number.known
    if not isinstance(known, NormalForm):
        return None
    known.ring.spend = budget.spend
    return known


def of_rational(number: Rational) -> Combination:
    """The form of a rational; `NoForm` where it is long."""
    _claim(number)
    return rational(rationals.numerator(number), rationals.denominator(number))


def _claim(number: Rational) -> None:
    if rationals.bits(number) > LARGEST_BITS:
        raise NoForm


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


def _sum(form: NormalForm, node: Exact) -> Combination:
    return total(map(form.of, node.operands))


def _product(form: NormalForm, node: Exact) -> Combination:
    first, second = node.operands
    if not isinstance(first, Exact):
        _claim(first)
        return scaled(form.of(second), rationals.numerator(first), rationals.denominator(first))
    return form.ring.multiply(form.of(first), form.of(second))


def _quotient(form: NormalForm, node: Exact) -> Combination:
    above, below = map(form.of, node.operands)
    ring = form.ring
    if len(below.terms) > 1 and above.terms.keys() == below.terms.keys():
        top, bottom, inside = primitive(above)
        other_top, other_bottom, other = primitive(below)
        if inside == other:
            return scaled(rational(1), top * other_bottom * (1 if other_top > 0 else -1), bottom * abs(other_top))
    return ring.multiply(above, ring.inverse(below))


def _power(form: NormalForm, node: Exact) -> Combination:
    base, exponent = node.operands
    whole = form.of(base)
    if not whole.terms:
        raise NoForm
    if isinstance(exponent, Exact):
        return of_monomial(power_of(form.ring.atom("^", (whole, form.of(exponent)), is_real=node.real)))
    parts = rationals.numerator(exponent), rationals.denominator(exponent)
    return rational_power(form.ring, whole, *parts, is_positive=node.real)


def _square_root(form: NormalForm, node: Exact) -> Combination:
    return _root_of(form, node, 2)


def _root(form: NormalForm, node: Exact) -> Combination:
    return _root_of(form, node, int(node.operands[1]))  # type: ignore[arg-type]  # a degree is an integer


def _root_of(form: NormalForm, node: Exact, degree: int) -> Combination:
    number = node.operands[0]
    if isinstance(number, int) and number > 0:
        return root_of_integer(number, degree)
    radicand = form.of(node.operands[0])
    if not radicand.terms:
        raise NoForm
    return rational_power(form.ring, radicand, 1, degree, is_positive=node.real)


def _exponential(form: NormalForm, node: Exact) -> Combination:
    return exponential(form.ring, form.of(node.operands[0]))


def _logarithm(form: NormalForm, node: Exact) -> Combination:
    if isinstance(node.operands[0], int) and node.operands[0] > 0:
        return logarithm_of_integer(node.operands[0])
    number = form.of(node.operands[0])
    if not number.terms:
        raise NoForm
    return logarithm(form.ring, number, is_real=node.real)


def _real_part(form: NormalForm, node: Exact) -> Combination:
    return _part(form, node, 0)


def _imaginary_part(form: NormalForm, node: Exact) -> Combination:
    return _part(form, node, 1)


def _part(form: NormalForm, node: Exact, imaginary: int) -> Combination:
    """The terms that have an i, or those that have none, where nothing else is complex."""
    whole = form.of(node.operands[0])
    if not form.ring.is_real(whole):
        raise NoForm
    terms = {(*one[:3], 0): count for one, count in whole.terms.items() if one[3] == imaginary}
    return total([of_monomial(one, count, whole.bottom) for one, count in terms.items()])


def _of_angle(form: NormalForm, node: Exact) -> Combination:
    """A sine or a cosine; of a multiple of π by the table."""
    angle, name = form.of(node.operands[0]), node.operation.name
    if angle.terms.keys() == PI.terms.keys():
        [top] = angle.terms.values()
        return (angles.sine if name == "sin" else angles.cosine)(form.ring, top, angle.bottom)
    return form.value(name, (angle,), is_real=node.real)


def _inverse_angle(form: NormalForm, node: Exact) -> Combination:
    number, name = form.of(node.operands[0]), node.operation.name
    found = inverse_of(name, number)
    return form.value(name, (number,), is_real=node.real) if found is None else found


def _zeta(form: NormalForm, node: Exact) -> Combination:
    """At a positive even integer 2k, (-1)^(k+1) B(2k) (2π)^2k / 2(2k)!."""
    [s] = node.operands
    if not isinstance(s, int) or not 0 < s <= LARGEST_ZETA or s % 2:
        return form.value("zeta", (form.of(s),), is_real=node.real)
    share = abs(flint.fmpq.bernoulli(s)) * 2 ** (s - 1) / factorial(s)
    return of_monomial(power_of(PI_ATOM, s), int(share.p), int(share.q))


RULES: dict[str, Callable[[NormalForm, Exact], Combination]] = {
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
    "asin": _inverse_angle,
    "acos": _inverse_angle,
    "atan": _inverse_angle,
    "zeta": _zeta,
}
