"""The number that an expression in a table of facts stands for, read by the engine itself."""

from __future__ import annotations

from functools import cache

from calculatrice.engine.budget import Budget
from calculatrice.engine.context import Context
from calculatrice.engine.evaluate import evaluate_expression
from calculatrice.engine.language.parser import parse
from calculatrice.engine.session import Session
from calculatrice.engine.values import number_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Number


@cache
def number_in(expression: str) -> Number:
    """The exact number of an expression without names that somebody defines: π/180 stays it.

    >>> str(number_in("127/5000 * 12")), str(number_in("1/10^2"))
    ('381/1250', '1/100')
    """
    [node] = parse(expression).statements
    value = evaluate_expression(node, Context(Budget.aside()), Session())
    return number_of(value, (0, len(expression)))
