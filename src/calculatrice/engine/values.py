"""What an expression can be worth: a number, a truth, a list, a factorization."""

from __future__ import annotations

from calculatrice.engine.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from flint import fmpq

    from calculatrice.engine.numbers.exact import Exact, Number

    Value: TypeAlias = "int | fmpq | Exact | Verdict | Items | Factorization"


@record(frozen=True)
class Verdict:
    """The answer to a comparison: proved true, proved false, or (None) undecided within the budget."""

    truth: bool | None


@record(frozen=True)
class Items:
    """A list of numbers."""

    numbers: tuple[Number, ...]


@record(frozen=True)
class Factorization:
    """An integer, remembered with its prime factors and their exponents; in a calculation it is the integer.

    >>> Factorization(360, ((2, 3), (3, 2), (5, 1))).number
    360
    """

    number: int
    factors: tuple[tuple[int, int], ...]
