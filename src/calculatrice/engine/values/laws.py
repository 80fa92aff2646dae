"""What operators do with values that are no scalars: a law for an operator and the kinds of its operands.

They are asked only where a scalar's own path would refuse. Where there is none, the operands are what they are as
numbers, and what is no number is refused.
"""

from __future__ import annotations

from calculatrice.engine.values.scalar import kind_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    from calculatrice.engine.budget import Budget
    from calculatrice.engine.values.value import Value

    Law = Callable[[Any, Any, "Step"], Value]
    SignLaw = Callable[[Any, "Step"], Value]
    Declared = TypeVar("Declared", bound=Callable[..., Any])

ANY = "any"
LAWS: dict[tuple[str, str, str], Law] = {}
SIGN_LAWS: dict[tuple[str, str], SignLaw] = {}


class Step:
    """One operation: its operator, its budget, and itself again, on the parts of its operands."""

    __slots__ = ("again", "budget", "operator")

    def __init__(self, operator: str, budget: Budget, again: Callable[..., Value]) -> None:
        self.operator = operator
        self.budget = budget
        self.again = again

    def holds(self, *, equal: bool) -> bool:
        """What `==` or `!=` says of operands that are equal, or not."""
        return equal is (self.operator == "==")


def law(operators: str, left: str, right: str) -> Callable[[Declared], Declared]:
    """Declare the decorated function to be what the `operators`, with spaces between, do with operands of two kinds.

    `any` stands for every kind; a law that names both kinds comes first.
    """

    def declare(function: Declared) -> Declared:
        LAWS.update({(operator, left, right): function for operator in operators.split()})
        return function

    return declare


def sign_law(operator: str, kind: str) -> Callable[[Declared], Declared]:
    """The same of an operator before its operand."""

    def declare(function: Declared) -> Declared:
        SIGN_LAWS[operator, kind] = function
        return function

    return declare


def found(operator: str, left: Value, right: Value) -> Law | None:
    """The law for these operands, if there is one.

    >>> from calculatrice.engine.values import Verdict
    >>> found("+", 1, Verdict(truth=True)) is None
    True
    """
    one, other = kind_of(left).name, kind_of(right).name
    places = ((operator, one, other), (operator, one, ANY), (operator, ANY, other))
    return next((LAWS[place] for place in places if place in LAWS), None)


def found_sign(operator: str, operand: Value) -> SignLaw | None:
    """The law for an operator before this operand, if there is one."""
    return SIGN_LAWS.get((operator, kind_of(operand).name))
