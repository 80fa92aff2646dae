"""What the structure of a tree proves: the same number, with equal branches made one and like terms put together.

`x - x` is 0 and `x / x` is 1 for any tree x, whatever its functions, and however close an enclosure would have to be.
It is asked where an enclosure can't tell: ordinary sums never come here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.operations import ADD, DIVIDE, IM, MULTIPLY, RE, I, split

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Number, Operation, Rational

    Terms = dict[Exact, Rational]

ODD = ("sin", "tan", "sinh", "tanh", "coth", "asin", "atanh", "erf", "si")
EVEN = ("cos", "cosh")
ODD_WITHIN = ("asinh", "atan")
"""Functions that are odd where nothing is cut: within the unit circle."""
AXES = {**dict.fromkeys((*ODD, *ODD_WITHIN), IM), **dict.fromkeys(EVEN, RE)}
"""Functions that are real on the real axis, and odd or even: the axis of their value at iy."""
ENOUGH = 64
"""Bits of an enclosure that tell whether a number lies within the unit circle."""
DEEPEST = 8
"""Levels of a tree that are looked at to see on which axis it lies."""
LONGEST_SUM = 64
"""Terms up to which a sum in a sum is written out; a longer one is a term itself, so that long chains stay linear."""


def merged(root: Exact, budget: Budget) -> Number:
    """The same number: a rational where the terms cancel, else a tree in which equal branches are one.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.numbers.operations import SQRT
    >>> first, second = (Exact(SQRT, (2,), real=True) for _ in range(2))
    >>> negative = Exact(MULTIPLY, (-1, second), real=True)
    >>> merged(Exact(ADD, (5, first, negative), real=True), Budget.inline())
    5
    """
    return _Merging(budget).tree(root)


class _Merging:
    """One walk, children first: what each distinct node has become."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.known: dict[object, Exact] = {}
        self.chosen: dict[int, Number] = {}

    def tree(self, root: Exact) -> Number:
        for node in root.order():
            rule = RULES.get(node.operation, _Merging.kept)
            self.chosen[id(node)] = rule(self, node, *map(self.of, node.operands))
        return self.chosen[id(root)]

    def of(self, operand: Number) -> Number:
        return self.chosen[id(operand)] if isinstance(operand, Exact) else operand

    def node(self, operation: Operation, operands: tuple[Number, ...], key: object, *, real: bool) -> Exact:
        return self.known.setdefault((operation, key, real), Exact(operation, operands, real=real))

    def kept(self, node: Exact, *operands: Number) -> Exact:
        """The operation on what its operands have become; as they were where only complex ones fit it."""
        pairs = zip(operands, node.operands, strict=True)
        fitting = tuple(new if _is_real(new) == _is_real(old) else old for new, old in pairs)
        if all(new is old for new, old in zip(fitting, node.operands, strict=True)):
            return self.known.setdefault((node.operation, fitting, node.real), node)
        return self.node(node.operation, fitting, fitting, real=node.real)

    def total(self, _node: Exact, *operands: Number) -> Number:
        constant, terms = self.linear((1, operand) for operand in operands)
        return self.sum(constant, terms)

    def linear(self, multiples: Iterable[tuple[Rational, Number]]) -> tuple[Rational, Terms]:
        """The constant and the terms of a sum of multiples, of which none is a sum any more."""
        constant: Rational = 0
        terms: Terms = {}
        for factor, number in multiples:
            for coefficient, tree in self.parts(number):
                share = rational.multiply(factor, coefficient, self.budget)
                if tree is None:
                    constant = rational.add(constant, share, self.budget)
                else:
                    terms[tree] = rational.add(terms.get(tree, 0), share, self.budget)
        return constant, {tree: factor for tree, factor in terms.items() if factor != 0}

    def parts(self, number: Number) -> list[tuple[Rational, Exact | None]]:
        if not isinstance(number, Exact):
            return [(number, None)]
        if number.operation is not ADD or len(number.operands) > LONGEST_SUM:
            return [split(number)]
        return [split(term) if isinstance(term, Exact) else (term, None) for term in number.operands]

    def sum(self, constant: Rational, terms: Terms) -> Number:
        operands = tuple(self.multiple(factor, tree) for tree, factor in terms.items())
        if not operands:
            return constant
        if constant == 0 and len(operands) == 1:
            return operands[0]
        whole = (constant, *operands) if constant != 0 else operands
        return self.node(ADD, whole, (constant, frozenset(terms.items())), real=all(map(_is_real, operands)))

    def multiple(self, factor: Rational, tree: Exact) -> Exact:
        return tree if factor == 1 else self.node(MULTIPLY, (factor, tree), (factor, tree), real=tree.real)

    def product(self, _node: Exact, *operands: Number) -> Number:
        coefficient, factors = self.factors(operands)
        if coefficient == 0 or not factors:
            return coefficient
        tree = factors[0] if len(factors) == 1 else self.pair(factors)
        return self.scaled(coefficient, tree)

    def factors(self, operands: tuple[Number, ...]) -> tuple[Rational, list[Exact]]:
        coefficient: Rational = 1
        trees: list[Exact] = []
        for operand in operands:
            factor, tree = split(operand) if isinstance(operand, Exact) else (operand, None)
            coefficient = rational.multiply(coefficient, factor, self.budget)
            trees += [] if tree is None else [tree]
        return coefficient, trees

    def pair(self, factors: list[Exact]) -> Exact:
        """A product of trees, which is the same in any order."""
        key = tuple(sorted(map(id, factors)))
        return self.node(MULTIPLY, tuple(factors), key, real=all(factor.real for factor in factors))

    def scaled(self, factor: Rational, number: Number) -> Number:
        return self.sum(*self.linear([(factor, number)]))

    def quotient(self, _node: Exact, top: Number, bottom: Number) -> Number:
        if not isinstance(bottom, Exact):
            return self.scaled(rational.divide(1, bottom, self.budget), top)
        if not isinstance(top, Exact):
            return 0 if top == 0 else self.node(DIVIDE, (top, bottom), (top, bottom), real=bottom.real)
        (above, numerator), (below, denominator) = split(top), split(bottom)
        factor = rational.divide(above, below, self.budget)
        if numerator is denominator:
            return factor
        real = numerator.real and denominator.real
        return self.multiple(factor, self.node(DIVIDE, (numerator, denominator), (numerator, denominator), real=real))

    def real_part(self, _node: Exact, whole: Number) -> Number:
        return self.part(RE, whole)

    def imaginary_part(self, _node: Exact, whole: Number) -> Number:
        return self.part(IM, whole)

    def part(self, operation: Operation, whole: Number) -> Number:
        """The part of a sum is the sum of its terms' parts."""
        parts = self.parts(whole)
        return self.sum(*self.linear((factor, self.part_of_term(operation, tree)) for factor, tree in parts))

    def part_of_term(self, operation: Operation, tree: Exact | None) -> Number:
        """All or nothing of what lies on an axis."""
        if tree is None:
            return int(operation is RE)
        if tree.real:
            return tree if operation is RE else 0
        axis = _axis(tree, self.budget)
        if axis is not None and axis is not operation:
            return 0
        factor = _by_i(tree) if axis is IM else None
        return self.node(operation, (tree,), (tree,), real=True) if factor is None else factor


