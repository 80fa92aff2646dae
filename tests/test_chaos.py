"""Each fault once, on a whole service under load: the short form of `make chaos`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests import chaos
from tests.parts import postgresql, redis

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.skipif(not postgresql.installed() or not redis.installed(), reason="needs PostgreSQL and Redis")
def test_whatever_fails_nothing_is_lost_and_nothing_is_done_twice(
    record_property: Callable[[str, object], None],
) -> None:
    tallies = chaos.chaos(0, lambda _row: None)
    told = chaos.table(tallies)
    assert all(tally.clean for tally in tallies), told
    record_property("calculations that outlived a fault", sum(tally.done for tally in tallies))
