"""A dimension: which power of each base unit a quantity has. Their products, quotients and powers; their names.

The bases are named by their units: the seven of the SI, the bit, the pixel, and each currency for itself. An angle is
a number of radians, and has none (decision 101).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from flint import fmpq

BASES = ("kg", "m", "s", "A", "K", "mol", "cd", "bit", "px")
"""The base units in the order in which they are written; currencies come before them."""
FACTOR = re.compile(r"([*/]?)([^*/^()]+)(?:\^\(?(-?\d+(?:/\d+)?)\)?)?")


class Dimension(NamedTuple):
    """The base units that a quantity has, each with its exponent, which is not 0.

    >>> metre, second = dimension("m"), dimension("s")
    >>> str(metre / second.raised(2)), str(metre / metre), str((metre * metre).raised(fmpq(1, 4)))
    ('m/s^2', '1', 'm^(1/2)')
    """

    exponents: tuple[tuple[str, fmpq], ...]

    def __mul__(self, other: Dimension) -> Dimension:  # type: ignore[override]  # a dimension is no tuple to repeat
        total = dict(self.exponents)
        for base, exponent in other.exponents:
            total[base] = total.get(base, fmpq(0)) + exponent
        return of_exponents(total)

    def __truediv__(self, other: Dimension) -> Dimension:
        return self * other.raised(-1)

    def raised(self, exponent: int | fmpq) -> Dimension:
        """The power with this exponent.

        >>> str(dimension("m^2/s").raised(-2))
        's^2/m^4'
        """
        return of_exponents({base: own * exponent for base, own in self.exponents})

    def __str__(self) -> str:
        above = "*".join(_power(base, own) for base, own in self.exponents if own > 0)
        below = "".join(f"/{_power(base, -own)}" for base, own in self.exponents if own < 0)
        return (above or "1") + below


def of_exponents(exponents: dict[str, fmpq]) -> Dimension:
    """The dimension of these exponents, the bases in their order and those with exponent 0 left out.

    >>> str(of_exponents({"s": fmpq(-1), "m": fmpq(1), "A": fmpq(0)}))
    'm/s'
    """
    return _known(tuple(sorted(((b, e) for b, e in exponents.items() if e != 0), key=lambda pair: _place(pair[0]))))


@lru_cache(1024)
def _known(exponents: tuple[tuple[str, fmpq], ...]) -> Dimension:
    """One object for each dimension: two that are one need no look at their exponents."""
    return Dimension(exponents)


def factors(product: str) -> list[tuple[str, fmpq]]:
    """The names in a product of units as the tables write it, each with its exponent.

    >>> factors("kg*m^2/s"), factors("1/cm"), factors("m^(1/2)")
    ([('kg', 1), ('m', 2), ('s', -1)], [('cm', -1)], [('m', 1/2)])
    """
    found = []
    for sign, name, exponent in FACTOR.findall(product):
        above, _, below = (exponent or "1").partition("/")
        power = fmpq(int(above), int(below or 1))
        if name != "1":
            found.append((name, -power if sign == "/" else power))
    return found


@cache
def dimension(product: str) -> Dimension:
    """The dimension of a product of base units.

    >>> dimension("m/s") == dimension("m^2/s/m"), dimension("1").exponents
    (True, ())
    """
    total: dict[str, fmpq] = {}
    for base, exponent in factors(product):
        total[base] = total.get(base, fmpq(0)) + exponent
    return of_exponents(total)


def _place(base: str) -> tuple[int, str]:
    return (BASES.index(base), base) if base in BASES else (-1, base)


def _power(base: str, exponent: fmpq) -> str:
    if exponent == 1:
        return base
    return f"{base}^{exponent}" if exponent.q == 1 else f"{base}^({exponent})"
