"""The normal forms of the operations that make a number, and the ring that they are computed in."""

from __future__ import annotations

from calculatrice.engine.numbers import rational as rationals
from calculatrice.engine.numbers.combination import ONE, ZERO, of_monomial, rational, scaled
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.monomial import power_of
from calculatrice.engine.numbers.radicals import NoForm
from calculatrice.engine.numbers.ring import Ring

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.numbers.combination import Combination
    from calculatrice.engine.numbers.exact import Number, Rational

LARGEST_BITS = 1024
ODD = frozenset(("sin", "tan", "sinh", "tanh", "coth", "asinh", "atanh", "asin", "atan", "erf", "si"))
EVEN = frozenset(("cos", "cosh"))


class Forms:
    """The forms that are known, by the identities of the operations."""

    __slots__ = ("forms", "ring")

    def __init__(self, spend: Callable[[int], None]) -> None:
        self.ring = Ring(spend)
        self.forms: dict[int, Combination] = {}

    def of(self, operand: Number) -> Combination:
        """The form of an operand."""
        return self.forms[id(operand)] if isinstance(operand, Exact) else of_rational(operand)

    def value(self, name: str, arguments: tuple[Combination, ...], *, is_real: bool) -> Combination:
        """The value of a function that has no other form, of the argument whose sign is positive where it is odd."""
        sign = 1
        if len(arguments) == 1 and (name in ODD or name in EVEN):
            [argument] = arguments
            if not argument.terms:
                return _at_zero(name)
            if argument.terms and argument.terms[max(argument.terms)] < 0:
                arguments, sign = (scaled(argument, -1),), 1 if name in EVEN else -1
        return of_monomial(power_of(self.ring.atom(name, arguments, is_real=is_real)), sign)


def _at_zero(name: str) -> Combination:
    if name == "coth":
        raise NoForm
    return ONE if name in EVEN else ZERO


def of_rational(number: Rational) -> Combination:
    """The form of a rational; `NoForm` where it is long.

    >>> of_rational(2)
    Combination({(1, 1, (), 0): 2}, 1)
    """
    claim(number)
    return rational(rationals.numerator(number), rationals.denominator(number))


def claim(number: Rational) -> None:
    """`NoForm` where the rational is long."""
    if rationals.bits(number) > LARGEST_BITS:
        raise NoForm
