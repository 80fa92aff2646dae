"""A bound that separates a number made of roots from zero: nearer to zero than that, it is zero.

The bound of Burnikel, Funke, Mehlhorn, Schirra and Schmitt, "A separation bound for real algebraic expressions"
(Algorithmica 55, 2009). The expression is written U/L with algebraic integers U and L, whose conjugates are all at most
`u` and `l` in magnitude, in a field of degree at most D, the product of the degrees of its distinct radicals. The norm
of a non-zero U is at least 1 in magnitude, so the expression is zero or at least 1 / (u**(D-1) * l).
The argument is about magnitudes of conjugates only, so it holds for complex radicals as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.exact import Exact, Number
from calculatrice.engine.numbers.operations import ADD, DIVIDE, IM, IMAGINARY_UNIT, MULTIPLY, POWER, RE, ROOT, SQRT

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST_DEGREE = 1 << 24


@dataclass(frozen=True, slots=True)
class Size:
    """Upper bounds of log2(u) and log2(l)."""

    upper: float
    lower: float


def separation_bits(number: Exact) -> int | None:
    """The least B for which |number| < 2**-B proves zero; None where the number is not made of roots alone.

    >>> from calculatrice.engine.numbers.exact import Exact
    >>> separation_bits(Exact(SQRT, (2,), real=True))
    2
    """
    sizes: dict[int, Size] = {}
    for node in number.order():
        rule = RULES.get(node.operation.name)
        size = rule(node, sizes) if rule is not None else None
        if size is None:
            return None
        sizes[id(node)] = size
    degree = _field_degree(number)
    if degree > LARGEST_DEGREE:
        return None
    size = sizes[id(number)]
    return int((degree - 1) * size.upper + size.lower) + 2


def _size(operand: Number, sizes: dict[int, Size]) -> Size:
    if isinstance(operand, Exact):
        return sizes[id(operand)]
    return Size(rational.numerator(operand).bit_length(), rational.denominator(operand).bit_length())


def _field_degree(number: Exact) -> int:
    """A bound of the degree of the field that holds the number: the product of the degrees of its radicals.

    A real or imaginary part needs the complex conjugates of its radicals too.
    """
    degree = 1
    for node in number.order():
        degree *= _degree(node)
        if node.operation in (RE, IM):
            degree *= _field_degree(node.operands[0])  # type: ignore[arg-type]  # a part is taken of a complex tree
        if degree > LARGEST_DEGREE:
            break
    return degree


def _degree(node: Exact) -> int:
    if node.operation in (SQRT, IMAGINARY_UNIT):
        return 2
    if node.operation is ROOT:
        return int(node.operands[1])  # type: ignore[arg-type]  # the degree of a root is an int
    if node.operation is POWER:
        return rational.denominator(node.operands[1])  # type: ignore[arg-type]  # `_power` has seen a rational
    return 1


def _sum(node: Exact, sizes: dict[int, Size]) -> Size:
    terms = [_size(operand, sizes) for operand in node.operands]
    lower = sum(term.lower for term in terms)
    largest = max(term.upper - term.lower for term in terms)
    return Size(largest + lower + len(terms).bit_length(), lower)


def _product(node: Exact, sizes: dict[int, Size]) -> Size:
    factors = [_size(operand, sizes) for operand in node.operands]
    return Size(sum(factor.upper for factor in factors), sum(factor.lower for factor in factors))


def _quotient(node: Exact, sizes: dict[int, Size]) -> Size:
    top, bottom = (_size(operand, sizes) for operand in node.operands)
    return Size(top.upper + bottom.lower, top.lower + bottom.upper)


def _part(node: Exact, sizes: dict[int, Size]) -> Size:
    """(x + conjugate) / 2, or (x - conjugate) / 2i."""
    whole = _size(node.operands[0], sizes)
    return Size(whole.upper + whole.lower + 1, 2 * whole.lower + 1)


def _root(radicand: Size, degree: int) -> Size:
    if radicand.upper >= radicand.lower:
        return Size((radicand.upper + (degree - 1) * radicand.lower) / degree, radicand.lower)
    return Size(radicand.upper, ((degree - 1) * radicand.upper + radicand.lower) / degree)


def _radical(node: Exact, sizes: dict[int, Size]) -> Size:
    return _root(_size(node.operands[0], sizes), _degree(node))


def _power(node: Exact, sizes: dict[int, Size]) -> Size | None:
    base, exponent = node.operands
    if isinstance(exponent, Exact):
        return None
    size = _root(_size(base, sizes), rational.denominator(exponent))
    times = abs(rational.numerator(exponent))
    if exponent < 0:
        size = Size(size.lower, size.upper)
    return Size(size.upper * times, size.lower * times)


def _unit(_node: Exact, _sizes: dict[int, Size]) -> Size:
    return Size(0, 0)


RULES: dict[str, Callable[[Exact, dict[int, Size]], Size | None]] = {
    ADD.name: _sum,
    MULTIPLY.name: _product,
    DIVIDE.name: _quotient,
    SQRT.name: _radical,
    ROOT.name: _radical,
    POWER.name: _power,
    IMAGINARY_UNIT.name: _unit,
    RE.name: _part,
    IM.name: _part,
}
