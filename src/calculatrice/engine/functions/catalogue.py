"""The whole catalogue: importing it declares every function and constant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from calculatrice.engine.functions import (  # noqa: F401  # imported for what they declare
    bits,
    combinatorics,
    complex,  # noqa: A004  # the name it has in mathematics
    constants,
    control,
    gamma,
    hyperbolic,
    integers,
    lambert,
    powers,
    primes,
    rounding,
    series,
    special,
    statistics,
    trigonometry,
    zeta,
)
from calculatrice.engine.functions.registry import REGISTRY, Function

if TYPE_CHECKING:
    from calculatrice.engine.functions.registry import Constant


def lookup(name: str) -> Function | Constant | None:
    """The function or the constant of that name, or None.

    >>> lookup("log").signature
    'log(x; b?)'
    """
    return REGISTRY.get(name)


def kind_of(name: str) -> Literal["function", "value"] | None:
    """What the name is in the catalogue.

    >>> kind_of("sin"), kind_of("pi"), kind_of("foo")
    ('function', 'value', None)
    """
    entry = lookup(name)
    if entry is None:
        return None
    return "function" if isinstance(entry, Function) else "value"
