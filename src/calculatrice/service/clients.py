"""Who a client is: for the rate of requests, the turns of jobs and the bytes that are kept, by one rule."""

from __future__ import annotations

from functools import lru_cache
from ipaddress import IPv6Address, ip_address, ip_network

_PRIVATE_PREFIX = 64
"""The bits of an IPv6 address that its owner can't choose."""


def client_of(peer: tuple[str, int] | None) -> str:
    """The client at the other end of a connection, in words; nothing where there is none.

    >>> client_of(("2001:db8::1", 5000)), client_of(("127.0.0.1", 5000)), client_of(None)
    ('2001:db8::/64', '127.0.0.1', '')
    """
    return "" if peer is None else counted_as(peer[0]) or peer[0]


@lru_cache(maxsize=4096)
def counted_as(address: str) -> str | None:
    """What the requests from an address are counted as; None for this machine, which is not limited.

    >>> counted_as("::1"), counted_as("::ffff:203.0.113.7"), counted_as("2001:db8::1")
    (None, '203.0.113.7', '2001:db8::/64')
    """
    try:
        ip = ip_address(address)
    except ValueError:
        return address
    if isinstance(ip, IPv6Address):
        ip = ip.ipv4_mapped or ip
    if ip.is_loopback:
        return None
    return str(ip if ip.version == 4 else ip_network((ip, _PRIVATE_PREFIX), strict=False))
