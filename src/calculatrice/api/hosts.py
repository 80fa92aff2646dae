"""The names by which a server is asked: which of them it has, and which one stands in what it writes."""

from __future__ import annotations

import re
from functools import lru_cache
from ipaddress import ip_address
from typing import TYPE_CHECKING

from calculatrice.api.headers import header
from calculatrice.api.proxies import PROXIED
from calculatrice.settings.setting import InvalidSetting

if TYPE_CHECKING:
    from starlette.types import Scope

    from calculatrice.settings import Settings

LOCAL = "localhost"
LONGEST = 261
"""Characters of the longest host that a name and a port make."""
_NAME = r"[a-z0-9_](?:[a-z0-9._-]{0,251}[a-z0-9_])?"
_HOST = re.compile(rf"(?P<name>{_NAME}|\[[0-9a-f:.]{{2,45}}\])(?::[0-9]{{1,5}})?", re.ASCII)


class Hosts:
    """The names of a server: those of the settings, those of this machine, and what a named proxy calls it.

    >>> from calculatrice.settings import Settings
    >>> hosts = Hosts(Settings(public_host="calc.example"))
    >>> hosts.believed({"headers": [(b"host", b"evil.example")], "server": ("10.0.0.2", 8000)})
    'calc.example'
    """

    def __init__(self, settings: Settings) -> None:
        named = [] if settings.public_host == "none" else settings.public_host.lower().split(",")
        self.named = [name.strip() for name in named]
        if not all(map(is_host, self.named)):
            raise InvalidSetting("public_host", settings.public_host)
        self._ours = lru_cache(maxsize=256)(self._is_ours)

    def known(self, scope: Scope) -> str | None:
        """The host that a request names, in lower case with its port, where it is one of this server's."""
        asked = (header(scope, b"host") or "").lower()
        return asked if len(asked) <= LONGEST and self._ours(asked, PROXIED in scope) else None

    def _is_ours(self, asked: str, proxied: bool) -> bool:  # noqa: FBT001 - a key of what is remembered
        """Remembered, as nearly all ask by the same few names."""
        if not is_host(asked):
            return False
        is_named = asked in self.named or name_of(asked) in self.named
        return is_named or (proxied and not self.named) or is_local(asked)

    def believed(self, scope: Scope) -> str:
        """The host for an address in an answer; where the request names none of this server's, where it arrived."""
        return self.known(scope) or (self.named[0] if self.named else _arrived(scope))


def is_host(text: str) -> bool:
    """Whether a text in lower case is a host, with a port or without, and nothing beside.

    >>> [is_host(text) for text in ("calc.example:80", "[::1]:80", "a.b@evil", "evil:x", "a/b", "")]
    [True, True, False, False, False, False]
    """
    return _HOST.fullmatch(text) is not None


def name_of(host: str) -> str:
    """A host without its port.

    >>> name_of("calc.example:80"), name_of("[::1]:80")
    ('calc.example', '[::1]')
    """
    found = _HOST.fullmatch(host)
    return found["name"] if found else host


def is_local(host: str) -> bool:
    """Whether a host is this machine's name for itself, or the address of that.

    >>> [is_local(host) for host in ("localhost:8000", "127.0.0.1", "[::1]:80", "10.0.0.2", "localhost.evil")]
    [True, True, True, False, False]
    """
    name = name_of(host)
    try:
        return name == LOCAL or ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return False


def _arrived(scope: Scope) -> str:
    """The address of the socket that took the request."""
    name, port = scope.get("server") or (LOCAL, None)
    host = f"[{name}]" if ":" in name else name
    return f"{host}:{port}" if port else host
