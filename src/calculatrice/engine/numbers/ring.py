"""The ring that the normal forms of one number are computed in: its functions' values, and products of what holds them.

The value of a function is an atom, told apart by the function and the normal forms of its arguments. So is a sum that
stands under a root or below a bar and can't be brought out: its powers become the sum again where they are whole.
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
from calculatrice.engine.numbers.denominators import factors, without_negative_powers
from calculatrice.engine.numbers.inverse import algebraic_inverse
from calculatrice.engine.numbers.monomial import FUNCTION, power_of
from calculatrice.engine.numbers.radicals import NoForm
from calculatrice.engine.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.numbers.monomial import Atom, Factor, Monomial

MOST_BITS = 1024
"""Bits of a power that is multiplied out."""
LARGEST = 10
"""Bits of the largest exponent that is tried."""
MOST_PARTS = 200
"""Parts of the largest argument of a function. Written out, what is shared in a number is there every time."""
STEP = 3_000
"""The effort of one product of two terms."""


@record
class FunctionValue:
    """The value of a function at normal forms; `+` is the sum itself that is its argument. It has `size` parts."""

    name: str
    arguments: tuple[Combination, ...]
    is_real: bool
    size: int
    is_positive: bool = False


class Ring:
    """What is known of the values of functions in one computation; `spend` takes the effort of a step."""

    __slots__ = ("_places", "_sums", "is_sure", "spend", "values")

    def __init__(self, spend: Callable[[int], None]) -> None:
        self.values: list[FunctionValue] = []
        self._places: dict[tuple[str, tuple[Combination, ...]], Atom] = {}
        self._sums = 0
        self.spend = spend
        self.is_sure = True
        """Whether nothing was divided by a sum that may be 0: only then do equal forms prove anything."""

    def atom(self, name: str, arguments: tuple[Combination, ...], *, is_real: bool, is_positive: bool = False) -> Atom:
        """The atom of a function's value; `NoForm` where its arguments are long.

        >>> Ring(lambda effort: None).atom("sin", (ONE,), is_real=True)
        (3, 0)
        """
        found = self._places.get((name, arguments))
        if found is None:
            size = 1 + sum(map(self.size, arguments))
            if size > MOST_PARTS:
                raise NoForm
            found = self._places[name, arguments] = (FUNCTION, len(self.values))
            self.values.append(FunctionValue(name, arguments, is_real, size))
            self._sums += name == "+"
        if is_positive:
            self.values[found[1]].is_positive = True
        return found

    def size(self, whole: Combination) -> int:
        """How many terms and functions are written for it, those of all arguments too.

        >>> Ring(lambda effort: None).size(ONE)
        1
        """
        atoms = (atom for one in whole.terms for atom, _, _ in one[2])
        return len(whole.terms) + sum(self.values[place].size for kind, place in atoms if kind == FUNCTION)

    def is_real(self, whole: Combination) -> bool:
        """Whether every power of a function's value in it is real, so that it is real but for an i."""
        return all(self._is_real(factor) for one in whole.terms for factor in one[2])

    def _is_real(self, factor: Factor) -> bool:
        """Whether the power is real: a root of a negative number is not."""
        atom, _, bottom = factor
        return self._is(atom, "is_real" if bottom == 1 else "is_positive")

    def is_positive(self, one: Monomial) -> bool:
        """Whether the monomial is a product of powers of positive numbers."""
        return not one[3] and all(self._is(atom, "is_positive") for atom, _, _ in one[2])

    def _is(self, atom: Atom, what: str) -> bool:
        return atom[0] != FUNCTION or bool(getattr(self.values[atom[1]], what))

    def multiply(self, a: Combination, b: Combination) -> Combination:
        """The product, in which no power of a sum is whole."""
        self.spend(STEP * (1 + len(a.terms) * len(b.terms)))
        found = product(a, b)
        return self.reduced(found) if self._sums else found

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

    def sum_of(self, atom: Atom) -> Combination | None:
        """The sum that the atom stands for, where it stands for one.

        >>> home = Ring(lambda effort: None)
        >>> home.sum_of(home.atom("+", (ONE,), is_real=True))
        Combination({(1, 1, (), 0): 1}, 1)
        """
        value = self.values[atom[1]] if atom[0] == FUNCTION else None
        return value.arguments[0] if value is not None and value.name == "+" else None

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
        if not (self._is(first[0], "is_positive") and self._is(second[0], "is_positive")):
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
            return self.reduced(found) if self._sums else found
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
