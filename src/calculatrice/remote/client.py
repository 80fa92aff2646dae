"""The connection to the Redis that a URL names."""

from __future__ import annotations

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

ANSWERS_WITHIN = 0.2
"""Seconds after which an answer comes too late: it is quicker to do without."""


def connect(url: str, connections: int) -> Redis:
    """A client of the server at a `redis://` URL, or a `rediss://` one, whose certificate then is verified.

    `ssl_ca_certs` in the query of the URL names a file with the authority to trust, by default those of the system.

    >>> connect("rediss://:secret@cache.example:6379/0", 10).connection_pool.connection_kwargs["password"]
    'secret'
    """
    pool = BlockingConnectionPool.from_url(
        url,
        max_connections=connections,
        timeout=ANSWERS_WITHIN,
        socket_timeout=ANSWERS_WITHIN,
        socket_connect_timeout=ANSWERS_WITHIN,
        retry=Retry(NoBackoff(), 0),
    )
    return Redis.from_pool(pool)
