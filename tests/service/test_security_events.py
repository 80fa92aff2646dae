"""What leaves a trace, and how often."""

from __future__ import annotations

import logging
import ssl
from pathlib import Path

import pytest

from calculatrice.service.faults import way_of
from calculatrice.service.security_events import PERIOD, Event, SecurityEvents

PAGE = (Path(__file__).parents[2] / "docs" / "operations.md").read_text("utf-8")


def test_a_kind_is_told_once_a_minute_with_the_number_left_out(caplog: pytest.LogCaptureFixture) -> None:
    now = [0.0]
    traces = SecurityEvents(lambda: now[0])
    with caplog.at_level(logging.WARNING, "calculatrice.traces"):
        for second in (0, 1, 2, PERIOD, PERIOD + 1):
            now[0] = second
            traces.leave(Event.LIMITED, "rate_limited", "192.0.2.1")
        traces.leave(Event.LIMITED, "queue_full", "192.0.2.1")
    told = [(vars(record)["reason"], vars(record)["left_out"]) for record in caplog.records]
    assert told == [("rate_limited", 0), ("rate_limited", 2), ("queue_full", 0)]
    assert traces.counts == {(Event.LIMITED, "rate_limited"): 5, (Event.LIMITED, "queue_full"): 1}


def test_a_client_has_another_name_in_another_process() -> None:
    first, second = SecurityEvents(), SecurityEvents()
    assert first.name_of("192.0.2.1") == first.name_of("192.0.2.1") != second.name_of("192.0.2.1")


@pytest.mark.parametrize(
    ("error", "word"),
    [
        (ssl.SSLError(1, "wrong version number"), "tls"),
        (ssl.SSLCertVerificationError("certificate verify failed"), "tls"),
        (OSError("server does not support SSL, but SSL was required"), "tls"),
        (OSError('FATAL: password authentication failed for user "x"'), "password"),
        (ConnectionRefusedError(111, "Connection refused"), "refused"),
        (OSError(-2, "Name or service not known"), "name"),
        (TimeoutError(), "timeout"),
        (OSError("no route to host"), "other"),
    ],
)
def test_why_a_server_is_away_is_one_of_few_words(error: OSError, word: str) -> None:
    assert way_of(error) == word


@pytest.mark.parametrize("event", list(Event))
def test_every_event_has_a_row_in_the_inventory(event: Event) -> None:
    assert f"| `{event.value}` |" in PAGE
