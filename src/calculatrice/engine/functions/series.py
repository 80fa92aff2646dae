"""Sums and products: of numbers, or of a term over a range of an index.

`sum(k^2; k; 1; 100)` is a series because its second argument is a name that the first one speaks of and the bounds
don't, or a name that means nothing yet; `sum(a; b; c; d)` adds four numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from calculatrice.engine.errors import DomainError, NameReserved
from calculatrice.engine.functions.arguments import integer
from calculatrice.engine.functions.registry import REGISTRY, Text, function
from calculatrice.engine.language.tree import Name, children
from calculatrice.engine.numbers import arithmetic
from calculatrice.engine.values import Items, number_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from calculatrice.engine.evaluate import Evaluator
    from calculatrice.engine.language.tree import Call, Node
    from calculatrice.engine.numbers.exact import Number

GROUP = "series"

DOMAIN = Text(
    "numbers, a list of them, or: term; index; first integer; last integer",
    "des nombres, une liste, ou : terme; indice; premier entier; dernier entier",
)
TERM = 2_500
"""The effort of one term, beyond that of its arithmetic."""
SERIES_ARGUMENTS = 4


@function(
    "sum(x…)",
    group=GROUP,
    en="The sum of numbers or of a list; sum(k^2; k; 1; 100) is the sum of k^2 for k from 1 to 100.",
    fr="La somme de nombres ou d’une liste ; sum(k^2; k; 1; 100) est la somme de k^2 pour k de 1 à 100.",
    domain=DOMAIN,
    examples={"sum(1; 2; 3)": "6", "sum([1; 2; 3])": "6", "sum(k^2; k; 1; 100)": "338350", "sum(k; k; 2; 1)": "0"},
    lazy=True,
)
def series_sum(evaluator: Evaluator, call: Call) -> Number:
    return arithmetic.total(terms(evaluator, call), evaluator.context.budget)


@function(
    "product(x…)",
    group=GROUP,
    en="The product of numbers or of a list; product(k; k; 1; 5) is that of k for k from 1 to 5.",
    fr="Le produit de nombres ou d’une liste ; product(k; k; 1; 5) est celui de k pour k de 1 à 5.",
    domain=DOMAIN,
    examples={"product(2; 3; 4)": "24", "product(k; k; 1; 5)": "120", "product(1-1/k^2; k; 2; 10)": "11/20"},
    lazy=True,
)
def series_product(evaluator: Evaluator, call: Call) -> Number:
    return arithmetic.product(terms(evaluator, call), evaluator.context.budget)


def terms(evaluator: Evaluator, call: Call) -> Iterable[Number]:
    """What is to be added or multiplied."""
    arguments = call.arguments
    if is_series(evaluator, arguments):
        return _series(evaluator, arguments)
    if len(arguments) == 1:
        value = evaluator.value(arguments[0])
        if isinstance(value, Items):
            place = (arguments[0].start, arguments[0].end)
            return [number_of(part, place) for part in value.parts]
    return map(evaluator.number, arguments)


def is_series(evaluator: Evaluator, arguments: tuple[Node, ...]) -> bool:
    """Whether the arguments are a term, the name of its index and two bounds."""
    if len(arguments) != SERIES_ARGUMENTS or not isinstance(arguments[1], Name):
        return False
    term, index, *bounds = arguments
    name = cast("Name", index).name
    return not evaluator.is_bound(name) or (mentions(term, name) and not any(mentions(node, name) for node in bounds))


def mentions(node: Node, name: str) -> bool:
    """Whether the name stands anywhere in the tree.

    >>> from calculatrice.engine.language.tree import Call
    >>> mentions(Call(0, 6, "sin", (Name(4, 5, "k"),)), "k")
    True
    """
    nodes = [node]
    while nodes:
        node = nodes.pop()
        if isinstance(node, Name) and node.name == name:
            return True
        nodes.extend(children(node))
    return False


def _series(evaluator: Evaluator, arguments: tuple[Node, ...]) -> Iterator[Number]:
    term, index, *bounds = arguments
    name = cast("Name", index).name
    if name in REGISTRY:
        raise NameReserved("index_reserved", (index.start, index.end), name=name)
    first, last = (_bound(evaluator, bound) for bound in bounds)
    evaluator.context.budget.spend(TERM * max(0, last - first + 1))
    for k in range(first, last + 1):
        with evaluator.bind(name, k):
            value = evaluator.number(term)
        yield value


def _bound(evaluator: Evaluator, bound: Node) -> int:
    try:
        return integer(evaluator.context, evaluator.number(bound))
    except DomainError as error:
        raise error.at((bound.start, bound.end)) from None
