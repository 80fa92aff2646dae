"""The dashboard and the alerts name only metrics that exist, and all that matter."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import yaml
from prometheus_client import CollectorRegistry, generate_latest

from calculatrice.api.metrics import Metrics
from calculatrice.jobs.metrics import JobMetrics

CONFIGURATION = Path(__file__).parents[1] / "kubernetes" / "monitoring" / "configuration"
ALERTS: list[dict[str, Any]] = yaml.safe_load((CONFIGURATION / "alerts.yaml").read_text())["groups"][0]["rules"]
PAGE = (Path(__file__).parents[1] / "docs" / "operations.md").read_text()
PANELS: list[dict[str, Any]] = json.loads((CONFIGURATION / "dashboard.json").read_text())["panels"]
NAME = re.compile(r"calculatrice_\w+?(?=(?:_total|_bucket|_sum|_count|_created)?\b)")
"""The name of a metric, without what tells its samples apart."""


def told() -> set[str]:
    """The metrics of a process that serves and runs jobs, as Prometheus reads them."""
    metrics, worker_pool = Metrics(), JobMetrics()
    registry = CollectorRegistry()
    registry.register(metrics)
    worker_pool.register(registry)
    return named(re.findall(r"# TYPE \S+", generate_latest(registry).decode()))


def named(expressions: list[str]) -> set[str]:
    """The metrics that the texts name."""
    return {name for expression in expressions for name in NAME.findall(expression)}


def test_the_dashboard_shows_every_metric_and_no_other() -> None:
    shown = named([target["expr"] for panel in PANELS for target in panel["targets"]])
    assert shown == told()


def test_the_alerts_name_metrics_that_exist_and_say_what_to_do() -> None:
    assert named([rule["expr"] for rule in ALERTS]) <= told()
    assert all(rule["annotations"].keys() == {"summary", "action"} for rule in ALERTS)


def test_the_page_says_of_every_alert_what_it_means_and_what_to_do() -> None:
    told = ((rule["alert"], *rule["annotations"].values(), rule["labels"]["severity"]) for rule in ALERTS)
    rows = [f"| {' | '.join(cells)} |" for cells in told]
    assert "\n".join(rows) in PAGE
