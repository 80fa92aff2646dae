"""The units of the exponents in a number: exp(2), exp(3) and exp(5) are powers of exp(1), which Calcium must be shown.

Calcium sees that one exponential is a power of another, and no more. So that it finds exp(2) exp(3) = exp(5), the
number is multiplied by exp(1): the common unit then is there, and zero stays zero.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import gcd, lcm
from typing import TYPE_CHECKING

from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.operations import EXP, MULTIPLY, I, split

if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Number, Rational

REAL = frozenset(("exp", "sinh", "cosh", "tanh", "coth"))
CIRCULAR = frozenset(("sin", "cos", "tan"))
MOST_STEPS = 32
"""How many units the largest exponent may have: the degree of the polynomials that Calcium is given."""


@dataclass(slots=True)
class Exponents:
    """The rational multiples of one tree (None: of 1) that are exponents, or, where `circular`, exponents over i."""

    tree: Exact | None
    circular: bool
    multiples: set[Rational] = field(default_factory=set)

    def unit(self) -> Rational | None:
        """The largest rational that all are multiples of, where it is new and they are few multiples of it."""
        bottom = lcm(*map(rational.denominator, self.multiples))
        steps = [
            abs(rational.numerator(multiple) * (bottom // rational.denominator(multiple)))
            for multiple in self.multiples
        ]
        step = gcd(*steps)
        return rational.ratio(step, bottom) if step not in steps and max(steps) <= MOST_STEPS * step else None

    def exponent(self, unit: Rational) -> Number:
        """The exponent of the exponential that is the unit."""
        exponent = unit if self.tree is None else _times(unit, self.tree)
        return _times(exponent, I) if self.circular else exponent


def times_units(number: Exact) -> Exact | None:
    """The number times the exponentials of the units of its exponents; None where that would show nothing new.

    >>> from calculatrice.engine.numbers.operations import MULTIPLY
    >>> times_units(Exact(MULTIPLY, (Exact(EXP, (2,), real=True), Exact(EXP, (3,), real=True)), real=True))
    *(*(exp(2), exp(3)), exp(1))
    """
    product = number
    for exponents in _exponents(number):
        unit = exponents.unit()
        if unit is not None:
            product = _times(product, Exact(EXP, (exponents.exponent(unit),), real=not exponents.circular))
    return None if product is number else product


def _times(a: Number, b: Exact) -> Exact:
    return Exact(MULTIPLY, (a, b), real=b.real)


def _exponents(number: Exact) -> list[Exponents]:
    found: dict[tuple[int, bool], Exponents] = {}
    for node in number.order():
        circular = node.operation.name in CIRCULAR
        if circular or node.operation.name in REAL:
            operand = node.operands[0]
            multiple, tree = split(operand) if isinstance(operand, Exact) else (operand, None)
            found.setdefault((id(tree), circular), Exponents(tree, circular)).multiples.add(multiple)
    return list(found.values())
