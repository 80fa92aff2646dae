"""What the structure of a tree proves: the same number, with equal branches made one and like terms put together.

`x - x` is 0 and `x / x` is 1 for any tree x, whatever its functions, and however close an enclosure would have to be.
It is asked where an enclosure can't tell: ordinary sums never come here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.operations import ADD, DIVIDE, IM, MULTIPLY, RE, split

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Number, Operation, Rational

    Terms = dict[Exact, Rational]

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

    def real_part(self, node: Exact, whole: Number) -> Number:
        return whole if _is_real(whole) else self.kept(node, whole)

    def imaginary_part(self, node: Exact, whole: Number) -> Number:
        return 0 if _is_real(whole) else self.kept(node, whole)


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
