"""Connections to other machines that everybody on the way can read: said at the start, once each."""

from __future__ import annotations

from contextlib import suppress
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

if TYPE_CHECKING:
    from calculatrice.cli.console import Console
    from calculatrice.settings import Settings

ENCRYPTED_MODES = ("require", "verify-ca", "verify-full")
"""What `sslmode` of a PostgreSQL address says where nothing goes without TLS; without it, a server may do without."""
URLS = ("database_url", "redis_url", "otlp_endpoint")


def warn_of_the_clear(settings: Settings, console: Console) -> None:
    """Say which connections are not encrypted; what is no address is left to who uses it."""
    for name in URLS:
        url = getattr(settings, name)
        with suppress(ValueError):
            if is_in_the_clear(url):
                console.complain(console.say("in_the_clear", name=name, host=_host(url)))


def is_in_the_clear(url: str) -> bool:
    """Whether what is said to this address can be read on its way to another machine.

    >>> is_in_the_clear("redis://cache.example"), is_in_the_clear("redis://localhost"), is_in_the_clear("rediss://x")
    (True, False, False)
    """
    scheme = urlsplit(url).scheme.partition("+")[0]
    if scheme in ("postgresql", "postgres"):
        modes = parse_qs(urlsplit(url).query).get("sslmode", [""])
        return modes[-1] not in ENCRYPTED_MODES and not _is_here(_host(url))
    return scheme in ("redis", "http") and not _is_here(_host(url))


def _host(url: str) -> str:
    """The machine of an address, which that of PostgreSQL may also name behind the question mark; "" for a socket."""
    parts = urlsplit(url)
    host = parts.hostname or parse_qs(parts.query).get("host", [""])[-1]
    return "" if host.startswith("/") else host


def _is_here(host: str) -> bool:
    if host in ("", "localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
