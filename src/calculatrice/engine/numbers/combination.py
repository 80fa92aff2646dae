"""Sums of rational multiples of monomials: integers over one denominator, added and multiplied as integers are."""

from __future__ import annotations

from math import gcd, lcm

from calculatrice.engine.numbers import monomial
from calculatrice.engine.numbers.monomial import IMAGINARY, UNIT
from calculatrice.engine.numbers.radicals import NoForm, radical

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from calculatrice.engine.numbers.monomial import Monomial

MOST_PRODUCTS = 1024
"""Products of terms that one multiplication may take."""
MOST_BITS = 1024
"""Bits of the longest coefficient."""


class Combination:
    """The sum of integer multiples of monomials, none of which is 0, over a positive integer, in lowest terms."""

    __slots__ = ("bottom", "terms")

    def __init__(self, terms: dict[Monomial, int], bottom: int = 1) -> None:
        self.terms = terms
        self.bottom = bottom

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Combination) and self.bottom == other.bottom and self.terms == other.terms

    def __hash__(self) -> int:
        return hash((self.bottom, frozenset(self.terms.items())))

    def __repr__(self) -> str:
        return f"Combination({self.terms}, {self.bottom})"

    @property
    def is_rational(self) -> bool:
        """Whether only a rational is left."""
        terms = self.terms
        return not terms or (len(terms) == 1 and UNIT in terms)

    @property
    def bits(self) -> int:
        """The bits of its longest integer."""
        return max(self.bottom, *map(abs, self.terms.values()), 0).bit_length()


def rational(top: int, bottom: int = 1) -> Combination:
    """The rational, which is in lowest terms.

    >>> rational(1, 2)
    Combination({(1, 1, (), 0): 1}, 2)
    """
    return Combination({UNIT: top} if top else {}, bottom)


def of_monomial(one: Monomial, top: int = 1, bottom: int = 1) -> Combination:
    """A multiple of one monomial.

    >>> of_monomial(IMAGINARY, 2, 4)
    Combination({(1, 1, (), 1): 1}, 2)
    """
    return lowest({one: top}, bottom)


def lowest(terms: dict[Monomial, int], bottom: int) -> Combination:
    """The combination without terms that are 0, in lowest terms."""
    if 0 in terms.values():
        terms = {one: count for one, count in terms.items() if count}
    if bottom > 1:
        shared = gcd(bottom, *terms.values())
        if shared > 1:
            terms = {one: count // shared for one, count in terms.items()}
            bottom //= shared
    return Combination(terms, bottom)


def total(parts: Iterable[Combination]) -> Combination:
    """The sum.

    >>> total([rational(1, 2), rational(1, 3)])
    Combination({(1, 1, (), 0): 5}, 6)
    """
    parts = tuple(parts)
    bottom = lcm(*[part.bottom for part in parts])
    terms: dict[Monomial, int] = {}
    for part in parts:
        factor = bottom // part.bottom
        for one, count in part.terms.items():
            terms[one] = terms[one] + count * factor if one in terms else count * factor
    return lowest(terms, bottom)


def scaled(whole: Combination, top: int, bottom: int = 1) -> Combination:
    """The multiple by a rational.

    >>> scaled(rational(2), 3, 4)
    Combination({(1, 1, (), 0): 3}, 2)
    """
    return lowest({one: count * top for one, count in whole.terms.items()}, whole.bottom * bottom)


def product(a: Combination, b: Combination) -> Combination:
    """The product, multiplied out; `NoForm` where it would be long.

    >>> root = of_monomial((2, 2, (), 0))
    >>> product(root, root)
    Combination({(1, 1, (), 0): 2}, 1)
    """
    if len(a.terms) * len(b.terms) > MOST_PRODUCTS or a.bits + b.bits > MOST_BITS:
        raise NoForm
    multiply = monomial.multiply
    terms: dict[Monomial, int] = {}
    for one, count in a.terms.items():
        for other, times in b.terms.items():
            coefficient, joint = multiply(one, other)
            terms[joint] = terms.get(joint, 0) + coefficient * count * times
    return lowest(terms, a.bottom * b.bottom)


def content(whole: Combination) -> int:
    """The greatest common divisor of the integers above the denominator.

    >>> content(rational(6, 5))
    6
    """
    return gcd(*whole.terms.values())


def primitive(whole: Combination) -> tuple[int, int, Combination]:
    """A sum as a rational times one of coprime integers, of which the greatest monomial's is positive.

    >>> primitive(rational(-6, 5))
    (-6, 5, Combination({(1, 1, (), 0): 1}, 1))
    """
    sign = 1 if whole.terms[max(whole.terms)] > 0 else -1
    top = sign * content(whole)
    return top, whole.bottom, scaled(whole, sign * whole.bottom, abs(top))


def positive_root(single: Combination, top: int, bottom: int) -> Combination:
    """One positive term to a rational power that is not negative.

    >>> positive_root(rational(1, 2), 1, 2)
    Combination({(2, 2, (), 0): 1}, 2)
    """
    [(one, count)] = single.terms.items()
    coefficient, rooted = monomial.positive_root(one, top, bottom)
    above, degree, radicand = radical(count, top, bottom)
    found = product(of_monomial(rooted, coefficient * above), of_monomial((degree, radicand, (), 0)))
    if single.bottom == 1:
        return found
    whole, degree, radicand = radical(single.bottom, top, bottom)
    over, under, inverted = monomial.inverse((degree, radicand, (), 0))
    return product(found, of_monomial(inverted, over, under * whole))


ZERO = rational(0)
ONE = rational(1)
I = of_monomial(IMAGINARY)  # noqa: E741  # the name it has in mathematics
