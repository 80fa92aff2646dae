"""Sums and products: of numbers, or of a term over a range of an index.

`sum(k^2; k; 1; 100)` is a series because its second argument is a name that the first one speaks of and the bounds
don't, or a name that means nothing yet; `sum(a; b; c; d)` adds four numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from calculatrice.engine.errors import DimensionMismatch, DomainError, NameReserved
from calculatrice.engine.functions.arguments import integer
from calculatrice.engine.functions.parameters import spread
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.language.tree import Name, mentions
from calculatrice.engine.lazy import lazy_module
from calculatrice.engine.numbers import arithmetic
from calculatrice.engine.values import number_of
from calculatrice.engine.values.quantities.quantity_value import NO_NUMBER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from calculatrice.engine.language.tree import Call, Node
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.special_forms import money
    from calculatrice.engine.values.value import Value
    from calculatrice.engine.walk import Walk
else:
    money = lazy_module("calculatrice.engine.special_forms.money")

GROUP = "series"

DOMAIN = Text(
    "numbers, a list of them, or: term; index; first integer; last integer",
    "des nombres, une liste, ou : terme; indice; premier entier; dernier entier",
)
TERM = 2_500
"""The effort of one term, beyond that of its arithmetic."""
Term = TypeVar("Term")
SERIES_ARGUMENTS = 4
PI = "pi"
"""The one name that no index can have: any other means the index where there is one, `sum(i^2; i; 1; 10)`."""


@function(
    "sum(x…)",
    group=GROUP,
    en="The sum of numbers or of a list; sum(k^2; k; 1; 100) is the sum of k^2 for k from 1 to 100.",
    fr="La somme de nombres ou d’une liste ; sum(k^2; k; 1; 100) est la somme de k^2 pour k de 1 à 100.",
    spoken=("sum", "somme"),
    domain=DOMAIN,
    examples={"sum(1; 2; 3)": "6", "sum([1; 2; 3])": "6", "sum(k^2; k; 1; 100)": "338350", "sum(k; k; 2; 1)": "0"},
    special=True,
    aliases=("somme",),
)
def series_sum(walk: Walk, call: Call) -> Value:
    try:
        return arithmetic.total(terms(walk, call), walk.context.budget)
    except DimensionMismatch as error:
        return _of_quantities(walk, call, error, "+")


@function(
    "product(x…)",
    group=GROUP,
    en="The product of numbers or of a list; product(k; k; 1; 5) is that of k for k from 1 to 5.",
    fr="Le produit de nombres ou d’une liste ; product(k; k; 1; 5) est celui de k pour k de 1 à 5.",
    spoken=("product", "produit"),
    domain=DOMAIN,
    examples={"product(2; 3; 4)": "24", "product(k; k; 1; 5)": "120", "product(1-1/k^2; k; 2; 10)": "11/20"},
    special=True,
    aliases=("prod", "produit"),
)
def series_product(walk: Walk, call: Call) -> Value:
    try:
        return arithmetic.product(terms(walk, call), walk.context.budget)
    except DimensionMismatch as error:
        return _of_quantities(walk, call, error, "*")


def _of_quantities(walk: Walk, call: Call, error: DimensionMismatch, operator: str) -> Value:
    """The sum or the product of terms of which one has a unit, as the error said."""
    if error.reason != NO_NUMBER:
        raise error
    arguments = call.arguments
    if is_series(walk, arguments):
        values = _series(walk, arguments, walk.value)
    else:
        values = iter(spread(tuple(map(walk.value, arguments))))
    total = next(values)
    for value in values:
        if operator == "+":
            money.tell(walk, call, total, value)
        total = walk.operate(operator, total, value)
    return total


def terms(walk: Walk, call: Call) -> Iterable[Number]:
    """What is to be added or multiplied."""
    arguments = call.arguments
    if is_series(walk, arguments):
        return _series(walk, arguments, walk.number)
    if len(arguments) == 1:
        place = (arguments[0].start, arguments[0].end)
        return [number_of(part, place) for part in spread((walk.value(arguments[0]),))]
    return map(walk.number, arguments)


def is_series(walk: Walk, arguments: tuple[Node, ...]) -> bool:
    """Whether the arguments are a term, the name of its index and two bounds."""
    if len(arguments) != SERIES_ARGUMENTS or not isinstance(arguments[1], Name):
        return False
    term, index, *bounds = arguments
    name = cast("Name", index).name
    return not walk.is_bound(name) or (mentions(term, name) and not any(mentions(node, name) for node in bounds))


def _series(walk: Walk, arguments: tuple[Node, ...], read: Callable[[Node], Term]) -> Iterator[Term]:
    term, index, *bounds = arguments
    name = cast("Name", index).name
    if name == PI:
        raise NameReserved("index_reserved", (index.start, index.end), name=name)
    first, last = (_bound(walk, bound) for bound in bounds)
    walk.context.budget.spend(TERM * max(0, last - first + 1))
    for k in range(first, last + 1):
        with walk.bind(name, k):
            value = read(term)
        yield value


def _bound(walk: Walk, bound: Node) -> int:
    try:
        return integer(walk.context, walk.number(bound))
    except DomainError as error:
        raise error.at((bound.start, bound.end)) from None
