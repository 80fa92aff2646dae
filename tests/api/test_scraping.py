"""What a real Prometheus finds of a process that serves and runs jobs: all that the dashboard and the alerts name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.api.serving import ENDLESS, HEAVY
from tests.parts.prometheus_server import prometheus
from tests.parts.servers import await_that, free_port
from tests.test_operations import ALERTS, NAME, PANELS

if TYPE_CHECKING:
    from pathlib import Path

    import httpx
    from tests.api.conftest import Start
    from tests.api.serving import Serving

ASKED = [target["expr"].replace("$environment", "test") for panel in PANELS for target in panel["targets"]]
SELECTED = {name for expr in (*ASKED, *(rule["expr"] for rule in ALERTS)) for name in NAME.findall(expr)}


def be_busy(server: Serving) -> None:
    """Do whatever is counted: an answer, a refusal, a job that ends, a child that is killed."""
    server.calculate("1/3")
    server.client.get("/api/v1/calculations/of-nobody")
    server.ended(server.job(HEAVY))
    endless = server.job(ENDLESS)
    await_that(lambda: server.found(endless)["state"] == "running")
    server.cancel(endless)


def result(client: httpx.Client, expression: str) -> list[object]:
    """What Prometheus answers to an expression."""
    answer = client.get("/api/v1/query", params={"query": expression})
    found: list[object] = answer.raise_for_status().json()["data"]["result"]
    return found


def series(client: httpx.Client) -> list[dict[str, str]]:
    """The labels of all that is kept of Calculatrice."""
    found = client.get("/api/v1/series", params={"match[]": '{job="calculatrice"}'})
    kept: list[dict[str, str]] = found.raise_for_status().json()["data"]
    return kept


def test_every_panel_shows_something_and_every_metric_of_an_alert_is_there(start: Start, tmp_path: Path) -> None:
    port = free_port()
    server = start("--metrics-port", str(port), "--workers", "1")
    be_busy(server)
    with prometheus(tmp_path, port) as client:
        await_that(lambda: [expr for expr in ASKED if not result(client, expr)] == [])
        named = {metric["__name__"] for metric in series(client)}
        assert [each for each in SELECTED if not any(name.startswith(each) for name in named)] == []
        assert {metric["environment"] for metric in series(client)} == {"test"}
