"""A bound that separates a number made of roots from zero: nearer to zero than that, it is zero.

The bound of Burnikel, Funke, Mehlhorn, Schirra and Schmitt, "A separation bound for real algebraic expressions"
(Algorithmica 55, 2009). The expression is written U/L with algebraic integers U and L, whose conjugates are all at most
`u` and `l` in magnitude, in a field of degree at most D, the product of the degrees of its distinct radicals. The norm
of a non-zero U is at least 1 in magnitude, so the expression is zero or at least 1 / (u**(D-1) * l).
The argument is about magnitudes of conjugates only, so it holds for complex radicals as well, and for the functions of
rational multiples of pi: they are quotients of sums of roots of unity, which all lie in one cyclotomic field.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from math import lcm
from typing import TYPE_CHECKING

from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.operations import (
    ADD,
    DIVIDE,
    EXP,
    IM,
    IMAGINARY_UNIT,
    MULTIPLY,
    PI,
    POWER,
    RE,
    ROOT,
    SQRT,
    I,
    split,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.numbers.exact import Number

LARGEST_DEGREE = 1 << 24
LARGEST_SIZE = 1 << 40
"""Sizes beyond which a bound would be of no use to anyone."""


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
    nodes = _above_angles(number)
    for node in nodes:
        size = _size_of_angle(node)
        if size is None:
            rule = RULES.get(node.operation.name)
            size = rule(node, sizes) if rule is not None else None
        if size is None or max(size.upper, size.lower) > LARGEST_SIZE:
            return None
        sizes[id(node)] = size
    degree = _field_degree(nodes)
    if degree > LARGEST_DEGREE:
        return None
    size = sizes[id(number)]
    return int((degree - 1) * size.upper + size.lower) + 2


def _above_angles(number: Exact) -> list[Exact]:
    """The nodes of the tree, children first, but for those inside a function of a rational multiple of pi."""
    reached: set[int] = set()
    stack = [number]
    while stack:
        node = stack.pop()
        if id(node) not in reached:
            reached.add(id(node))
            if _root_of_unity(node) is None:
                stack.extend(operand for operand in node.operands if isinstance(operand, Exact))
    return [node for node in number.order() if id(node) in reached]


def _root_of_unity(node: Exact) -> int | None:
    """The order of the roots of unity that make sin, cos, tan(q pi) or exp(q pi i); None for any other node."""
    name = node.operation.name
    operand = node.operands[0] if node.operands else None
    if not isinstance(operand, Exact) or name not in (*OF_ANGLES, EXP.name):
        return None
    coefficient, tree = split(operand)
    if name in OF_ANGLES:
        return lcm(4, 2 * rational.denominator(coefficient)) if tree is PI else None
    turns_by_i = tree.operation is MULTIPLY and set(map(id, tree.operands)) == {id(I), id(PI)}
    return 2 * rational.denominator(coefficient) if turns_by_i else None


def _size_of_angle(node: Exact) -> Size | None:
    """sin is (z - 1/z) / 2i, tan (z² - 1) / i(z² + 1), exp z itself, with every conjugate of z on the unit circle."""
    if _root_of_unity(node) is None:
        return None
    return Size(0, 0) if node.operation is EXP else Size(1, 1)


OF_ANGLES = ("sin", "cos", "tan")


def _size(operand: Number, sizes: dict[int, Size]) -> Size:
    if isinstance(operand, Exact):
        return sizes[id(operand)]
    return Size(_log2(abs(rational.numerator(operand))), _log2(rational.denominator(operand)))


def _log2(number: int) -> int:
    """The logarithm, rounded up; 0 for 0."""
    return (number - 1).bit_length() if number else 0


def _field_degree(nodes: list[Exact]) -> int:
    """A bound of the degree of the field that holds the numbers: radicals multiply it, roots of unity share theirs.

    A real or imaginary part needs the complex conjugates of the radicals under it too.
    """
    degree = _totient(reduce(lcm, filter(None, map(_root_of_unity, nodes)), 1))
    for node in nodes:
        degree *= _degree(node)
        if node.operation in (RE, IM):
            degree *= _field_degree(_above_angles(node.operands[0]))  # type: ignore[arg-type]  # of a complex tree
        if degree > LARGEST_DEGREE:
            break
    return degree


def _totient(order: int) -> int:
    """The degree of the cyclotomic field; no more than `order` where that is too long to be factored."""
    return int(flint.fmpz(order).euler_phi()) if order < LARGEST_DEGREE else order


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
    if isinstance(exponent, Exact) or rational.bits(exponent) > rational.WORD:
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
