"""The alerts, asked by Prometheus's own tool: which series make each fire, and which leave it quiet."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from tests.parts.programs import PROMETHEUS, built
from tests.test_operations import ALERTS, CONFIGURATION, PANELS

if TYPE_CHECKING:
    from pathlib import Path

RULES = CONFIGURATION / "alerts.yaml"
REQUESTS = 'calculatrice_requests_total{{environment="{0}", status="{1}"}}'
SECONDS = 'calculatrice_request_seconds_bucket{{environment="prod", route="/api/v1/calculate", le="{0}"}}'
ANSWERS = 'up{job="calculatrice", environment="prod", instance="a"}'
LABELS = 'environment="prod", instance="a"'
POD = 'up{job="calculatrice", environment="prod", instance="a", node="node1"}'
SHIPPER = 'up{job="logs", instance="s", node="node1"}'
WAITING = 'otelcol_exporter_queue_size{job="logs", instance="s", node="node1"}'
SENT = 'otelcol_exporter_sent_log_records{job="logs", instance="s", node="node1"}'
REFUSED = 'otelcol_exporter_send_failed_log_records{job="logs", instance="s", node="node1"}'
ON_NODE = ({"node": "node1"},)


@dataclass(frozen=True)
class Case:
    """What is told, each minute from the first: the alert fires `at` that minute, for whom, or for nobody."""

    alert: str
    what: str
    series: dict[str, str]
    at: int
    fires: tuple[dict[str, str], ...] = ()


def of(*names: str) -> tuple[dict[str, str], ...]:
    """The environments that an alert is about."""
    return tuple({"environment": name} for name in names)


def up(prod: str, dev: str, name: str = "calculatrice_record_up") -> dict[str, str]:
    """What a pod of each environment tells."""
    return {f"{name}{{{LABELS}}}": prod, f'{name}{{environment="dev", instance="b"}}': dev}


CASES = (
    Case("NobodyAnswers", "one of two pods is gone", {ANSWERS: "1x10 0x20", ANSWERS.replace('"a"', '"b"'): "1x30"}, 20),
    Case("NobodyAnswers", "every pod is silent", {ANSWERS: "1x10 0x20"}, 20, of("prod")),
    Case("NobodyAnswers", "every pod is gone", {ANSWERS: "1x10 _x60"}, 30, of("prod")),
    Case("NobodyAnswers", "nobody was there within the hour", {ANSWERS: "1x10 _x90"}, 100),
    Case("DatabaseAway", "it is there", up("1x10", "1x10"), 8),
    Case("DatabaseAway", "away for less than a minute", up("1x7 0x0 1x5", "1x10"), 8),
    Case("DatabaseAway", "away in one environment", up("1x3 0x10", "1x13"), 8, of("prod")),
    Case("DatabaseAway", "away in both", up("0x10", "0x10"), 8, of("dev", "prod")),
    Case(
        "RecordRefuses",
        "the disk is full",
        {**up("1x10", "1x10"), **up("0x10", "1x10", "calculatrice_record_usable")},
        8,
        of("prod"),
    ),
    Case(
        "RecordRefuses",
        "the database is away, which another alert says",
        {**up("0x10", "1x10"), **up("0x10", "1x10", "calculatrice_record_usable")},
        8,
    ),
    Case("DatabaseGrows", "half of its volume", up("5e9x30", "1e6x30", "calculatrice_record_bytes"), 25),
    Case("DatabaseGrows", "most of its volume", up("8e9x30", "1e6x30", "calculatrice_record_bytes"), 25, of("prod")),
    Case("LinesUnread", "each node has a shipper", {POD: "1x30", SHIPPER: "1x30"}, 25),
    Case("LinesUnread", "the shipper is silent", {POD: "1x30", SHIPPER: "1x5 0x25"}, 25, ON_NODE),
    Case("LinesUnread", "the shipper is gone", {POD: "1x30", SHIPPER: "1x5 _x25"}, 25, ON_NODE),
    Case("LinesUnread", "there never was one", {POD: "1x30"}, 25, ON_NODE),
    Case("LinesUnread", "another node has one", {POD: "1x30", SHIPPER.replace("node1", "node2"): "1x30"}, 25, ON_NODE),
    Case("LinesUnread", "nothing runs there", {POD: "0x30", SHIPPER: "0x30"}, 25),
    Case("LinesStay", "what waits is sent", {WAITING: "500x40", SENT: "0+10x40"}, 35),
    Case("LinesStay", "nothing is said", {WAITING: "0x40", SENT: "10x40"}, 35),
    Case("LinesStay", "nothing is sent any more", {WAITING: "0x5 500x50", SENT: "0+10x5 50x50"}, 45, ON_NODE),
    Case("LinesStay", "nothing was ever sent", {WAITING: "500x40"}, 35, ON_NODE),
    Case("LinesRefused", "none are refused", {SENT: "0+10x40"}, 35),
    Case("LinesRefused", "the first that are refused", {REFUSED: "_x30 2x10"}, 35, ON_NODE),
    Case("LinesRefused", "more are refused", {REFUSED: "2x30 9x10"}, 35, ON_NODE),
    Case("LinesRefused", "some were refused long ago", {REFUSED: "2x40"}, 35),
    Case("LinesRefused", "the shipper was started again", {REFUSED: "9x30 _x5 0x5"}, 38),
    Case("RedisAway", "there never was one", up("0x60", "0x60", "calculatrice_redis_up"), 50),
    Case("RedisAway", "it is there", up("1x60", "1x60", "calculatrice_redis_up"), 50),
    Case("RedisAway", "it went", up("1x10 0x50", "1x60", "calculatrice_redis_up"), 50, of("prod")),
    Case("ClocksDiffer", "by two seconds", {f"calculatrice_clock_difference_seconds{{{LABELS}}}": "2x20"}, 15),
    Case(
        "ClocksDiffer",
        "behind by a minute: this process's",
        {
            f"calculatrice_clock_difference_seconds{{{LABELS}}}": "-60x20",
            "calculatrice_clock_difference_seconds": "0x20",
        },
        15,
        ({"environment": "prod", "instance": "a"},),
    ),
    Case("JobsWaitTooLong", "four minutes", up("240x20", "0x20", "calculatrice_oldest_job_seconds"), 15),
    Case("JobsWaitTooLong", "ten minutes", up("600x20", "0x20", "calculatrice_oldest_job_seconds"), 15, of("prod")),
    Case("WorkersLost", "one an hour", {f"calculatrice_jobs_taken_over_total{{{LABELS}}}": "0x20 1x20"}, 30),
    Case("WorkersLost", "one a minute", {f"calculatrice_jobs_taken_over_total{{{LABELS}}}": "0+1x30"}, 25, of("prod")),
    Case(
        "ChildrenCrash",
        "they are cancelled",
        {f'calculatrice_children_ended_total{{{LABELS}, reason="cancelled"}}': "0+9x30"},
        25,
    ),
    Case(
        "ChildrenCrash",
        "they have no memory",
        {f'calculatrice_children_ended_total{{{LABELS}, reason="memory"}}': "0+1x30"},
        25,
        of("prod"),
    ),
    Case(
        "RequestsFail",
        "refusals are answers",
        {REQUESTS.format("prod", 200): "0+60x20", REQUESTS.format("prod", 429): "0+60x20"},
        15,
    ),
    Case(
        "RequestsFail",
        "two in a hundred in one environment",
        {
            REQUESTS.format("prod", 200): "0+98x20",
            REQUESTS.format("prod", 503): "0+2x20",
            REQUESTS.format("dev", 200): "0+9800x20",
        },
        15,
        of("prod"),
    ),
    Case("RequestsFail", "nobody asks", {REQUESTS.format("prod", 503): "7x20"}, 15),
    Case(
        "RequestsAreSlow",
        "all within a tenth",
        {SECONDS.format("0.1"): "0+60x40", SECONDS.format("+Inf"): "0+60x40"},
        30,
    ),
    Case(
        "RequestsAreSlow",
        "one in ten takes up to five seconds",
        {SECONDS.format("0.1"): "0+54x40", SECONDS.format("5"): "0+60x40", SECONDS.format("+Inf"): "0+60x40"},
        30,
        of("prod"),
    ),
)


@pytest.fixture(scope="module")
def promtool() -> str:
    return str(built(PROMETHEUS) / "promtool")


def asked(case: Case) -> dict[str, Any]:
    """The case as the tool reads it."""
    rule = next(rule for rule in ALERTS if rule["alert"] == case.alert)
    expected = [{"exp_labels": {**rule["labels"], **who}, "exp_annotations": rule["annotations"]} for who in case.fires]
    return {
        "interval": "1m",
        "input_series": [{"series": name, "values": values} for name, values in case.series.items()],
        "alert_rule_test": [{"eval_time": f"{case.at}m", "alertname": case.alert, "exp_alerts": expected}],
    }


def told(promtool: str, *words: str) -> tuple[int, str]:
    """How the tool ends, and what it says."""
    done = subprocess.run([promtool, *words], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_the_rules_are_rules(promtool: str) -> None:
    status, said = told(promtool, "check", "rules", "--lint=all", "--lint-fatal", str(RULES))
    assert status == 0, said
    assert f"{len(ALERTS)} rules found" in said


def test_the_configuration_of_the_cluster_is_one_and_names_these_rules(promtool: str) -> None:
    status, said = told(promtool, "check", "config", "--syntax-only", str(CONFIGURATION / "prometheus.yaml"))
    assert status == 0, said
    rules = yaml.safe_load((CONFIGURATION / "prometheus.yaml").read_text())["rule_files"]
    assert rules == [RULES.name]


def test_the_dashboard_asks_in_prometheus_s_language(promtool: str, tmp_path: Path) -> None:
    asked = [target["expr"] for panel in PANELS for target in panel["targets"]]
    rules = [{"record": f"panel:{number}", "expr": expr} for number, expr in enumerate(asked)]
    file = tmp_path / "rules.json"
    file.write_text(json.dumps({"groups": [{"name": "panels", "rules": rules}]}))
    status, said = told(promtool, "check", "rules", str(file))
    assert status == 0, said
    assert all(expr.count('environment=~"$environment"') == expr.count("calculatrice_") for expr in asked)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.alert}: {case.what}")
def test_an_alert_fires_for_whom_it_should(promtool: str, tmp_path: Path, case: Case) -> None:
    file = tmp_path / "case.json"
    file.write_text(json.dumps({"rule_files": [str(RULES)], "evaluation_interval": "1m", "tests": [asked(case)]}))
    status, said = told(promtool, "test", "rules", str(file))
    assert status == 0, said


def test_every_alert_fires_in_one_case_and_is_quiet_in_another() -> None:
    loud, quiet = ({case.alert for case in CASES if bool(case.fires) is fires} for fires in (True, False))
    assert loud == quiet == {rule["alert"] for rule in ALERTS}
