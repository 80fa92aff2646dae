"""Each setting of the server does what it says."""

from __future__ import annotations

import socket
import sqlite3
from contextlib import closing
from time import sleep, time
from typing import TYPE_CHECKING

import pytest
from tests.api.serving import ENDLESS, HEAVY

from calculatrice.api.rate import window_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.api.conftest import Start
    from tests.api.serving import Serving

ELSEWHERE = {"X-Forwarded-For": "203.0.113.7"}


def test_seconds_and_workers_and_queue(start: Start) -> None:
    server = start("--seconds", "0.5", "--workers", "1", "--queue", "1")
    assert "0.5 s" in server.post(ENDLESS, {"Prefer": "wait=20"}).json()["detail"]
    full = [server.post(ENDLESS, digits=digits) for digits in range(20, 30)]
    refused = [answer for answer in full if answer.status_code == 503]
    assert {answer.json()["code"] for answer in refused} == {"queue_full"}
    assert all(int(answer.headers["retry-after"]) > 0 for answer in refused)
    assert 1 <= 10 - len(refused) < 10


@pytest.mark.parametrize(
    ("options", "headers", "code"),
    [
        (("--client-size", "1", "--proxies", "127.0.0.1"), ELSEWHERE, "too_much_kept"),
        (("--record-size", "1"), {}, "storage_full"),
    ],
)
def test_client_size_and_record_size(
    start: Start, options: tuple[str, ...], headers: dict[str, str], code: str
) -> None:
    server = start(*options, "--workers", "0", "--expression-size", "1000")
    asked = {"Prefer": "respond-async", **headers}
    large = "1+" * 450_000 + "1"
    assert [server.post(large, asked).status_code, server.calculate("1/3").status_code] == [202, 200]
    refused = server.post(large, asked)
    assert (refused.status_code, refused.json()["code"]) == ({"too_much_kept": 429, "storage_full": 503}[code], code)
    assert int(refused.headers["retry-after"]) > 0
    # What is small still has room.
    assert server.post(ENDLESS, asked).status_code == 202


def test_what_is_cancelled_makes_room_for_its_client(start: Start) -> None:
    server = start("--client-size", "1", "--proxies", "127.0.0.1", "--workers", "0", "--expression-size", "1000")
    asked = {"Prefer": "respond-async", **ELSEWHERE}
    large = "1+" * 450_000 + "1"
    job_id = server.post(large, asked).json()["id"]
    assert server.post(large, asked).status_code == 429
    server.cancel(job_id)
    assert server.post(large, asked).status_code == 202


def test_memory(start: Start) -> None:
    server = start("--memory", "1")
    answer = server.post("digitsum(2^100000000)", {"Prefer": "wait=30"})
    assert answer.status_code == 422


def test_database_url_and_retention(start: Start, tmp_path: Path) -> None:
    server = start("--database-url", f"sqlite:///{tmp_path}/kept.db", "--retention", "0")
    job_id = server.job("1/3")
    assert server.ended(job_id)["state"] == "done"
    assert server.stop() == 0
    with closing(sqlite3.connect(tmp_path / "kept.db")) as database:
        assert database.execute("SELECT count(*) FROM calculations").fetchone()[0] <= 1


def test_without_workers_jobs_wait_for_others(start: Start) -> None:
    server = start("--workers", "0")
    assert server.found(server.job("1/3"), wait=0.3)["state"] == "queued"


def test_host_and_port(start: Start) -> None:
    server = start("--host", "::1")
    assert server.url.startswith("http://[::1]:")
    assert server.calculate("1/3").status_code == 200
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", server.port))


def test_body_size(start: Start) -> None:
    server = start("--body-size", "2", "--expression-size", "1")
    fits = server.post("1" + " " * 900)
    long = server.post("1" + " " * 1100)
    large = server.post("1", variables={f"x{number}": "1" for number in range(300)})
    assert fits.status_code == 200
    assert (long.status_code, long.json()["code"], long.json()["field"]) == (422, "expression_too_large", "expression")
    assert (large.status_code, large.json()["code"]) == (413, "body_too_large")
    chunked = server.client.post("/api/v1/calculations", content=iter([b" " * 1000] * 10))
    assert (chunked.status_code, chunked.json()["code"]) == (413, "body_too_large")


