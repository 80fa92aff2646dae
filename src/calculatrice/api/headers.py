"""The headers of a request."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import Scope


KNOWN = "calculatrice.headers"
"""The key of a scope under which its headers are kept by their names."""


def header(scope: Scope, name: bytes) -> str | None:
    """The value of the first header of that name, which is in lower case; None where there is none.

    >>> header({"headers": [(b"accept", b"*/*"), (b"accept", b"text/html")]}, b"accept")
    '*/*'
    """
    known: dict[bytes, bytes] | None = scope.get(KNOWN)
    if known is None:
        known = scope[KNOWN] = dict(reversed(scope["headers"]))
    value = known.get(name)
    return None if value is None else value.decode("latin-1")
