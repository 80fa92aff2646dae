"""Factorials of integers, their size predicted before they are computed."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import rational

if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget

FLOATS_ARE_EXACT = 1 << 53
LOG_OF_2 = math.log(2)


def factorial_bits(n: int) -> int:
    """An upper bound of the bits of n!, for n from 0.

    >>> factorial_bits(10), math.factorial(10).bit_length()
    (23, 22)
    """
    if n >= FLOATS_ARE_EXACT:
        return n * n.bit_length()
    return int(math.lgamma(n + 1) / LOG_OF_2) + 2


def factorial_of(n: int, budget: Budget, bits: int | None = None) -> int:
    """n! for n from 0, whose `bits` may be known."""
    bits = factorial_bits(n) if bits is None else bits
    budget.claim_bits(bits)
    if bits < rational.LARGE:
        return math.factorial(n)
    return int(flint.fmpz.fac_ui(flint.fmpz(n)))


def double_factorial_of(n: int, budget: Budget) -> int:
    """n (n - 2) (n - 4) …, down to 1 or 2, for n from 0."""
    half = (n + 1) // 2
    if n % 2 == 0:
        return int(rational.multiply(rational.power(2, half, budget), factorial_of(half, budget), budget))
    return factorial_of(n + 1, budget) // (factorial_of(half, budget) << half)
