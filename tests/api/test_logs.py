"""What is logged, and what is not."""

from __future__ import annotations

import json
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
    [line] = [each for each in logged(server) if each.get("request_id") == "one"]
    assert line.keys() == {"time", "level", "logger", "message", "request_id", "method", "route", "status", "seconds"}
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
