"""Exact numbers as what JSON knows, to be saved, sent to another process and read again.

A tree of exact operations is written as a table of its distinct nodes, children first: `[name, real, operands]`, an
operand being the index of an earlier row or a rational as text. So a number is as long as it has nodes, and is what it
was when it is read, whatever has been defined since.
"""

from __future__ import annotations

from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.exact import OPERATIONS, Exact
from calculatrice.engine.numbers.operations import PI, E, I
from calculatrice.engine.numbers.text import fraction

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculatrice.engine.numbers.exact import Number, Rational

SINGLE: dict[tuple[str, tuple[Number, ...]], Exact] = {("pi", ()): PI, ("i", ()): I, ("exp", (1,)): E}
"""Numbers that are recognised by identity."""


def dump_rational(value: Rational) -> str:
    """The rational as `7/2` or `3`; in hexadecimal where it is so long that decimal digits would take their time."""
    if rational.bits(value) < rational.LARGE:
        return fraction(value)
    top, bottom = rational.numerator(value), rational.denominator(value)
    return f"{top:#x}" if bottom == 1 else f"{top:#x}/{bottom:#x}"


def load_rational(text: str) -> Rational:
    """The rational that `dump_rational` wrote."""
    top, _, bottom = text.partition("/")
    return rational.ratio(load_integer(top), load_integer(bottom or "1"))


def load_integer(text: str) -> int:
    """An integer that `dump_rational` wrote."""
    return int(text, 16) if "x" in text else int(flint.fmpz(text))


def dump_tree(number: Exact) -> list[list[Any]]:
    """The table of the distinct nodes of a tree, children first."""
    index = {id(node): row for row, node in enumerate(number.order())}
    return [
        [
            node.operation.name,
            node.real,
            [index[id(operand)] if isinstance(operand, Exact) else dump_rational(operand) for operand in node.operands],
        ]
        for node in number.order()
    ]


def load_tree(table: list[list[Any]]) -> Exact:
    """The tree that `dump_tree` wrote."""
    nodes: list[Exact] = []
    for name, real, references in table:
        operands = tuple(nodes[ref] if isinstance(ref, int) else load_rational(ref) for ref in references)
        nodes.append(SINGLE.get((name, operands)) or Exact(OPERATIONS[name], operands, real=bool(real)))
    return nodes[-1]
