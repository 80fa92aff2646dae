"""The headers of a request."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import Scope


def header(scope: Scope, name: bytes) -> str | None:
    """The value of the first header of that name, which is in lower case; None where there is none.

    >>> header({"headers": [(b"accept", b"*/*")]}, b"accept")
    '*/*'
    """
    for key, value in scope["headers"]:
        if key == name:
            text: str = value.decode("latin-1")
            return text
    return None
