"""What the types of parameters ask of arguments before a call: a number, a real, an integer, a list of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from calculatrice.engine.errors import WrongType
from calculatrice.engine.functions.arguments import integer, real
from calculatrice.engine.values import Items, number_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from calculatrice.engine.context import Context
    from calculatrice.engine.functions.registry import Function
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.values.value import Value

    Place = tuple[int, int]
    Check = Callable[[Context, Number, int], Number]


def _any(_context: Context, number: Number, _argument: int) -> Number:
    return number


CHECKS: dict[str, Check] = {
    "number": _any,
    "real": real,
    "integer": integer,
    "natural": partial(integer, least=0),
    "positive": partial(integer, least=1),
}
"""The types of one number."""
LISTS: dict[str, Check] = {"numbers": _any, "reals": real, "integers": integer}
"""The types of a list, by what its items are."""


def spread(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """The arguments of a function that takes any number of them, or one list.

    >>> spread((Items((1, 2)),)), spread((1, 2))
    ((1, 2), (1, 2))
    """
    return values[0].parts if len(values) == 1 and isinstance(values[0], Items) else values


def fitted(context: Context, entry: Function, values: tuple[Value, ...], places: tuple[Place, ...]) -> tuple[Any, ...]:
    """The arguments as the function takes them.

    Raises `DomainError` with the number of the argument that is not as its parameter asks, `WrongType` at its place.
    """
    last = len(entry.types) - 1
    everywhere = len(places) == 1
    return tuple(
        _one(context, entry.types[min(index, last)], value, index, places[0 if everywhere else index])
        for index, value in enumerate(values)
    )


def _one(context: Context, kind: str, value: Value, index: int, place: Place) -> Any:  # noqa: ANN401  # as its type says
    if kind in CHECKS:
        return CHECKS[kind](context, number_of(value, place), index)
    if not isinstance(value, Items):
        raise WrongType("list_expected", place)
    return tuple(LISTS[kind](context, number_of(part, place), index) for part in value.parts)
