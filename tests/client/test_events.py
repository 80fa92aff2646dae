"""Events out of the lines of a stream."""

from __future__ import annotations

import pytest

from calculatrice.client.calculations import Place
from calculatrice.client.errors import Cancelled
from calculatrice.client.events import Event, EventReader
from calculatrice.engine.errors import DivisionByZero


def heard(text: str, reader: EventReader | None = None) -> list[Event]:
    """The events of a text."""
    reader = reader or EventReader(Place("/1"))
    found = [reader.feed(line) for line in text.splitlines()]
    return [event for event in found if event is not None]


STREAM = """retry: 2000

: waiting

id: queued
event: state
data: {"id": "1", "state": "queued"}

event: progress
data: {"elapsed": 1.5, "limit": 30.0}

"""


def test_comments_and_times_are_no_events() -> None:
    assert heard(STREAM) == [
        Event("state", {"id": "1", "state": "queued"}),
        Event("progress", {"elapsed": 1.5, "limit": 30.0}),
    ]


def test_the_next_stream_goes_on_where_the_last_one_broke_off() -> None:
    reader = EventReader(Place("/1"))
    assert "last-event-id" not in reader.headers
    heard(STREAM, reader)
    assert reader.headers["last-event-id"] == "queued"
    assert not reader.ended


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ('{"code": "division_by_zero", "reason": "division_by_zero"}', DivisionByZero),
        ('{"code": "cancelled"}', Cancelled),
    ],
)
def test_what_failed_is_an_error_and_the_end(data: str, kind: type[Exception]) -> None:
    reader = EventReader(Place("/1"))
    [event] = heard(f"id: end\nevent: failed\ndata: {data}\n\n", reader)
    assert isinstance(event.data, kind)
    assert reader.ended
