"""What is logged, and what is not."""

from __future__ import annotations

import json
import socket
from contextlib import ExitStack, suppress
from socket import gethostname
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.api.conftest import Start
    from tests.api.serving import Serving


def logged(server: Serving) -> list[dict[str, Any]]:
    """What the server has logged when it has ended."""
    assert server.stop() == 0
    return [json.loads(line) for line in server.errors.read_text("utf-8").splitlines()]


def test_a_request_is_a_line_without_what_is_calculated(start: Start) -> None:
    server = start("--log-level", "info")
    server.client.get("/api/v1/calculate?expression=12345*3", headers={"X-Request-ID": "one"})
    [line] = [each for each in logged(server) if each.get("given_id") == "one"]
    request = {"request_id", "given_id", "client", "method", "route", "status", "seconds"}
    assert line.keys() == {"time", "level", "host", "logger", "message"} | request
    assert (line["host"], "127.0.0.1" in str(line)) == (gethostname(), False)
    assert (line["route"], line["status"], line["method"]) == ("/api/v1/calculate", 200, "GET")
    assert "12345" not in server.errors.read_text("utf-8")


def test_what_is_calculated_is_logged_where_that_is_asked_for(start: Start) -> None:
    server = start("--log-level", "info", "--log-expressions", "yes")
    server.post("12345*3")
    server.calculate("12345*4")
    expressions = [line["expression"] for line in logged(server) if line["message"] == "answered"]
    assert expressions == ["12345*3", "12345*4"]


@pytest.mark.parametrize("level", ["warning", "error"])
def test_by_default_nothing_is_logged_of_what_goes_well(start: Start, level: str) -> None:
    server = start("--log-level", level)
    server.calculate("1/3")
    server.calculate("1/0")
    assert logged(server) == []


def say(server: Serving, data: bytes) -> None:
    """Send what may be no HTTP, and hear the answer out."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
        connection.sendall(data)
        while connection.recv(1 << 16):
            pass


def test_by_default_what_is_refused_leaves_a_line_a_kind_that_says_who_and_where(start: Start) -> None:
    server = start()
    for _ in range(3):
        server.client.get("/api/v1/calculations/nothing")
        server.client.get("/wp-login.php")
        say(server, b"no http at all\r\n\r\n")
    say(server, b"GET / HTTP/1.1\r\nHost: x\r\nA: " + b"a" * 70_000 + b"\r\n\r\n")
    lines = logged(server)
    assert sorted((line["message"], line["reason"]) for line in lines) == [
        ("protocol_refused", "header_too_large"),
        ("protocol_refused", "malformed_request"),
        ("refused", "not_found"),
        ("refused", "unknown_calculation"),
    ]
    assert {(line["level"], line["host"], line["left_out"]) for line in lines} == {("warning", gethostname(), 0)}
    assert len({line["client"] for line in lines}) == 1
    assert not any("127.0.0.1" in str(line) for line in lines)


def test_a_head_that_does_not_come_leaves_a_line(start: Start) -> None:
    server = start("--header-seconds", "1")
    say(server, b"GET / HTTP/1.1\r\n")
    assert [(line["message"], line["reason"]) for line in logged(server)] == [("protocol_refused", "too_slow")]


def test_a_limit_that_is_reached_leaves_a_line(start: Start) -> None:
    server = start("--rate", "1", "--proxies", "127.0.0.1")
    for _ in range(3):
        server.client.get("/api/v1/functions", headers={"X-Forwarded-For": "192.0.2.1"})
    [line] = logged(server)
    assert (line["message"], line["reason"], "192.0.2.1" in str(line)) == ("limited", "rate_limited", False)


def test_a_redis_that_speaks_no_tls_leaves_a_line_with_the_reason(start: Start) -> None:
    with ExitStack() as stack:
        listening = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        Thread(target=answer_in_clear, args=(listening,), daemon=True).start()
        server = start("--redis-url", f"rediss://127.0.0.1:{listening.getsockname()[1]}")
        server.calculate("1/3")
        lines = [line for line in logged(server) if line["message"] == "redis_away"]
    assert "tls" in [line["reason"] for line in lines]


def answer_in_clear(listening: socket.socket) -> None:
    with suppress(OSError):
        while True:
            connection, _ = listening.accept()
            with connection:
                connection.recv(1 << 12)
                connection.sendall(b"-ERR Protocol error\r\n")
