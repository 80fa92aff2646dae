"""What is not HTTP, too large or too slow ends its own connection and nothing else."""

from __future__ import annotations

import re
import socket
import threading
from contextlib import ExitStack, suppress
from random import Random
from time import monotonic, sleep
from typing import TYPE_CHECKING

import pytest
from tests.api.serving import ENDLESS
from tests.api.test_batch import resident
from tests.api.test_settings import received

from calculatrice.api.heads import HEAD_KIBIBYTES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.api.conftest import Start
    from tests.api.serving import Serving

SEED = 1
CONNECTIONS = 1000
REQUEST = (
    b"POST /api/v1/calculations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n"
    b'Content-Length: 21\r\n\r\n{"expression": "1/3"}'
)


def test_a_thousand_idle_connections_hinder_nobody(server: Serving) -> None:
    with ExitStack() as stack:
        for number in range(CONNECTIONS):
            connection = stack.enter_context(socket.create_connection(("127.0.0.1", server.port)))
            if number % 2:
                connection.sendall(b"GET /livez HTTP/1.1\r\nHost: localhost\r\n")
        assert server.calculate("1/3").status_code == 200


@pytest.mark.parametrize(
    "head",
    [
        b"GET /?" + b"a" * (HEAD_KIBIBYTES << 10) + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nLarge: " + b"a" * (HEAD_KIBIBYTES << 10) + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"A: b\r\n" * (HEAD_KIBIBYTES << 8) + b"\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nEndless: " + b"a" * (HEAD_KIBIBYTES << 12),
        b"GET /?" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nLarge: " + b"a" * 10_000_000 + b"\r\n\r\n",
    ],
    ids=["address", "header", "headers", "endless", "long address", "ten megabytes"],
)
def test_a_head_that_is_too_large_is_refused(server: Serving, head: bytes) -> None:
    answer = received(server, head)
    assert answer.startswith(b"HTTP/1.1 431 ")
    assert b'"code":"header_too_large"' in answer
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
    together = b"GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n" * 3 + REQUEST
    answer = received(server, together)
    assert answer.count(b"HTTP/1.1 200 OK") == 4
    assert answer.endswith(b'"adds_exact":true}')


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
        connection.sendall(b"POST /api/v1/batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\n")
        with pytest.raises(ConnectionError):
            send_for_ever(connection)
    assert server.calculate("1/3").status_code == 200


def send_for_ever(connection: socket.socket) -> None:
    while True:
        connection.sendall(b"1/3 + 2\n" * 8_000)


CHUNKED = (
    b"POST /api/v1/calculations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n"
)
BODY = b'15\r\n{"expression": "1/3"}\r\n'


@pytest.mark.parametrize(
    "after",
    [
        b"0\r\n" + b"Trailer: value\r\n" * 100_000,
        b"0\r\nEndless: " + b"a" * 20_000_000,
        b"1;extension=" + b"a" * 20_000_000,
    ],
    ids=["many", "endless", "extension"],
)
def test_what_follows_a_body_is_counted(server: Serving, after: bytes) -> None:
    received(server, CHUNKED + BODY + b"0\r\n\r\n")
    before = resident(server)
    answer = received(server, CHUNKED + BODY + after)
    assert answer.startswith(b"HTTP/1.1 431 ")
    assert b"connection: close" in answer
    assert resident(server) < before + 8_000
    assert server.calculate("1/3").status_code == 200


def test_trailers_of_a_batch_end_it(server: Serving) -> None:
    head = CHUNKED.replace(b"calculations", b"batch").replace(b"application/json", b"application/x-ndjson")
    with suppress(ConnectionError):
        answer = received(server, head + b"4\r\n1+1\n\r\n0\r\n" + b"Trailer: value\r\n" * 100_000)
        assert answer.count(b"HTTP/1.1 ") <= 1
    assert server.calculate("1/3").status_code == 200


