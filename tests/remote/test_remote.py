"""What processes share through Redis, and how each goes on when that is down, slow, full, empty or refuses."""

from __future__ import annotations

import asyncio
import signal
from contextlib import asynccontextmanager
from time import time
from typing import TYPE_CHECKING

import pytest
from tests.parts.certificates import self_signed
from tests.parts.redis import Redis
from tests.parts.servers import free_port

from calculatrice.api.cache import LocalCache
from calculatrice.api.rate import LocalRateLimit, window_of
from calculatrice.remote.cache import LONGEST, SharedCache
from calculatrice.remote.circuit import FAILURES, Circuit
from calculatrice.remote.client import connect
from calculatrice.remote.rate import SharedRateLimit
from calculatrice.remote.redis_event_bus import RedisEventBus

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from redis.asyncio import Redis as Client

TRIES = 10
KEY, ANSWER = b"1/3", b'{"decimal":"0.333333333333333"}'


@asynccontextmanager
async def process(url: str) -> AsyncIterator[tuple[Client, Circuit]]:
    """The connections of one process."""
    client = connect(url, 4)
    try:
        yield client, Circuit()
    finally:
        await client.aclose()


def cache(shared: tuple[Client, Circuit]) -> SharedCache:
    return SharedCache(LocalCache(1 << 20), *shared)


def stop(server: Redis) -> None:
    server.stop()


def hang(server: Redis) -> None:
    server.signal(signal.SIGSTOP)


def demand_a_password(server: Redis) -> None:
    server.command("CONFIG", "SET", "requirepass", "secret")


def refuse_to_store(server: Redis) -> None:
    server.command("CONFIG", "SET", "maxmemory", "1")


TROUBLES = [stop, hang, demand_a_password, refuse_to_store]


def test_what_one_process_answered_another_has(redis: Redis) -> None:
    async def scenario() -> None:
        async with process(redis.url) as first, process(redis.url) as second:
            await cache(first).put(KEY, ANSWER)
            other = cache(second)
            assert await other.get(KEY) == ANSWER
            assert await other.get(b"1/7") is None
            redis.command("FLUSHALL")
            assert await other.get(KEY) == ANSWER
            assert await cache(first).get(KEY) is None

    asyncio.run(scenario())


def test_what_is_too_long_is_not_shared(redis: Redis) -> None:
    async def scenario() -> None:
        async with process(redis.url) as first, process(redis.url) as second:
            await cache(first).put(KEY, b"1" * (LONGEST + 1))
            assert await cache(second).get(KEY) is None

    asyncio.run(scenario())


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: trouble.__name__)
def test_a_cache_in_trouble_only_forgets(redis: Redis, trouble: Callable[[Redis], None]) -> None:
    async def scenario() -> None:
        async with process(redis.url) as shared:
            mine = cache(shared)
            trouble(redis)
            for number in range(2 * FAILURES):
                key = b"%d" % number
                assert await mine.get(key) is None
                await mine.put(key, ANSWER)
                assert await mine.get(key) == ANSWER
            if trouble is not refuse_to_store:
                assert shared[1].open

    asyncio.run(scenario())


def test_a_server_that_returns_is_used_again(redis: Redis) -> None:
    async def scenario() -> None:
        async with process(redis.url) as shared:
            mine = cache(shared)
            redis.stop()
            for number in range(FAILURES):
                await mine.get(b"%d" % number)
            assert shared[1].open
            redis.start()
            while await cache(shared).get(KEY) is None:
                await cache(shared).put(KEY, ANSWER)
                await asyncio.sleep(0.01)
            assert not shared[1].open

    asyncio.run(scenario())


def rate(shared: tuple[Client, Circuit]) -> SharedRateLimit:
    return SharedRateLimit(LocalRateLimit(3), *shared)


async def room_in_the_minute_of(client: str) -> None:
    """Return where the minute that the requests of the client are counted in does not end soon."""
    while window_of(client, time())[1] < 20:
        await asyncio.sleep(0.5)


def test_requests_are_counted_over_all_processes(redis: Redis) -> None:
    async def scenario() -> None:
        async with process(redis.url) as first, process(redis.url) as second:
            one, other = rate(first), rate(second)
            await room_in_the_minute_of("a")
            hits = [await each.hit("a") for each in (one, other, one, other)]
            assert [(hit.left, hit.refused) for hit in hits] == [(2, False), (1, False), (0, False), (0, True)]
            assert 1 <= hits[-1].seconds <= 60
            assert not (await other.hit("b")).refused

    asyncio.run(scenario())


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: trouble.__name__)
def test_without_redis_each_counts_for_itself(redis: Redis, trouble: Callable[[Redis], None]) -> None:
    async def scenario() -> None:
        async with process(redis.url) as shared:
            mine = rate(shared)
            trouble(redis)
            await room_in_the_minute_of("a")
            assert [(await mine.hit("a")).refused for _ in range(4)] == [False, False, False, True]

    asyncio.run(scenario())


def test_news_go_from_process_to_process(redis: Redis) -> None:
    async def scenario() -> None:
        async with process(redis.url) as first, process(redis.url) as second:
            teller, hearer = RedisEventBus(*first), RedisEventBus(*second)
            async with hearer.subscribe("job") as subscription:
                await subscription.changed(10)
                assert hearer.listening
                await teller.publish("another")
                await teller.publish("job")
                await subscription.changed(10)
            await hearer.close()

    asyncio.run(scenario())


def test_news_outlive_the_server(redis: Redis) -> None:
    async def scenario() -> None:
        async with process(redis.url) as shared:
            event_bus = RedisEventBus(*shared)
            async with event_bus.subscribe("job") as subscription:
                await subscription.changed(10)
                redis.stop()
                while event_bus.listening:
                    await asyncio.sleep(0.01)
                await subscription.changed(10)
                redis.start()
                while not event_bus.listening:
                    await asyncio.sleep(0.01)
                await subscription.changed(10)
            await event_bus.close()

    asyncio.run(scenario())


def test_passwords_and_certificates(redis: Redis, tmp_path: Path) -> None:
    certificate = self_signed(tmp_path)
    files = ["--tls-cert-file", str(certificate.certificate), "--tls-key-file", str(certificate.key)]
    port = free_port()
    tls = ["--tls-port", str(port), *files, "--tls-auth-clients", "no", "--tls-ca-cert-file", files[1]]
    redis.stop()
    server = Redis(tmp_path, *tls).start()
    server.command("CONFIG", "SET", "requirepass", "secret")

    async def works(url: str) -> bool:
        """Whether it does at least once: a machine with much to do may be too slow for a first greeting."""
        for _ in range(TRIES):
            async with process(url) as shared:
                await cache(shared).put(KEY, ANSWER)
                if await cache(shared).get(KEY) == ANSWER:
                    return True
        return False

    right = f"rediss://:secret@127.0.0.1:{port}/0?ssl_ca_certs={certificate.certificate}"
    try:
        assert asyncio.run(works(right))
        assert not asyncio.run(works(right.partition("?")[0]))
        assert not asyncio.run(works(right.replace("secret", "guess")))
    finally:
        server.stop()
