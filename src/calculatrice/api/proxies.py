"""The proxies whose word is believed."""

from __future__ import annotations

from functools import lru_cache
from ipaddress import ip_address, ip_network
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ipaddress import IPv4Network, IPv6Network

PEER = "calculatrice.peer"
"""The key of a scope under which stands the address at the other end of the connection, whoever it speaks for."""


@lru_cache(maxsize=4096)
def is_named(address: str, proxies: str) -> bool:
    """Whether an address is one of those that the setting `proxies` names.

    >>> [is_named(address, "10.0.0.0/8, ::1") for address in ("10.1.2.3", "::ffff:10.1.2.3", "::1", "192.0.2.1", "?")]
    [True, True, True, False, False]
    >>> is_named("192.0.2.1", "none"), is_named("192.0.2.1", "*")
    (False, True)
    """
    named = [each.strip() for each in proxies.split(",")]
    if "*" in named:
        return True
    try:
        ip = ip_address(address)
    except ValueError:
        return address in named
    ip = getattr(ip, "ipv4_mapped", None) or ip
    return any(ip in network for network in map(_network, named) if network is not None)


def _network(text: str) -> IPv4Network | IPv6Network | None:
    try:
        return ip_network(text, strict=False)
    except ValueError:
        return None
