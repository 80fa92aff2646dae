"""Workers go again some time after a queue of heavy jobs: tests that take none of them run meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.kubernetes.crowd import FEWEST, PATIENCE
from tests.parts.servers import await_that

if TYPE_CHECKING:
    import pytest
    from tests.kubernetes.crowd import Crowd

HEAD = "| second | workers wanted |\n|---|---|\n"


def test_workers_go_when_the_queue_is_gone(crowd: Crowd, capsys: pytest.CaptureFixture[str]) -> None:
    await_that(lambda: crowd.seen[-1][1] == FEWEST, patience=PATIENCE)
    with capsys.disabled():
        print(f"\n{HEAD}" + "\n".join(f"| {at} | {wanted} |" for at, wanted in crowd.seen))  # noqa: T201  # the timeline
