"""The places in the queue, however many servers give them away at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import psycopg
import pytest
from tests.api.serving import ENDLESS, Serving

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

PLACES, POSTS = 5, 120
ASYNCHRONOUS = {"Prefer": "respond-async"}


def ranks(url: str) -> list[int]:
    """Those of the jobs that wait."""
    with psycopg.connect(url) as connection:
        found = connection.execute("SELECT rank FROM calculations WHERE state = 'queued' ORDER BY rank").fetchall()
    return [rank for (rank,) in found]


def test_two_servers_never_give_more_places_than_there_are(postgresql: str, tmp_path: Path) -> None:
    options = ("--database-url", postgresql, "--workers", "0", "--queue", str(PLACES))
    with Serving(tmp_path, *options) as one, Serving(tmp_path, *options) as other:

        def post(number: int) -> httpx.Response:
            return (one, other)[number % 2].post(f"{ENDLESS}+{number}", ASYNCHRONOUS)

        with ThreadPoolExecutor(POSTS) as crowd:
            statuses = [answer.status_code for answer in crowd.map(post, range(POSTS))]
    assert sorted({*statuses}) == [202, 503]
    assert statuses.count(202) == len(ranks(postgresql)) == PLACES


@pytest.mark.parametrize(
    ("addresses", "expected"),
    [
        (["203.0.113.7"] * 4, [0, 1, 2, 3]),
        (["203.0.113.7", "203.0.113.8", "203.0.113.9", "::ffff:203.0.113.9"], [0, 0, 0, 1]),
        ([f"2001:db8::{number}" for number in range(1, 5)], [0, 1, 2, 3]),
        (["2001:db8:0:1::1", "2001:db8:0:2::1"], [0, 0]),
    ],
)
def test_turns_count_the_same_client_as_the_rate(
    postgresql: str, tmp_path: Path, addresses: list[str], expected: list[int]
) -> None:
    options = ("--database-url", postgresql, "--workers", "0", "--proxies", "127.0.0.1")
    with Serving(tmp_path, *options) as server:
        for number, address in enumerate(addresses):
            headers = {**ASYNCHRONOUS, "X-Forwarded-For": address}
            assert server.post(f"{ENDLESS}+{number}", headers).status_code == 202
    assert ranks(postgresql) == expected
