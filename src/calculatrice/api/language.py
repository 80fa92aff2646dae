"""The language that a client reads, by its Accept-Language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.api.headers import header
from calculatrice.service.languages import preferred

if TYPE_CHECKING:
    from starlette.types import Scope


def language_of(scope: Scope) -> str:
    """The language of the answer to a request."""
    return preferred(header(scope, b"accept-language") or "")
