"""A database that can't be asked leaves a trace, with the reason."""

from __future__ import annotations

import asyncio
import socket
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import OperationalError

from calculatrice.service.errors import StoreUnavailable
from calculatrice.service.security_events import Event, SecurityEvents
from calculatrice.store import database

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def traces(monkeypatch: pytest.MonkeyPatch) -> SecurityEvents:
    made = SecurityEvents()
    monkeypatch.setattr(database, "TRACES", made)
    return made


@pytest.fixture
def without_tls() -> Iterator[int]:
    """The port of what answers as a PostgreSQL does that speaks no TLS."""

    def refuse() -> None:
        connection, _ = listening.accept()
        with connection:
            connection.recv(8)
            connection.sendall(b"N")

    with socket.create_server(("127.0.0.1", 0)) as listening:
        Thread(target=refuse, daemon=True).start()
        yield listening.getsockname()[1]


def test_tls_that_fails_is_the_reason(traces: SecurityEvents, without_tls: int) -> None:
    asyncio.run(ask(f"postgresql://somebody@127.0.0.1:{without_tls}/x?sslmode=require"))
    assert traces.counts == {(Event.RECORD_AWAY, "tls"): 1}


def test_a_port_where_nobody_listens_is_the_reason(traces: SecurityEvents) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    asyncio.run(ask(f"postgresql://somebody@127.0.0.1:{port}/x"))
    assert traces.counts == {(Event.RECORD_AWAY, "refused"): 1}


def test_what_somebody_typed_is_no_reason(traces: SecurityEvents) -> None:
    with pytest.raises(StoreUnavailable), database.translated():
        raise OperationalError("INSERT", {"request": "ssl password timeout"}, OSError("gone"))
    assert traces.counts == {(Event.RECORD_AWAY, "other"): 1}


async def ask(url: str) -> None:
    engine = database.connect(url)
    with pytest.raises(StoreUnavailable), database.translated():
        async with engine.connect():
            pass
    await engine.dispose()
