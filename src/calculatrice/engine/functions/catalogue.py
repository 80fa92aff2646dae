"""The whole catalogue: importing it declares every function and constant."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from calculatrice.engine.functions import (  # noqa: F401  # imported for what they declare
    bits,
    circular,
    combinatorics,
    complex,  # noqa: A004  # the name it has in mathematics
    constants,
    gamma,
    hyperbolic,
    integers,
    lambert,
    means,
    multiples,
    parity,
    powers,
    primes,
    ranks,
    rounding,
    special,
    spreads,
    statistics,
    trigonometry,
    vectors,
    zeta,
)
from calculatrice.engine.functions.groups import GROUPS
from calculatrice.engine.functions.registry import REGISTRY, Constant, Function
from calculatrice.engine.special_forms import choice, money_functions, series  # noqa: F401  # as above

if TYPE_CHECKING:
    from calculatrice.engine.functions.registry import Kind
    from calculatrice.engine.numbers.exact import Number

FUNCTIONS = {name: entry for name, entry in REGISTRY.items() if isinstance(entry, Function)}
"""Those of the registry that are functions, by name and alias."""


def lookup(name: str) -> Function | Constant | None:
    """The function or the constant of that name, or None.

    >>> lookup("log").signature
    'log(x; b?)'
    """
    return REGISTRY.get(name)


@cache
def entries() -> tuple[Function | Constant, ...]:
    """All functions and constants, each once, group after group.

    >>> entries()[0].group, entries()[-1].group
    ('constants', 'control')
    """
    order = list(GROUPS)
    return tuple(sorted(dict.fromkeys(REGISTRY.values()), key=lambda entry: order.index(entry.group)))


def names() -> tuple[str, ...]:
    """Every name and alias of the catalogue."""
    return tuple(REGISTRY)


def constant_named(name: str) -> Number | None:
    """The value of the constant of that name, or None.

    >>> constant_named("pi")
    pi
    """
    entry = REGISTRY.get(name)
    return entry.value if isinstance(entry, Constant) else None


def kind_of(name: str) -> Kind | None:
    """What the name is in the catalogue.

    >>> kind_of("sin"), kind_of("pi"), kind_of("foo")
    ('function', 'value', None)
    """
    entry = REGISTRY.get(name)
    return None if entry is None else entry.kind
