"""A clock that leaps is doubted until it is confirmed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from calculatrice.store.file_clock import BACK, LEAP, FileClock

MONDAY = datetime(2026, 6, 1, tzinfo=UTC)
DAY, HOUR, SECOND = timedelta(days=1), timedelta(hours=1), timedelta(seconds=1)


@pytest.mark.parametrize(
    ("since_written", "doubted"),
    [
        (timedelta(), False),
        (LEAP, False),
        (LEAP + SECOND, True),
        (40 * DAY, True),
        (-2 * HOUR, False),
        (-BACK, False),
        (-BACK - SECOND, True),
        (-40 * DAY, True),
    ],
)
def test_at_first_it_goes_on_from_what_was_written_last(since_written: timedelta, doubted: bool) -> None:
    leap = FileClock().leap(MONDAY, MONDAY + since_written, HOUR)
    assert leap == (since_written.total_seconds() if doubted else 0)


def test_where_nothing_was_written_any_clock_is_right() -> None:
    assert FileClock().leap(None, MONDAY, HOUR) == 0


def test_what_it_writes_itself_does_not_confirm_it() -> None:
    clock = FileClock()
    wrong = MONDAY + 40 * DAY
    assert clock.leap(MONDAY, wrong, timedelta())
    assert clock.leap(wrong, wrong + HOUR, HOUR)
    assert clock.leap(wrong, wrong + DAY - SECOND, DAY - SECOND)


def test_a_day_confirms_it_and_so_does_the_next_process() -> None:
    clock = FileClock()
    late = MONDAY + 40 * DAY
    assert clock.leap(MONDAY, late, timedelta())
    assert clock.leap(late, late + DAY, DAY) == 0
    assert clock.leap(late, late + DAY + SECOND, DAY + SECOND) == 0
    assert FileClock().leap(late, late + DAY, DAY) == 0


def test_a_leap_while_it_runs_is_seen_and_is_over_when_it_is_undone() -> None:
    clock = FileClock()
    assert clock.leap(MONDAY, MONDAY + SECOND, SECOND) == 0
    assert clock.leap(MONDAY, MONDAY + 40 * DAY, HOUR) == pytest.approx(40 * 86400, abs=3600)
    assert clock.leap(MONDAY, MONDAY + 2 * HOUR, 2 * HOUR) == 0
    assert clock.leap(MONDAY, MONDAY - 3 * DAY, 3 * HOUR) < 0
    # It is confirmed a day after it was doubted, not after the process began.
    assert clock.leap(MONDAY, MONDAY - 2 * DAY, DAY + HOUR) < 0
    assert clock.leap(MONDAY, MONDAY - 2 * DAY + 3 * HOUR, DAY + 4 * HOUR) == 0


def test_a_machine_that_sleeps_for_a_night_has_no_wrong_clock() -> None:
    clock = FileClock()
    assert clock.leap(MONDAY, MONDAY, HOUR) == 0
    assert clock.leap(MONDAY, MONDAY + DAY, HOUR + SECOND) == 0


def test_a_shorter_retention_allows_a_shorter_leap() -> None:
    assert FileClock(leap=HOUR).leap(MONDAY, MONDAY + 2 * HOUR, HOUR)
    assert FileClock(leap=HOUR).leap(MONDAY, MONDAY - 2 * HOUR, HOUR)
