from __future__ import annotations

import pytest

from calculatrice.cloud.logs import lines
from calculatrice.cloud.messages import Stopped


@pytest.mark.parametrize("since", ["10m", "2h", "45s", "1h30m"])
def test_a_time_is_taken_whole(since: str) -> None:
    assert lines(since)[-2:] == ["--tail=-1", f"--since={since}"]


def test_without_a_time_the_last_lines_are_shown() -> None:
    assert lines("")[-1] == "--tail=100"


@pytest.mark.parametrize("since", ["10", "yesterday", "1d", "10 m", "-5m"])
def test_what_is_no_time_is_refused(since: str) -> None:
    with pytest.raises(Stopped) as stopped:
        lines(since)
    assert (stopped.value.status, stopped.value.details["since"]) == (2, since)
