"""The start of a child: it has a limit of its own, and the limit of a run begins behind it."""

from __future__ import annotations

import os
import select
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from calculatrice.workers import child_process
from calculatrice.workers.child import Child, Limits
from calculatrice.workers.errors import Cancelled, Crashed

if TYPE_CHECKING:
    from collections.abc import Callable

SLOW = "slow_tasks:policy"


@pytest.fixture(params=["polling", "timed"], autouse=True)
def link(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "timed":
        monkeypatch.delattr(select, "poll")


def test_the_limit_of_a_run_begins_when_the_child_has_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLOW_SECONDS", "3")
    with Child(SLOW, Limits(seconds=2)) as child:
        child.run(None)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such policy")
def test_a_child_that_gives_way_starts_as_others_do() -> None:
    with Child(SLOW, Limits(gives_way=True)) as child:
        assert child.run(None) == os.SCHED_OTHER


def test_a_child_that_does_not_start_is_lost_and_not_too_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    with Child(SLOW, Limits()) as child:
        monkeypatch.setenv("SLOW_SECONDS", "60")
        monkeypatch.setattr(child_process, "START_SECONDS", 0.3)
        with pytest.raises(Crashed, match="start"):
            child.run(None)
        monkeypatch.setattr(child_process, "START_SECONDS", 60)
        monkeypatch.delenv("SLOW_SECONDS")
        child.run(None)


def test_a_child_is_cancelled_while_it_starts(
    monkeypatch: pytest.MonkeyPatch, fifo: str, hear: Callable[[str], int]
) -> None:
    monkeypatch.setenv("SLOW_FIFO", fifo)
    monkeypatch.setenv("SLOW_SECONDS", "60")
    with Child(SLOW, Limits()) as child, ThreadPoolExecutor(1) as threads:
        running = threads.submit(child.run, None)
        hear(fifo)
        child.cancel()
        with pytest.raises(Cancelled):
            running.result()