def _by_i(tree: Exact) -> Number | None:
    """y where the tree is iy and y is known to be real."""
    if tree is I:
        return 1
    if tree.operation is not MULTIPLY or I not in tree.operands:
        return None
    [other] = [operand for operand in tree.operands if operand is not I] or [I]
    return other if _is_real(other) else None


def _axis(number: Number, budget: Budget, depth: int = DEEPEST) -> Operation | None:
    """`RE` for a number on the real axis, `IM` for one on the imaginary axis, None for what may be elsewhere."""
    if _is_real(number):
        return RE
    tree: Exact = number  # type: ignore[assignment]  # rationals are real
    if tree is I:
        return IM
    if depth == 0:
        return None
    axes = [_axis(operand, budget, depth - 1) for operand in tree.operands]
    if tree.operation in (MULTIPLY, DIVIDE) and None not in axes:
        return IM if axes.count(IM) % 2 else RE
    if axes != [IM] or (tree.operation.name in ODD_WITHIN and not _is_within(tree.operands[0], budget)):
        return None
    return AXES.get(tree.operation.name)


def _is_within(number: Number, budget: Budget) -> bool:
    """Whether the number surely lies within the unit circle."""
    return isinstance(number, Exact) and bool(number.enclose(ENOUGH, budget).abs_upper() < 1)


def _is_real(number: Number) -> bool:
    return not isinstance(number, Exact) or number.real


RULES: dict[Operation, Callable[..., Number]] = {
    ADD: _Merging.total,
    MULTIPLY: _Merging.product,
    DIVIDE: _Merging.quotient,
    RE: _Merging.real_part,
    IM: _Merging.imaginary_part,
}
"""What becomes of the operations that put numbers together; the others are kept."""
