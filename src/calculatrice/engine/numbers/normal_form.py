"""The normal form of a number, computed from the operations that make it: a sum of rational multiples of monomials.

Within sums of products of roots of rationals, powers of π and e, i and logarithms of rationals, it is the same however
the number was made. The values of other functions are atoms. Equal forms prove that numbers are equal; different ones
prove nothing. What is multiplied out is bounded before it is: `NoForm` says that there is none, or none that is short.
"""

from __future__ import annotations

from calculatrice.engine.numbers.bars import together
from calculatrice.engine.numbers.forms import EVEN, ODD, Forms
from calculatrice.engine.numbers.normal_rules import RULES
from calculatrice.engine.numbers.radicals import WORD, NoForm, claim_coprime

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.combination import Combination
    from calculatrice.engine.numbers.exact import Exact

MOST_NODES = 200
"""Operations of the largest tree that has a normal form."""
NODE_EFFORT = 5_000
FUNCTIONS = ODD | EVEN | {"acos", "acosh", "erfc", "ei", "ci", "gamma", "lngamma", "digamma", "zeta"}
FUNCTIONS_OF_TWO = frozenset(("agm", "besselj", "lambertw"))
CONSTANTS = frozenset(("egamma", "catalan"))


class NormalForm(Forms):
    """The normal form of a number, and the ring that its functions' values belong to."""

    __slots__ = ("final", "whole")

    def __init__(self, number: Exact, budget: Budget) -> None:
        order = number.order()
        if len(order) > MOST_NODES:
            raise NoForm
        budget.spend(NODE_EFFORT * len(order))
        super().__init__(budget.spend)
        for node in order:
            self.forms[id(node)] = self._of_node(node)
        self.whole = self.forms[id(number)]
        if self.ring.values:
            self.whole = together(self.ring, self.whole)
        self._claim_independent_roots()
        self.final: bool | None = None
        """Whether no shorter form can be hoped for, where that has been asked."""

    def _claim_independent_roots(self) -> None:
        """`NoForm` where roots of integers that could not be factored may depend on each other."""
        wholes = (self.whole, *(argument for value in self.ring.values for argument in value.arguments))
        radicands = {one[1] for whole in wholes for one in whole.terms}
        if radicands and max(radicands) >> WORD:
            claim_coprime(radicands)

    def _of_node(self, node: Exact) -> Combination:
        name = node.operation.name
        rule = RULES.get(name)
        if rule is not None:
            return rule(self, node)
        arguments = tuple(map(self.of, node.operands))
        if name not in (FUNCTIONS, FUNCTIONS_OF_TWO, CONSTANTS)[(1, 2, 0).index(len(arguments))]:
            raise NoForm
        return self.value(name, arguments, is_real=node.real)


def normal_form(number: Exact, budget: Budget) -> NormalForm | None:
    """The normal form, computed once; None where there is none.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.numbers.operations import PI
    >>> normal_form(PI, Budget.inline()).whole
    Combination({(1, 1, (((0, 0), 1, 1),), 0): 1}, 1)
    """
    if number.known is None:
        try:
            number.known = NormalForm(number, budget)
        except NoForm as error:
            number.known = error.with_traceback(None)
    known = number.known
    if not isinstance(known, NormalForm):
        return None
    known.ring.spend = budget.spend
    return known
