"""The kind of answer that a client asks for, by its Accept (RFC 9110, 12.5.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.api.headers import header
from calculatrice.service.languages import qualities

if TYPE_CHECKING:
    from starlette.types import Scope


def prefers(scope: Scope, other: str, usual: str) -> bool:
    """Whether the other kind is named, and the usual one is not named before it; `*/*` is content with the usual.

    >>> accepts = (b"text/plain", b"*/*", b"text/plain, application/json", b"text/plain;q=0.5, */*", b"text/plain;q=0")
    >>> scopes = [{"headers": [(b"accept", accept)]} for accept in accepts]
    >>> [prefers(scope, "text/plain", "application/json") for scope in scopes]
    [True, False, False, True, False]
    """
    accepted = header(scope, b"accept")
    if accepted is None or other not in accepted:
        return False
    wishes = qualities(accepted)
    return wishes.get(other, 0.0) > wishes.get(usual, 0.0)
