"""Workers come with a queue of heavy jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.kubernetes.crowd import FEWEST

if TYPE_CHECKING:
    from tests.kubernetes.crowd import Crowd


def test_workers_come_with_a_queue_of_heavy_jobs(crowd: Crowd) -> None:
    assert crowd.most > FEWEST
