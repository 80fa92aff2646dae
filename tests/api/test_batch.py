"""`POST /api/v1/batch`."""

from __future__ import annotations

import csv
import http.client
import json
import socket
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from tests.api.serving import ENDLESS, HEAVY
from tests.cli.test_batch import KEYS

from calculatrice.service.request import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.api.conftest import Start
    from tests.api.serving import Serving

NDJSON = {"Content-Type": "application/x-ndjson"}


def batch(server: Serving, lines: bytes, **headers: str) -> list[dict[str, Any]]:
    answer = server.client.post("/api/v1/batch", content=lines, headers={**NDJSON, **headers})
    assert answer.status_code == 200
    return [json.loads(line) for line in answer.text.splitlines()]


def test_lines_are_answered_in_order(server: Serving) -> None:
    answers = batch(server, b'1/6\nisprime(2^89-1)\n{"expression": "2+3", "digits": 5}\r\n2^100')
    assert [answer["decimal"] for answer in answers] == [
        "0.166666666666667",
        "true",
        "5",
        "1267650600228229401496703205376",
    ]
    assert [list(answer) for answer in answers] == [[*KEYS, *FIELDS]] * 4


def test_forms_that_are_asked_for_come_after_the_keys_of_the_command(server: Serving) -> None:
    [answer] = batch(server, b'{"expression": "7/2", "forms": ["mixed"]}')
    assert list(answer) == [*KEYS, *FIELDS, "forms", "relations"]
    assert answer["forms"] == {"mixed": "3 1/2"}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"1/0", "division_by_zero"),
        (b"", "syntax_error"),
        (b"2 3", "syntax_error"),
        (b"1+\xff", "not_utf8"),
        (b'{"expression": 1}', "invalid_field"),
        (b'{"expression": "1"', "malformed_json"),
        (b"{", "malformed_json"),
        (b"1" * 70_000, "expression_too_large"),
        (b"1" * 3_000_000, "expression_too_large"),
    ],
)
def test_a_bad_line_never_ends_the_stream(server: Serving, line: bytes, code: str) -> None:
    bad, good = batch(server, line + b"\n1+1\n")
    assert list(bad) == KEYS
    assert (bad["error"]["code"], bad["decimal"], good["decimal"]) == (code, None, "2")
    assert len(bad["expression"]) <= 1000


def test_errors_are_told_in_the_language_asked_for(server: Serving) -> None:
    [answer] = batch(server, b"1/0", **{"Accept-Language": "fr"})
    assert "Division par zéro" in answer["error"]["message"]


def test_nothing_is_answered_with_nothing(server: Serving) -> None:
    assert batch(server, b"") == []


def test_a_batch_is_lines_by_its_type(server: Serving) -> None:
    answer = server.client.post("/api/v1/batch", content=b"1", headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_type")


def test_answers_come_while_lines_are_sent(server: Serving) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.putrequest("POST", "/api/v1/batch")
    connection.putheader("Content-Type", "application/x-ndjson")
    connection.putheader("Transfer-Encoding", "chunked")
    connection.endheaders()
    connection.send(b"4\r\n1+1\n\r\n")
    answer = connection.getresponse()
    assert json.loads(answer.readline())["decimal"] == "2"
    connection.send(b"4\r\n2+2\n\r\n0\r\n\r\n")
    assert json.loads(answer.readline())["decimal"] == "4"
    assert answer.read() == b""
    connection.close()


def lines(count: int) -> Iterator[bytes]:
    for _ in range(count // 500):
        yield b"1/3 + 2\n" * 500


def resident(server: Serving) -> int:
    """The memory of the server in KiB."""
    with open(f"/proc/{server.process.pid}/status") as status:  # noqa: PTH123  # what the kernel says, no file
        return int(next(line for line in status if line.startswith("VmRSS")).split()[1])


def test_memory_does_not_grow_with_the_lines(start: Start) -> None:
    server = start()
    assert answered(server, 2_000) == 2_000
    before = resident(server)
    assert answered(server, 100_000) == 100_000
    assert resident(server) < before + 8_000


def answered(server: Serving, count: int) -> int:
    """How many of so many lines are answered."""
    with server.client.stream("POST", "/api/v1/batch", content=lines(count), headers=NDJSON) as answer:
        return sum(1 for _ in answer.iter_lines())


def test_a_client_that_does_not_read_is_not_read_from(server: Serving) -> None:
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        connection.sendall(
            b"POST /api/v1/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
            b"Content-Length: 1000000000\r\n\r\n"
        )
        connection.settimeout(2)
        assert sent_until_it_stalls(connection, b"1/3 + 2\n" * 8_000) < 50_000_000
        assert server.calculate("1+1").json()["decimal"] == "2"


def sent_until_it_stalls(connection: socket.socket, chunk: bytes) -> int:
    """How many bytes are taken before no more are for as long as the connection's patience lasts."""
    sent = 0
    with suppress(TimeoutError):
        while sent < 1_000_000_000:
            sent += connection.send(chunk)
    return sent


def test_jobs_of_a_client_that_has_gone_are_cancelled(start: Start) -> None:
    server = start("--workers", "1", "--seconds", "60")
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        body = f"1+1\n{ENDLESS}\n".encode()
        connection.sendall(
            b"POST /api/v1/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
            b"Content-Length: 10000\r\n\r\n" + body
        )
        assert b"200 OK" in connection.recv(10_000)
    assert server.post(HEAVY, {"Prefer": "wait=20"}).json()["decimal"] == "true"


def test_a_full_queue_means_waiting(start: Start) -> None:
    server = start("--workers", "1", "--queue", "1")
    answers = batch(server, "\n".join(f"isprime(2^127-{number})" for number in range(1, 30, 2)).encode())
    primes = [number for number, answer in zip(range(1, 30, 2), answers, strict=True) if answer["decimal"] == "true"]
    assert primes == [1, 25]


def test_many_batches_share_the_server(server: Serving) -> None:
    found: list[int] = []

    def send() -> None:
        answer = server.client.post("/api/v1/batch", content=b"1/3\n" * 2_000, headers=NDJSON)
        found.append(len(answer.text.splitlines()))

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [2_000] * 4


def test_answers_come_as_rows_for_who_asks_for_a_table(server: Serving) -> None:
    lines = f"1/4\n-2^2\n{HEAVY}\n1/0\nmax(1;2)\n€100/3\n5 km/h\n".encode()
    answer = server.client.post("/api/v1/batch", content=lines, headers={**NDJSON, "Accept": "text/csv"})
    assert answer.headers["content-type"].startswith("text/csv")
    head, *rows = csv.reader(answer.text.splitlines())
    assert head == ["expression", "decimal", "relation", "exact", "error", "message", "unit"]
    assert [row[-1] for row in rows] == ["", "", "", "", "", "EUR", "km/h"]
    assert [row[:5] for row in rows] == [
        ["1/4", "0.25", "=", "1/4", ""],
        ["'-2^2", "-4", "=", "-4", ""],
        [HEAVY, "true", "=", rows[2][3], ""],
        ["1/0", "", "", "", "division_by_zero"],
        ["max(1;2)", "2", "=", "2", ""],
        ["€100/3", "33.3333333333333", "≈", "100/3 €", ""],
        ["5 km/h", "5", "=", "5 km/h", ""],
    ]
    assert [row[5] for row in rows if row[5]] == ["Division by zero: the denominator is exactly 0."]
