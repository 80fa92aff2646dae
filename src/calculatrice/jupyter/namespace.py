"""The variables of a notebook, as a calculation takes them: numbers, truths, answers, and lists of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.columns import named
from calculatrice.engine.answers.result import Result
from calculatrice.engine.functions.lazy_catalogue import catalogue
from calculatrice.engine.given import is_number, is_scalar_of_numpy
from calculatrice.engine.names import is_reserved

if TYPE_CHECKING:
    from collections.abc import Mapping


def taken(text: str, namespace: Mapping[str, object]) -> dict[str, object]:
    """The variables that the text names and that are values, by name.

    >>> taken("a x + b", {"a": 1, "b": "text", "c": 2, "x": 0.5})
    {'a': 1, 'x': 0.5}
    """
    names = _named(text, namespace)
    return {name: namespace[name] for name in names if not is_own(name)}


def left_out(text: str, namespace: Mapping[str, object]) -> list[str]:
    """The names of values in the text that mean something else there, whatever the notebook calls so.

    >>> left_out("2 pi r", {"pi": 3.14, "r": 2})
    ['pi']
    """
    return [name for name in _named(text, namespace) if is_own(name)]


def is_own(name: str) -> bool:
    """Whether the calculator keeps the name: what it writes answers with, and its functions.

    >>> [name for name in ("pi", "mean", "x") if is_own(name)]
    ['pi', 'mean']
    """
    return is_reserved(name) or catalogue.kind_of(name) == "function"


def is_value(given: object) -> bool:
    """Whether it is a value, or a list of nothing else.

    >>> [is_value(given) for given in (1.5, True, [1, (2, 3)], "1.5", ["1"], [], None)]
    [True, True, True, False, False, False, False]
    """
    if isinstance(given, list | tuple):
        return bool(given) and all(map(is_value, given))
    if isinstance(given, Result | bool) or is_number(given) or is_scalar_of_numpy(given):
        return True
    return hasattr(given, "shape") and hasattr(given, "tolist") and is_value(given.tolist())


def _named(text: str, namespace: Mapping[str, object]) -> list[str]:
    return [name for name in named(text, namespace) if not name.startswith("_") and is_value(namespace[name])]
