"""Short ways to write combinations in tests, and what they are worth by another library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from mpmath import mp

from calculatrice.engine.budget import Budget
from calculatrice.engine.numbers.combination import of_monomial, total
from calculatrice.engine.numbers.monomial import FUNCTION
from calculatrice.engine.numbers.ring import Ring

if TYPE_CHECKING:
    from calculatrice.engine.numbers.combination import Combination
    from calculatrice.engine.numbers.monomial import Monomial

Value: TypeAlias = Any  # mpmath has no types
FUNCTIONS = {"+": lambda x: x, "sin": mp.sin, "cos": mp.cos}


def ring() -> Ring:
    """A ring whose steps cost nothing."""
    return Ring(Budget.job().spend)


def root(radicand: int, degree: int = 2) -> Combination:
    """A root in lowest terms."""
    return of_monomial((degree, radicand, (), 0))


def total_of(*parts: Combination) -> Combination:
    """The sum."""
    return total(parts)


def worth(home: Ring, whole: Combination) -> Value:
    """What the combination is worth by mpmath, at its precision."""
    return sum(count * _worth(home, one) for one, count in whole.terms.items()) / whole.bottom


def _worth(home: Ring, one: Monomial) -> Value:
    degree, radicand, factors, imaginary = one
    value = mp.mpf(radicand) ** (mp.mpf(1) / degree) * (mp.j if imaginary else 1)
    for (kind, number), top, bottom in factors:
        value *= mp.power(_atom(home, kind, number), mp.mpf(top) / bottom)
    return value


def _atom(home: Ring, kind: int, number: int) -> Value:
    if kind < FUNCTION:
        return (mp.pi, mp.e, mp.log(number or 1))[kind]
    value = home.values[number]
    return FUNCTIONS[value.name](*(worth(home, argument) for argument in value.arguments))
