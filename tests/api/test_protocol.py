"""What is not HTTP, too large or too slow ends its own connection and nothing else."""

from __future__ import annotations

import socket
from contextlib import ExitStack
from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.api.test_settings import received

from calculatrice.api.protocol import HEAD_KIBIBYTES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.api.conftest import Start
    from tests.api.serving import Serving

SEED = 1
CONNECTIONS = 1000
REQUEST = (
    b"POST /api/v1/calculations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n"
    b'Content-Length: 21\r\n\r\n{"expression": "1/3"}'
)


def test_a_thousand_idle_connections_hinder_nobody(server: Serving) -> None:
    with ExitStack() as stack:
        for number in range(CONNECTIONS):
            connection = stack.enter_context(socket.create_connection(("127.0.0.1", server.port)))
            if number % 2:
                connection.sendall(b"GET /livez HTTP/1.1\r\nHost: x\r\n")
        assert server.calculate("1/3").status_code == 200


@pytest.mark.parametrize(
    "head",
    [
        b"GET /?" + b"a" * (HEAD_KIBIBYTES << 10) + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nLarge: " + b"a" * (HEAD_KIBIBYTES << 10) + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\n" + b"A: b\r\n" * (HEAD_KIBIBYTES << 8) + b"\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nEndless: " + b"a" * (HEAD_KIBIBYTES << 12),
    ],
    ids=["address", "header", "headers", "endless"],
)
def test_a_head_that_is_too_large_is_refused(server: Serving, head: bytes) -> None:
    try:
        answer = received(server, head)
    except ConnectionError:
        answer = b"HTTP/1.1 431 "
    assert answer.startswith(b"HTTP/1.1 431 ")
    assert server.calculate("1/3").status_code == 200


def test_a_body_is_no_head_however_it_comes(server: Serving) -> None:
    body = b'{"expression": "1/3"' + b" " * 500_000 + b"}"
    for answer in (
        server.client.post("/api/v1/calculations", content=body),
        server.client.post("/api/v1/calculations", content=iter([body[:100], body[100:300_000], body[300_000:]])),
        server.client.post("/api/v1/calculations", content=body, headers={"Content-Type": "text/plain"}),
    ):
        assert answer.status_code in (200, 415)
    assert server.calculate("1/3").status_code == 200


@pytest.mark.parametrize(
    "sent",
    [b"nonsense\r\n\r\n", b"GET\r\n\r\n", b"\x16\x03\x01\x02\x00", b"GET / HTTP/9.9\r\n\r\n", b"\x00" * 100],
    ids=["words", "verb", "tls", "version", "zeros"],
)
def test_what_is_not_http_is_refused(server: Serving, sent: bytes) -> None:
    answer = received(server, sent)
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert b'"code":"malformed_request"' in answer


def test_requests_that_come_together_are_answered_in_turn(server: Serving) -> None:
    together = b"GET /livez HTTP/1.1\r\nHost: x\r\n\r\n" * 3 + REQUEST
    answer = received(server, together)
    assert answer.count(b"HTTP/1.1 200 OK") == 4
    assert answer.endswith(b'"warnings":[]}')


def test_requests_cut_short_and_changed_hinder_nobody(
    server: Serving, record_property: Callable[[str, object], None]
) -> None:
    random = Random(SEED)  # noqa: S311 - the same requests every time, no secret in them
    for _ in range(500):
        spoilt = bytearray(REQUEST[: random.randrange(1, len(REQUEST))] if random.random() < 0.5 else REQUEST)
        for _ in range(random.randrange(4)):
            spoilt[random.randrange(len(spoilt))] = random.randrange(256)
        with socket.create_connection(("127.0.0.1", server.port)) as connection:
            connection.sendall(spoilt)
            connection.shutdown(socket.SHUT_WR)
    assert server.calculate("1/3").status_code == 200
    assert server.process.poll() is None
    record_property("spoilt requests sent", 500)


def test_a_client_that_reads_nothing_is_given_up(start: Start) -> None:
    server = start("--body-seconds", "0.5")
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as connection:
        connection.sendall(b"POST /api/v1/batch HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n")
        with pytest.raises(ConnectionError):
            send_for_ever(connection)
    assert server.calculate("1/3").status_code == 200


def send_for_ever(connection: socket.socket) -> None:
    while True:
        connection.sendall(b"1/3 + 2\n" * 8_000)