def test_expression_size_holds_for_definitions(start: Start) -> None:
    server = start("--expression-size", "1")
    answer = server.post("x", variables={"x": "1" + " " * 1100})
    assert (answer.status_code, answer.json()["field"]) == (422, "variables.x")


def test_line_size(start: Start) -> None:
    server = start("--line-size", "1")
    lines = b"1" + b" " * 900 + b"\n1" + b" " * 1100
    answer = server.client.post("/api/v1/batch", content=lines, headers={"Content-Type": "application/x-ndjson"})
    first, second = answer.text.splitlines()
    assert ('"error":null' in first, "expression_too_large" in second) == (True, True)


def test_digits_limit(start: Start) -> None:
    server = start("--digits-limit", "50")
    answer = server.calculate("1/3", digits=51)
    assert server.calculate("1/3", digits=50).status_code == 200
    assert (answer.status_code, answer.json()["code"], answer.json()["field"]) == (422, "too_many_digits", "digits")


def test_rate_and_proxies(start: Start) -> None:
    server = start("--rate", "3", "--proxies", "127.0.0.1")
    while window_of(ELSEWHERE["X-Forwarded-For"], time())[1] < 20:
        sleep(0.5)
    answers = [server.client.get("/api/v1/calculate?expression=1", headers=ELSEWHERE) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    refused = answers[-1]
    assert refused.json()["code"] == "rate_limited"
    assert 1 <= int(refused.headers["retry-after"]) <= 60
    assert refused.headers["ratelimit-policy"] == '"minute";q=3;w=60'
    assert refused.headers["ratelimit"].startswith('"minute";r=0;t=')
    another = {"X-Forwarded-For": "203.0.113.8"}
    assert server.client.get("/api/v1/calculate?expression=1", headers=another).status_code == 200
    assert server.client.get("/livez", headers=ELSEWHERE).status_code == 200
    assert server.client.get("/api/v1/calculate?expression=1").status_code == 200


def test_a_proxy_that_is_not_trusted_is_not_believed(start: Start) -> None:
    server = start("--rate", "1")
    answers = [server.client.get("/api/v1/calculate?expression=1", headers=ELSEWHERE) for _ in range(3)]
    assert {answer.status_code for answer in answers} == {200}


def test_wait(start: Start) -> None:
    server = start("--wait", "0.2", "--seconds", "60")
    answer = server.calculate(ENDLESS)
    assert (answer.status_code, answer.headers["cache-control"]) == (202, "no-store")
    assert server.found(answer.json()["id"], wait=60)["state"] in ("queued", "running")
    assert server.calculate(ENDLESS).json()["id"] == answer.json()["id"]


def test_cache(start: Start) -> None:
    server = start("--cache", "0", "--workers", "0", "--wait", "0")
    kept = start("--wait", "20", "--database-url", "sqlite:///kept.db")
    assert kept.calculate(HEAVY).status_code == 200
    assert (kept.post(HEAVY).status_code, server.post(HEAVY).status_code) == (200, 202)


def test_grace(start: Start) -> None:
    server = start("--grace", "0", "--seconds", "60")
    job_id = server.job(ENDLESS)
    assert server.found(job_id)["state"] in ("queued", "running")
    assert server.stop() == 0
    again = start("--workers", "0")
    assert again.found(job_id)["state"] == "queued"


def received(server: Serving, sent: bytes, patience: float = 20) -> bytes:
    """What the server answers to these bytes until it ends the connection."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=patience) as connection:
        connection.sendall(sent)
        answer = b""
        while chunk := connection.recv(1 << 16):
            answer += chunk
        return answer


def test_header_seconds(start: Start) -> None:
    server = start("--header-seconds", "0.3")
    assert received(server, b"") == b""
    answer = received(server, b"GET / HTTP/1.1\r\nHost: localhost\r\nSlow: ")
    assert answer.startswith(b"HTTP/1.1 408 ")
    assert b'"code":"too_slow"' in answer


def test_body_seconds(start: Start) -> None:
    server = start("--body-seconds", "0.3")
    head = b"POST /api/v1/calculations HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n"
    for begun in (head, head + b'{"expression":'):
        answer = received(server, begun)
        assert answer.startswith(b"HTTP/1.1 408 ")
        assert b'"code":"too_slow"' in answer


def test_idle_seconds(start: Start) -> None:
    server = start("--idle-seconds", "1")
    answer = received(server, b"GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200 ")
