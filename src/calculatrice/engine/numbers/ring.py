"""The ring that the normal forms of one number are computed in: products of what holds values of functions.

A sum that stands under a root or below a bar is a value too: its powers become the sum again where they are whole.
"""

from __future__ import annotations

from calculatrice.engine.numbers.combination import (
    ONE,
    Combination,
    of_monomial,
    positive_root,
    primitive,
    product,
    scaled,
    total,
)
from calculatrice.engine.numbers.denominators import factors
from calculatrice.engine.numbers.exponents import without_negative_powers
from calculatrice.engine.numbers.inverse import algebraic_inverse
from calculatrice.engine.numbers.monomial import FUNCTION, power_of
from calculatrice.engine.numbers.radicals import NoForm
from calculatrice.engine.numbers.values import Values

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.numbers.monomial import Factor, Monomial

MOST_BITS = 1024
"""Bits of a power that is multiplied out."""
LARGEST = 10
"""Bits of the largest exponent that is tried."""
STEP = 3_000
"""The effort of one product of two terms."""


class Ring(Values):
    """Products, powers and inverses of what holds values of functions; `spend` takes the effort of a step."""

    __slots__ = ("is_sure", "spend")

    def __init__(self, spend: Callable[[int], None]) -> None:
        super().__init__()
        self.spend = spend
        self.is_sure = True
        """Whether nothing was divided by a sum that may be 0: only then do equal forms prove anything."""

    def multiply(self, a: Combination, b: Combination) -> Combination:
        """The product, in which no power of a sum is whole."""
        self.spend(STEP * (1 + len(a.terms) * len(b.terms)))
        found = product(a, b)
        return self.reduced(found) if self.has_sums else found

    def reduced(self, whole: Combination) -> Combination:
        """The same with the sums brought out whose exponents leave 0 to 1."""
        parts = [(one, count, self._brought_out(one)) for one, count in whole.terms.items()]
        if all(found is None for _, _, found in parts):
            return whole
        return total(
            scaled(of_monomial(one) if found is None else found, count, whole.bottom) for one, count, found in parts
        )

    def _brought_out(self, one: Monomial) -> Combination | None:
        degree, radicand, factors, imaginary = one
        halves: list[Factor] = []
        for factor in factors:
            inside = self.sum_of(factor[0])
            if inside is None:
                continue
            others = of_monomial(
                (degree, radicand, tuple(other for other in factors if other is not factor), imaginary)
            )
            found = self._whole_power(inside, factor)
            if found is not None:
                return self.multiply(found, others)
            halves += [factor] if factor[1:] == (1, 2) else []
        return self._joint_root(one, halves[0], halves[1]) if len(halves) > 1 else None

    def _whole_power(self, inside: Combination, factor: Factor) -> Combination | None:
        """The power of the sum where its whole part is not 0, and can be multiplied out."""
        atom, top, bottom = factor
        whole, rest = divmod(top, bottom)
        if whole == 0 or (whole < 0 and algebraic_inverse(inside) is None):
            return None
        power = self.power(inside, whole)
        return self.multiply(power, of_monomial(power_of(atom, rest, bottom))) if rest else power

    def _joint_root(self, one: Monomial, first: Factor, second: Factor) -> Combination | None:
        """The product of two square roots of positive sums, where the product of the sums is one term."""
        degree, radicand, factors, imaginary = one
        if not (self.has(first[0], "is_positive") and self.has(second[0], "is_positive")):
            return None
        inside = self.multiply(*(self.values[factor[0][1]].arguments[0] for factor in (first, second)))
        if len(inside.terms) != 1 or not self.is_positive(next(iter(inside.terms))):
            return None
        left = (degree, radicand, tuple(factor for factor in factors if factor not in (first, second)), imaginary)
        return self.multiply(positive_root(inside, 1, 2), of_monomial(left))

    def power(self, whole: Combination, exponent: int) -> Combination:
        """An integer power, multiplied out; `NoForm` where it would be long."""
        if exponent < 0:
            return self.power(self.inverse(whole), -exponent)
        if exponent.bit_length() > LARGEST or (whole.bits - 1) * exponent > MOST_BITS:
            raise NoForm
        found, square = ONE, whole
        while exponent:
            if exponent & 1:
                found = self.multiply(found, square)
            exponent >>= 1
            square = self.multiply(square, square) if exponent else square
        return found

    def inverse(self, whole: Combination) -> Combination:
        """1 over what is not 0: multiplied out where that has a short form, else a power of the sum."""
        if not whole.terms:
            raise NoForm
        self.spend(STEP * len(whole.terms) ** 2)
        found = algebraic_inverse(whole)
        if found is not None:
            return self.reduced(found) if self.has_sums else found
        return self._by_conjugate(whole) or self._below_bar(whole)

    def _by_conjugate(self, whole: Combination) -> Combination | None:
        """1/(a + bi) is (a - bi)/(a² + b²), and so for the square root of a sum in place of i; None without either."""
        opposite = self._conjugate(whole)
        norm = None if opposite is None else self.multiply(whole, opposite)
        if opposite is None or norm is None or not norm.terms:
            return None
        self.is_sure &= self._is_not_zero(whole, norm)
        return self.multiply(opposite, self.inverse(norm))

    def _is_not_zero(self, whole: Combination, norm: Combination) -> bool:
        """Whether the norm is surely not 0, as `whole` is not.

        That of a + bi with real a and b is not; nor is what has an inverse, nor a polynomial of π, of a power of e or
        of a logarithm alone, by Lindemann.
        """
        if any(one[3] for one in whole.terms) and self.is_real(whole):
            return True
        atoms = {atom for one in norm.terms for atom, _, _ in one[2]}
        return (len(atoms) == 1 and max(atoms)[0] != FUNCTION) or algebraic_inverse(norm) is not None

    def _conjugate(self, whole: Combination) -> Combination | None:
        if any(one[3] for one in whole.terms):
            return Combination({one: -count if one[3] else count for one, count in whole.terms.items()}, whole.bottom)
        roots = (factor for one in whole.terms for factor in one[2] if factor[1:] == (1, 2))
        root = next((factor for factor in roots if self.sum_of(factor[0]) is not None), None)
        if root is None:
            return None
        return Combination(
            {one: -count if root in one[2] else count for one, count in whole.terms.items()}, whole.bottom
        )

    def _below_bar(self, whole: Combination) -> Combination:
        """1 over a sum that can't be brought up: the powers that all terms have, and the factors of the rest."""
        common = of_monomial(without_negative_powers(whole))
        rest = self.multiply(whole, common)
        single = algebraic_inverse(rest)
        if single is not None:
            return self.multiply(single, common)
        top, bottom, inside = primitive(rest)
        sign, parts = factors(inside)
        found = scaled(common, sign * bottom if top > 0 else -sign * bottom, abs(top))
        for part, power in parts:
            turn, _, one = primitive(part)
            atom = self.atom("+", (one,), is_real=self.is_real(one) and not any(each[3] for each in one.terms))
            found = self.multiply(scaled(found, turn**power), of_monomial(power_of(atom, -power)))
        return found
