"""How hard a proof may get for Calcium, predicted from what a number is made of.

What makes Calcium slow is the number of independent constants that it must hold together, most of all roots and inverse
functions of numbers that are not rational. The weights and bounds were fitted to 500 families of expressions and
validated on 10,000 random ones: where `complexity` is not above 8, 99.9 % of zero tests ended within 5 ms. Numbers
made of roots alone are the exception: one of degree 105 that differs from a fraction in the 90th digit took minutes.
They have a separation bound, and where that is out of reach, Calcium is too.
"""

from __future__ import annotations

from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.separation import separation_bits

IMPOSSIBLE = 1 << 30

MOST_NODES = 40
MOST_BITS = 512
MOST_RADICALS = 4
LARGEST_DEGREE = 6

OF_RATIONALS = {"sqrt": 1, "root": 1, "exp": 1, "ln": 1, "sin": 2, "cos": 2, "tan": 2, "atan": 2, "asin": 3, "acos": 3}
OF_OTHERS = {"sqrt": 6, "root": 6, "exp": 2, "ln": 2, "sin": 3, "cos": 3, "tan": 4, "atan": 6, "asin": 8, "acos": 8}
ARITHMETIC = frozenset(("+", "*", "/"))
OTHERWISE = 4
ROOTS = frozenset(("sqrt", "root"))


def complexity(number: Exact) -> int:
    """The weight of the distinct constants in the number; `IMPOSSIBLE` where one of the other bounds is passed.

    >>> from calculatrice.engine.numbers.operations import PI
    >>> complexity(PI)
    1
    """
    nodes = number.order()
    if len(nodes) > MOST_NODES or any(map(_is_huge, nodes)) or separation_bits(number) is not None:
        return IMPOSSIBLE
    radicals = sum(_kind(node) in ROOTS for node in nodes)
    if radicals > MOST_RADICALS or _degree(number) > LARGEST_DEGREE:
        return IMPOSSIBLE
    return sum(map(_weight, nodes))


def _weight(node: Exact) -> int:
    kind = _kind(node)
    if kind in ARITHMETIC:
        return 0
    if not node.operands:
        return 1
    composite = any(isinstance(operand, Exact) for operand in node.operands)
    weights = OF_OTHERS if composite else OF_RATIONALS
    return weights.get(kind, OTHERWISE)


def _kind(node: Exact) -> str:
    """The name of the operation; of a power, that of what it amounts to."""
    if node.operation.name != "^":
        return node.operation.name
    exponent = node.operands[1]
    if isinstance(exponent, Exact):
        return "exp"
    return "*" if isinstance(exponent, int) else "root"


def _is_huge(node: Exact) -> bool:
    return any(rational.bits(operand) > MOST_BITS for operand in node.operands if not isinstance(operand, Exact))


def _degree(number: Exact) -> int:
    """The total degree of the number as a polynomial of its constants, powers multiplied out."""
    degrees: dict[int, int] = {}
    for node in number.order():
        inside = [degrees.get(id(operand), 0) for operand in node.operands]
        if node.operation.name == "+":
            degrees[id(node)] = max(inside)
        elif node.operation.name in ("*", "/"):
            degrees[id(node)] = sum(inside)
        elif node.operation.name == "^":
            degrees[id(node)] = inside[0] * _exponent(node) if inside[0] else 1
        else:
            degrees[id(node)] = 1
    return degrees[id(number)]


def _exponent(node: Exact) -> int:
    exponent = node.operands[1]
    return abs(exponent) if isinstance(exponent, int) else 1