def test_short_trailers_are_no_headers(server: Serving) -> None:
    answer = received(server, CHUNKED + BODY + b"0\r\nX-Request-ID: behind\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert b"behind" not in answer


def test_small_chunks_are_a_body(server: Serving) -> None:
    body = b'{"expression": "1/3"' + b" " * 50_000 + b"}"
    chunks = b"".join(b"1\r\n" + body[place : place + 1] + b"\r\n" for place in range(len(body)))
    assert received(server, CHUNKED + chunks + b"0\r\n\r\n").startswith(b"HTTP/1.1 200 ")


@pytest.mark.parametrize(
    ("version", "headers", "code"),
    [
        (b"1.1", b"", b"invalid_header"),
        (b"1.1", b"Host: localhost\r\nHost: localhost\r\n", b"invalid_header"),
        (b"1.0", b"Host: localhost\r\nHost: localhost\r\n", b"invalid_header"),
        (b"1.1", b"Host: localhost\r\nTransfer-Encoding: gzip, chunked\r\n", b"invalid_header"),
        (b"1.1", b"Host: localhost\r\nTransfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", b"invalid_header"),
        (b"1.0", b"Host: localhost\r\nTransfer-Encoding: chunked\r\n", b"invalid_header"),
    ],
    ids=["no host", "two hosts", "two hosts in 1.0", "gzip", "two codings", "chunked in 1.0"],
)
def test_a_head_that_could_be_understood_in_two_ways_is_refused(
    server: Serving, version: bytes, headers: bytes, code: bytes
) -> None:
    body = BODY + b"0\r\n\r\n" if b"chunked" in headers else b""
    answer = received(server, b"POST /api/v1/calculations HTTP/" + version + b"\r\n" + headers + b"\r\n" + body)
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert answer.count(b"HTTP/1.1 ") == 1
    assert code in answer


def test_http_1_0_needs_no_host(server: Serving) -> None:
    assert received(server, b"GET /livez HTTP/1.0\r\n\r\n").startswith(b"HTTP/1.1 200 ")


def test_requests_before_a_refused_one_are_answered(server: Serving) -> None:
    waiting = b"GET /api/v1/calculate?expression=isprime(2%5E107-1) HTTP/1.1\r\nHost: localhost\r\n\r\n"
    answer = received(server, waiting + b"GET /livez HTTP/1.1\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert b'"decimal":"true"' in answer


def test_a_body_that_is_too_large_is_told_so(server: Serving) -> None:
    head = b"POST /api/v1/calculations HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20000000\r\n\r\n"
    answer = received(server, head + b" " * 20_000_000)
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert b'"code":"body_too_large"' in answer


def test_the_whole_server_says_what_it_takes(server: Serving) -> None:
    answer = received(server, b"OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 204 ")
    assert b"allow: GET, HEAD, POST, DELETE, OPTIONS\r\n" in answer


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (
            b"GET /api/v1/calculate?expression=isprime(2%5E127-1) HTTP/1.1\r\nHost: localhost\r\n\r\n",
            b'"decimal":"true"',
        ),
        (
            b"POST /api/v1/batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 16\r\n\r\nisprime(2^127-1)",
            b'"decimal":"true"',
        ),
        (
            b'POST /api/v1/calculations HTTP/1.1\r\nHost: localhost\r\nContent-Length: 40\r\n\r\n{"expression": "1/3"}',
            b'"code":"incomplete_body"',
        ),
        (
            b"POST /api/v1/batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 40\r\n\r\n1+1\nisprime(2^127-1)\n3+3",
            b'"code":"incomplete_body"',
        ),
    ],
    ids=["a job that is waited for", "a batch", "a part of a body", "a part of a batch"],
)
def test_a_client_that_sends_nothing_more_is_answered(server: Serving, sent: bytes, expected: bytes) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        connection.sendall(sent)
        connection.shutdown(socket.SHUT_WR)
        answer = b"".join(iter(lambda: connection.recv(1 << 16), b""))
    assert expected in answer
    assert b"chunked" not in answer or answer.endswith(b"0\r\n\r\n")


def test_each_line_of_a_batch_that_is_cut_off_is_answered(server: Serving) -> None:
    head = b"POST /api/v1/batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 400\r\n\r\n"
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        connection.sendall(head + f"1+1\n{ENDLESS}\n2+".encode())
        connection.shutdown(socket.SHUT_WR)
        answer = b"".join(iter(lambda: connection.recv(1 << 16), b"")).decode()
    codes = re.findall(r'"error":(?:null|\{"code":"(\w+)")', answer)
    assert codes == ["", "cancelled", "syntax_error", "incomplete_body"]


def test_a_client_that_reads_slowly_is_not_given_up(start: Start) -> None:
    server = start("--body-seconds", "1")
    lines = b"1/3\n" * 20_000
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        connection.connect(("127.0.0.1", server.port))
        line = "POST /api/v1/batch HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        head = f"{line}Content-Length: {len(lines)}\r\n\r\n"
        threading.Thread(target=connection.sendall, args=(head.encode() + lines,)).start()
        answer, until = bytearray(), monotonic() + 4
        while chunk := connection.recv(16_384):
            answer += chunk
            if monotonic() < until:
                sleep(0.2)
    assert answer.count(b'"error":null') == 20_000


def test_who_waits_for_an_answer_before_sending_more_is_not_given_up(start: Start) -> None:
    server = start("--body-seconds", "0.5", "--seconds", "3", "--workers", "1")
    head = b"POST /api/v1/batch HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
    line = f"{ENDLESS}\n".encode()
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        connection.sendall(head + b"%x\r\n%b\r\n" % (len(line), line))
        answer = b""
        while b"budget_exceeded" not in answer:
            chunk = connection.recv(1 << 16)
            assert chunk
            answer += chunk
        connection.sendall(b"4\r\n1+1\n\r\n0\r\n\r\n")
        while b'"decimal":"2"' not in answer:
            answer += connection.recv(1 << 16)


LIVEZ = b"GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"


@pytest.mark.parametrize(("connection", "after", "answers"), [(b"close", b"", 1), (b"keep-alive", LIVEZ, 2)])
def test_a_head_without_a_body_is_sent(server: Serving, connection: bytes, after: bytes, answers: int) -> None:
    head = b"HEAD /api/v1/calculate?expression=1/3 HTTP/1.1\r\nHost: localhost\r\nConnection: %s\r\n\r\n" % connection
    assert received(server, head + after).count(b"HTTP/1.1 200 OK\r\n") == answers
