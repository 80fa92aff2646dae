"""A pool runs as many tasks at a time as it has children."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from calculatrice.jobs.child import Limits
from calculatrice.jobs.errors import Cancelled, Closed, Crashed
from calculatrice.jobs.pool import Pool

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture
def pool() -> Iterator[Pool]:
    with Pool(2, "tasks:act", Limits(seconds=30)) as pool:
        yield pool


def ask(pool: Pool, name: str, *arguments: object) -> object:
    return pool.run((name, arguments))


def test_two_tasks_run_at_a_time(pool: Pool, fifo: str) -> None:
    with ThreadPoolExecutor(1) as threads:
        taken = threads.submit(ask, pool, "take_over", fifo)
        ask(pool, "hand_over", fifo, "met")
        assert taken.result() == "met"


def test_more_tasks_than_children_wait_for_a_free_one(pool: Pool) -> None:
    with ThreadPoolExecutor(8) as threads:
        pids = set(threads.map(lambda _: ask(pool, "pid"), range(100)))
    assert 1 <= len(pids) <= 2


def test_a_lone_task_finds_the_child_that_was_used_last(pool: Pool) -> None:
    assert len({ask(pool, "pid") for _ in range(10)}) == 1


def test_a_crash_costs_no_child(pool: Pool) -> None:
    for _ in range(5):
        with pytest.raises(Crashed):
            ask(pool, "abort")
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda n: ask(pool, "echo", n), range(20))) == list(range(20))


def test_close_cancels_what_runs(pool: Pool, fifo: str, hear: Callable[[str], int]) -> None:
    with ThreadPoolExecutor(1) as threads:
        running = threads.submit(ask, pool, "loop_in_flint", fifo)
        hear(fifo)
        pool.close()
        with pytest.raises(Cancelled):
            running.result()
    with pytest.raises(Closed):
        ask(pool, "echo", 1)
