"""The places in the queue, however many servers give them away at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import psycopg
import pytest
from tests.api.serving import ENDLESS, Serving
from tests.parts.servers import await_that

from calculatrice.store.places import SECONDS

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


def waiting_for_the_lock(url: str) -> int:
    """How many transactions wait until another has added its job."""
    with psycopg.connect(url) as connection:
        query = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
        [(count,)] = connection.execute(query).fetchall()
    return int(count)


def test_two_servers_never_give_more_places_than_there_are(postgresql: str, tmp_path: Path) -> None:
    options = ("--database-url", postgresql, "--workers", "0", "--queue", str(PLACES))
    with Serving(tmp_path, *options) as one, Serving(tmp_path, *options) as other:

        def post(number: int) -> httpx.Response:
            return (one, other)[number % 2].post(f"{ENDLESS}+{number}", ASYNCHRONOUS)

        with ThreadPoolExecutor(POSTS) as crowd:
            statuses = [answer.status_code for answer in crowd.map(post, range(POSTS))]
    assert sorted({*statuses}) == [202, 503]
    assert statuses.count(202) == len(ranks(postgresql)) == PLACES


def test_posts_that_wait_for_each_other_leave_connections_to_who_reads(postgresql: str, tmp_path: Path) -> None:
    options = ("--database-url", postgresql, "--workers", "0", "--queue", str(PLACES), "--connections", "4")
    with Serving(tmp_path, *options) as server, psycopg.connect(postgresql) as other, ThreadPoolExecutor(20) as crowd:
        job_id = server.job(ENDLESS)
        other.execute("SELECT pg_advisory_xact_lock(7237954630)")
        posts = [crowd.submit(server.post, f"{ENDLESS}+{number}", ASYNCHRONOUS) for number in range(20)]
        await_that(lambda: waiting_for_the_lock(postgresql) >= 3)
        assert server.found(job_id)["state"] == "queued"
        refused = [post.result() for post in posts]
        assert {answer.json()["code"] for answer in refused} == {"queue_full"}
        assert all(int(answer.headers["retry-after"]) > 0 for answer in refused)
        other.rollback()
        assert server.post(ENDLESS, ASYNCHRONOUS).status_code == 202


def test_who_finds_the_queue_full_is_told_so_without_waiting_for_others(postgresql: str, tmp_path: Path) -> None:
    options = ("--database-url", postgresql, "--workers", "0", "--queue", "1")
    with Serving(tmp_path, *options) as server, psycopg.connect(postgresql) as other:
        server.job(ENDLESS)
        other.execute("SELECT pg_advisory_xact_lock(7237954630)")
        refused = server.post(f"{ENDLESS}+1", ASYNCHRONOUS)
    # Who waited in vain would be told to come back as soon as that.
    told = (refused.json()["code"], int(refused.headers["retry-after"]) > SECONDS)
    assert told == ("queue_full", True)


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
