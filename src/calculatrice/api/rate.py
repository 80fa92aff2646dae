"""How many requests one client may make."""

from __future__ import annotations

from functools import lru_cache
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil
from time import time
from typing import Protocol

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter

_PRIVATE_PREFIX = 64
"""The bits of an IPv6 address that its owner can't choose."""


class RateLimit(Protocol):
    """Counts the requests of clients, of which each may make `most` a minute."""

    most: int

    async def hit(self, client: str) -> int | None:
        """Count one more request of the client; in how many seconds it may try again, where it was one too many."""


class LocalRateLimit:
    """Counts in the memory of this process, minute by minute."""

    def __init__(self, a_minute: int) -> None:
        self.most = a_minute
        self._item = RateLimitItemPerMinute(a_minute)
        self._limiter = FixedWindowRateLimiter(MemoryStorage())

    async def hit(self, client: str) -> int | None:
        """As the port says."""
        if await self._limiter.hit(self._item, client):
            return None
        reset, _ = await self._limiter.get_window_stats(self._item, client)
        return max(1, ceil(reset - time()))


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
