"""How mathematics writes the functions of the catalogue where it is not their own name."""

from __future__ import annotations

from calculatrice.engine.functions.catalogue import FUNCTIONS


def written(name: str) -> str:
    """The name of a function as it is printed: its symbol where it has one, else as it is typed.

    >>> written("asin"), written("arcsin"), written("gamma"), written("tg"), written("f")
    ('arcsin', 'arcsin', 'Γ', 'tg', 'f')
    """
    entry = FUNCTIONS.get(name)
    return name if entry is None or entry.symbol == entry.name else entry.symbol
