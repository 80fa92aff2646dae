"""The whole catalogue, by name."""

from __future__ import annotations

from typing import Literal

from calculatrice.engine.functions import bits, complex, constants, hyperbolic, powers, rounding, trigonometry  # noqa: F401, A004  # declare their functions
from calculatrice.engine.functions.registry import REGISTRY, Constant, Function


def lookup(name: str) -> Function | Constant | None:
    """What the catalogue holds under a name or an alias."""
    return REGISTRY.get(name)


def kind_of(name: str) -> Literal["function", "value"] | None:
    """Whether a name of the catalogue is a function or a value; None for a name it does not hold."""
    entry = REGISTRY.get(name)
    if entry is None:
        return None
    return "function" if isinstance(entry, Function) else "value"
