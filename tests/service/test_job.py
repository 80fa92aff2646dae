"""A job and its name."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from calculatrice.service.job import Job, new_id
from calculatrice.service.request import Request

if TYPE_CHECKING:
    from calculatrice.service.job import State


@pytest.mark.parametrize(
    ("state", "finished"),
    [("queued", False), ("running", False), ("done", True), ("failed", True), ("cancelled", True)],
)
def test_which_states_are_the_last(state: State, finished: bool) -> None:
    assert Job("id", state, Request("1"), 0, datetime.now(UTC)).finished is finished


def test_names_are_long_and_never_the_same() -> None:
    names = {new_id() for _ in range(1000)}
    assert len(names) == 1000
    assert {len(name) for name in names} == {24}
