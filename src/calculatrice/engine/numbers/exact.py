"""Exact numbers that are not rational: trees of exact operations, enclosed at any precision.

A `Real` or complex value such as `sqrt(2) + pi` is kept as the operations that make it. Trees share their branches, so
that `x = x*x` a hundred times has a hundred nodes; every walk is over the distinct nodes, children first, and never
recursive.
"""

from __future__ import annotations

from collections.abc import Callable

from calculatrice.engine.budget import elementary
from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias, TypeVar

    from flint import fmpq

    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.calcium import Element

    Rational: TypeAlias = "int | fmpq"
    Number: TypeAlias = "int | fmpq | Exact"
    # python-flint's stubs have no common type for `arb` and `acb`, whose methods are called by name.
    Ball: TypeAlias = Any
    Returned = TypeVar("Returned")


@record(frozen=True, eq=False)
class Operation:
    """An exact operation: how it is enclosed by balls and how it is told to Calcium.

    `enclose` takes and returns `arb` or `acb`; `prove` takes a `Field` and its elements, and is None for a function
    that Calcium does not know, which it then holds for a number of its own. `weight` is the cost of enclosing it, in
    elementary functions. An integer argument of a `periodic` one is needed to its last bit, however few are asked for.
    """

    name: str
    enclose: Callable[..., Ball]
    prove: Callable[..., Element] | None
    weight: int = 1
    periodic: bool = False

    def __post_init__(self) -> None:
        OPERATIONS[self.name] = self

    def __repr__(self) -> str:
        return self.name


OPERATIONS: dict[str, Operation] = {}
"""Every operation by its name: how a tree that was written down is read again."""


class Exact:
    """An operation on exact operands. `real` says that the value is proved real; otherwise it is complex.

    Equality is identity: whether two numbers are equal is a question for `decide`.
    """

    __slots__ = ("_ball", "_precision", "known", "no_rational", "operands", "operation", "real")
    shared = False

    def __init__(self, operation: Operation, operands: tuple[Number, ...], *, real: bool) -> None:
        self.operation = operation
        self.operands = operands
        self.real = real
        self._precision = 0
        self._ball: Ball = None
        self.known: object = None
        """The normal form, or that there is none, where that has been asked."""
        self.no_rational = False
        """Whether it has turned out to be no simple rational."""

    def __repr__(self) -> str:
        return f"{self.operation!r}({', '.join(map(repr, self.operands))})" if self.operands else repr(self.operation)

    def order(self) -> tuple[Exact, ...]:
        """The distinct nodes of the tree, children before parents; the last one is the node itself."""
        done: dict[Exact, None] = {}
        stack = [self]
        while stack:
            node = stack[-1]
            for child in node.operands:
                if isinstance(child, Exact) and child not in done:
                    stack.append(child)  # noqa: PERF401 - a comprehension is a call in Python 3.11
            if stack[-1] is node:
                done[stack.pop()] = None
        return tuple(done)

    def enclose(self, precision: int, budget: Budget) -> Ball:
        """A ball that holds the value, computed with `precision` bits: `arb` if `real`, else `acb`.

        >>> from calculatrice.engine.budget import Budget
        >>> from calculatrice.engine.numbers.operations import PI
        >>> PI.enclose(64, Budget.inline()).contains(3)
        False
        """
        if self._precision < precision:
            efforts = budget.claim_precision(precision)
            at_precision(precision, _enclose_tree, self, precision, budget, efforts)
        return self._ball


class Constant(Exact):
    """A number that all calculations of the process share. Its enclosure is kept, so that it is counted for none.

    Whoever asked first would pay for all others, and what fits into a budget would hang on what was asked before.
    """

    __slots__ = ()
    shared = True


def _enclose_tree(root: Exact, precision: int, budget: Budget, efforts: tuple[int, int]) -> None:
    """Enclose what is below first; branches that are enclosed closely enough are not walked again."""
    stack = [root]
    while stack:
        node = stack[-1]
        for child in node.operands:
            if isinstance(child, Exact) and child._precision < precision:
                stack.append(child)  # noqa: PERF401 - as above
        if stack[-1] is node and stack.pop()._precision < precision:
            budget.spend(_effort(node, precision, *efforts))
            node._ball = _ball(node)
            node._precision = precision


def _effort(node: Exact, precision: int, of_function: int, of_step: int) -> int:
    if node.shared:
        return 0
    operation, operands = node.operation, node.operands
    if operation.periodic and isinstance(operands[0], int):
        of_function = elementary(max(precision, operands[0].bit_length()))
    functions = operation.weight if node.real else 2 * operation.weight
    return functions * of_function + (1 + len(operands)) * of_step


def _ball(node: Exact) -> Ball:
    arb = flint.arb
    if node.real and len(node.operands) == 1:  # most functions
        operand = node.operands[0]
        return node.operation.enclose(operand._ball if isinstance(operand, Exact) else arb(operand))
    balls = [operand._ball if isinstance(operand, Exact) else arb(operand) for operand in node.operands]
    if not node.real:
        balls = _with_complex(balls)
    return node.operation.enclose(*balls)


def _with_complex(balls: list[Ball]) -> list[Ball]:
    """The balls, one of which at least is complex: a function of `arb` alone would be real, or nothing at all."""
    return balls if any(type(ball) is flint.acb for ball in balls) else [flint.acb(ball) for ball in balls]


class WorkingPrecision:
    """FLINT's precision, in bits, inside a `with`: it is global to the process, and always restored.

    >>> from flint import ctx
    >>> with WorkingPrecision(100):
    ...     flint.ctx.prec
    100
    >>> flint.ctx.prec
    53
    """

    __slots__ = ("_before", "_bits")

    def __init__(self, bits: int) -> None:
        self._bits = bits

    def __enter__(self) -> None:
        self._before = flint.ctx.prec
        flint.ctx.prec = self._bits

    def __exit__(self, *_: object) -> None:
        flint.ctx.prec = self._before


def at_precision(bits: int, function: Callable[..., Returned], *arguments: object) -> Returned:
    """What the function returns, called with that precision in force: half the cost of a `with`.

    >>> at_precision(64, flint.arb.pi).rel_accuracy_bits()
    63
    """
    context = flint.ctx
    before = context.prec
    if before == bits:
        return function(*arguments)
    context.prec = bits
    try:
        return function(*arguments)
    finally:
        context.prec = before
