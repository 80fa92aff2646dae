"""The events of a job, out of the lines of a stream (Server-Sent Events)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from calculatrice.client.errors import Cancelled
from calculatrice.client.translation import error_of, result_of

if TYPE_CHECKING:
    from typing import Any

    from calculatrice.client.calculations import Place
    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.errors import CalculationError

CANCELLED = "cancelled"
LAST = frozenset(("result", "failed"))
"""The events that nothing follows."""
PAUSE = 2.0
"""Seconds until a stream that broke off is asked for again."""


class Event(NamedTuple):
    """`state` and `progress` have a dictionary, `result` the result, `failed` the error of the calculation."""

    name: str
    data: dict[str, Any] | Result | CalculationError | Cancelled


class EventReader:
    """Puts events together, line by line, over as many streams as it takes.

    >>> from calculatrice.client.calculations import Place
    >>> reader = EventReader(Place("/1"))
    >>> [reader.feed(line) for line in ('event: state', 'data: {"state": "running"}', '')][-1]
    Event(name='state', data={'state': 'running'})
    """

    def __init__(self, place: Place) -> None:
        self._place = place
        self._fields: dict[str, str] = {}
        self._heard = ""
        self.ended = False
        """Whether nothing follows any more."""

    @property
    def headers(self) -> dict[str, str]:
        """What asks for the events after the one that was heard last."""
        heard = {"last-event-id": self._heard} if self._heard else {}
        return {"accept": "text/event-stream", "accept-language": self._place.request.locale, **heard}

    def feed(self, line: str) -> Event | None:
        """The event that the line completes."""
        if line:
            name, _, text = line.partition(":")
            self._fields[name] = text.removeprefix(" ")
            return None
        fields, self._fields = self._fields, {}
        self._heard = fields.get("id", self._heard)
        name = fields.get("event", "")
        if "data" not in fields:
            return None
        self.ended = name in LAST
        return Event(name, self._read(name, fields["data"].encode()))

    def _read(self, name: str, data: bytes) -> dict[str, Any] | Result | CalculationError | Cancelled:
        if name == "result":
            return result_of(data, self._place.request)
        told: dict[str, Any] = msgspec.json.decode(data)
        if name != "failed":
            return told
        return Cancelled(self._place.location) if told.get("code") == CANCELLED else error_of(data)
