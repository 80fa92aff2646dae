"""What the server knows of how a request came, which a page goes by."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from starlette.types import Scope


class Visits(NamedTuple):
    """The name of the server that stands in addresses, and whether a page of another site asks by a picture or so."""

    host: Callable[[Scope], str]
    is_foreign: Callable[[Scope], bool]


def twice(pairs: Iterable[tuple[str, str]]) -> str | None:
    """The first parameter of an address that stands there twice: either could be meant.

    >>> twice([("e", "1"), ("l", "fr"), ("e", "2")])
    'e'
    """
    seen: set[str] = set()
    for name, _ in pairs:
        if name in seen:
            return name
        seen.add(name)
    return None
