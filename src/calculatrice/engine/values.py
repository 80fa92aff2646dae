"""What an expression can be worth: a number, a truth, a list, a factorization."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from calculatrice.engine.numbers.exact import Exact, Number

if TYPE_CHECKING:
    from flint import fmpq


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to a comparison: proved true, proved false, or (None) undecided within the budget."""

    truth: bool | None


@dataclass(frozen=True, slots=True)
class Items:
    """A list of numbers."""

    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Factorization:
    """An integer, remembered with its prime factors and their exponents; in a calculation it is the integer.

    >>> Factorization(360, ((2, 3), (3, 2), (5, 1))).number
    360
    """

    number: int
    factors: tuple[tuple[int, int], ...]


Value: TypeAlias = "int | fmpq | Exact | Verdict | Items | Factorization"

__all__ = ["Exact", "Factorization", "Items", "Number", "Value", "Verdict"]
