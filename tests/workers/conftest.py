"""Children for the tests: each test meets both kinds of link, whatever the platform has."""

from __future__ import annotations

import os
import select
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from calculatrice.workers.child import Child, Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LIMITS = Limits(seconds=30, memory=1 << 29)


@pytest.fixture(autouse=True)
def tasks_on_path(monkeypatch: pytest.MonkeyPatch) -> None:
    """A child imports with the `sys.path` of its parent."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))


@pytest.fixture
def polling_child() -> Iterator[Child]:
    with Child("tasks:act", LIMITS) as child:
        yield child


@pytest.fixture(params=["polling", "timed"])
def child(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Child]:
    if request.param == "timed":
        monkeypatch.delattr(select, "poll")
    with Child("tasks:act", LIMITS) as child:
        yield child


@pytest.fixture
def fifo(tmp_path: Path) -> str:
    """A named pipe through which a task tells that it runs."""
    path = tmp_path / "fifo"
    os.mkfifo(path)
    return str(path)


@pytest.fixture
def hear() -> Iterator[Callable[[str], int]]:
    """Wait for the task that announces itself on a named pipe; gives the reading end."""
    ends: list[int] = []

    def wait(fifo: str) -> int:
        ends.append(os.open(fifo, os.O_RDONLY))
        assert os.read(ends[-1], 7) == b"running"
        return ends[-1]

    yield wait
    for end in ends:
        os.close(end)
