"""`GET /.well-known/security.txt`: whom to tell of a weakness (RFC 9116)."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from calculatrice.api.problem import Problem
from calculatrice.api.reply import OK, Reply
from calculatrice.settings.setting import InvalidSetting

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope

PATH = "/.well-known/security.txt"
LANGUAGES = "en, fr"
HOLDS_FOR = timedelta(days=90)
"""Counted from each answer: a server that runs has a contact that holds, and one that is gone says nothing any more."""
KEPT = (b"cache-control", b"public, max-age=86400")
_MAIL = re.compile(r"[^\s@:/]+@[^\s@:/]+")
_ADDRESS = re.compile(r"mailto:[^\s@:/]+@[^\s@:/]+|https://[^\s/]+(/\S*)?|tel:\+?[\d-]+")


class SecurityTxt:
    """The file, where the setting `security_contact` names somebody; else there is none."""

    def __init__(self, setting: str) -> None:
        self._contacts = contacts(setting)

    async def __call__(self, scope: Scope, _receive: Receive) -> ASGIApp:
        """The file as of now."""
        if not self._contacts:
            raise Problem("not_found", path=scope["path"])
        return Reply(text(self._contacts, datetime.now(UTC)).encode(), OK, b"text/plain; charset=utf-8", (KEPT,))


def contacts(setting: str) -> list[str]:
    """The addresses that the setting names, separated by commas, the best first; raises `InvalidSetting`.

    >>> contacts("ada@example.org, https://example.org/security")
    ['mailto:ada@example.org', 'https://example.org/security']
    >>> contacts("none")
    []
    """
    if setting == "none":
        return []
    named = [address.strip() for address in setting.split(",")]
    addresses = [f"mailto:{address}" if _MAIL.fullmatch(address) else address for address in named]
    if not all(address.isprintable() and _ADDRESS.fullmatch(address) for address in addresses):
        raise InvalidSetting("security_contact", setting)
    return addresses


def text(addresses: list[str], now: datetime) -> str:
    """The file.

    >>> print(text(["mailto:ada@example.org"], datetime(2026, 1, 1, tzinfo=UTC)), end="")
    Contact: mailto:ada@example.org
    Expires: 2026-04-01T00:00:00Z
    Preferred-Languages: en, fr
    """
    lines = [f"Contact: {address}" for address in addresses]
    expires = (now + HOLDS_FOR).strftime("%Y-%m-%dT%H:%M:%SZ")
    return "\n".join([*lines, f"Expires: {expires}", f"Preferred-Languages: {LANGUAGES}", ""])
