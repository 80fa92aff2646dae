"""What operators between two numbers do: arithmetic, or the function of the catalogue that they stand for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from calculatrice.engine.context import Context
from calculatrice.engine.functions.lazy_catalogue import catalogue, parameters
from calculatrice.engine.language.operators import INFIX
from calculatrice.engine.numbers import arithmetic, rational
from calculatrice.engine.numbers.exact import Exact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.functions.registry import Function
    from calculatrice.engine.numbers.exact import Number


def _modulo(a: Number, b: Number, budget: Budget) -> Number:
    if isinstance(a, Exact) or isinstance(b, Exact):
        return _of_catalogue("mod", a, b, budget)
    return rational.modulo(a, b, budget)


def _quotient(a: Number, b: Number, budget: Budget) -> Number:
    if isinstance(a, Exact) or isinstance(b, Exact):
        return _of_catalogue("div", a, b, budget)
    return rational.floor_divide(a, b, budget)


def _of_catalogue(name: str, a: Number, b: Number, budget: Budget) -> Number:
    entry, context = of_operator(name), Context(budget)
    arguments = parameters.fitted(context, entry, (a, b), ((0, 0),)) if entry.types else (a, b)
    result: Number = entry.call(context, *arguments)
    return result


def of_operator(name: str) -> Function:
    """The function of the catalogue that an operator stands for."""
    entry = catalogue.FUNCTIONS.get(name)
    if entry is None:
        raise LookupError(name)
    return entry


BINARY: dict[str, Callable[[Number, Number, Budget], Number]] = {
    "+": arithmetic.add,
    "-": arithmetic.subtract,
    "*": arithmetic.multiply,
    "of": arithmetic.multiply,
    "/": arithmetic.divide,
    "mod": _modulo,
    "//": _quotient,
    "^": arithmetic.power,
}
BINARY |= {
    operator.symbol: partial(_of_catalogue, operator.function)
    for operator in INFIX
    if operator.function and operator.symbol not in BINARY
}
