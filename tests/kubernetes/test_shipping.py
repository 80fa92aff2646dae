"""Lines leave the nodes: the real collector, under the configuration of the manifests, sends them to a Cockpit."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from tests.parts.cockpit import TOKEN, Cockpit, cockpit
from tests.parts.servers import await_that, free_port
from tests.parts.shipper import Node, shipper
from tests.test_operations import ALERTS

if TYPE_CHECKING:
    from pathlib import Path

LABELS = {
    "service.name": "calculatrice",
    "deployment.environment.name": "prod",
    "k8s.namespace.name": "calculatrice-prod",
    "k8s.pod.name": "api-0",
    "k8s.container.name": "calculatrice",
}


@pytest.fixture
def node(tmp_path: Path) -> Node:
    folder = tmp_path / "pods"
    folder.mkdir()
    return Node(folder)


def texts(kept: Cockpit) -> list[str]:
    return sorted(line.text for line in kept.lines)


def numbered(first: int, last: int) -> list[str]:
    """Lines as the application writes them."""
    return [json.dumps({"level": "warning", "message": "limited", "number": f"{n:04}"}) for n in range(first, last)]


def say(node: Node, file: Path, lines: list[str]) -> list[str]:
    for line in lines:
        node.say(file, line)
    return lines


def test_every_line_of_an_environment_arrives_once_and_says_where_it_comes_from(tmp_path: Path, node: Node) -> None:
    said = say(node, node.file("calculatrice-prod", "api-0"), numbered(0, 300))
    with cockpit() as (kept, port), shipper(tmp_path, node.folder, f"http://127.0.0.1:{port}/otlp", TOKEN):
        await_that(lambda: len(kept.lines) >= len(said))
        said += say(node, node.file("calculatrice-prod", "api-0"), numbered(300, 310))
        await_that(lambda: len(kept.lines) >= len(said))
    assert texts(kept) == said
    assert {line.labels for line in kept.lines} == {tuple(sorted(LABELS.items()))}
    assert sorted({line.nanoseconds for line in kept.lines}) == [line.nanoseconds for line in kept.lines]


def test_no_line_of_another_namespace_is_sent(tmp_path: Path, node: Node) -> None:
    others = ("kube-system", "calculatrice-production", "my-calculatrice-prod", "calculatrice-logs", "calculatrice")
    for name in others:
        node.say(node.file(name, "pod-0"), f"said in {name}")
    node.say(node.file("calculatrice-dev", "worker-0"), "said in dev")
    with cockpit() as (kept, port), shipper(tmp_path, node.folder, f"http://127.0.0.1:{port}/otlp", TOKEN):
        await_that(lambda: kept.lines != [])
        node.say(node.file("calculatrice-dev", "worker-0"), "and said again")
        await_that(lambda: len(kept.lines) > 1)
    assert texts(kept) == ["and said again", "said in dev"]


def test_a_line_that_the_node_has_cut_is_whole_again(tmp_path: Path, node: Node) -> None:
    file = node.file("calculatrice-prod", "api-0")
    node.say(file, "x" * 16384, "P")
    node.say(file, "y" * 16384, "P")
    node.say(file, "end")
    with cockpit() as (kept, port), shipper(tmp_path, node.folder, f"http://127.0.0.1:{port}/otlp", TOKEN):
        await_that(lambda: kept.lines != [])
    assert texts(kept) == ["x" * 16384 + "y" * 16384 + "end"]


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_what_cockpit_does_not_take_now_it_takes_later(tmp_path: Path, node: Node, status: int) -> None:
    kept = Cockpit(status=status)
    said = say(node, node.file("calculatrice-prod", "api-0"), numbered(0, 50))
    with cockpit(kept=kept) as (_, port), shipper(tmp_path, node.folder, f"http://127.0.0.1:{port}/otlp", TOKEN):
        await_that(lambda: kept.answered != [])
        kept.status = None
        await_that(lambda: len(kept.lines) >= len(said))
    assert texts(kept) == said


def test_lines_outlive_a_cockpit_that_is_away_and_a_shipper_that_is_started_again(tmp_path: Path, node: Node) -> None:
    file, port, kept = node.file("calculatrice-prod", "api-0"), free_port(), Cockpit()
    endpoint = f"http://127.0.0.1:{port}/otlp"
    said = say(node, file, numbered(0, 50))
    with cockpit(port, kept), shipper(tmp_path, node.folder, endpoint, TOKEN):
        await_that(lambda: len(kept.lines) >= len(said))
    with shipper(tmp_path, node.folder, endpoint, TOKEN) as running:
        said += say(node, file, numbered(50, 100))
        await_that(lambda: "otelcol_exporter_queue_size" in running.told())
    said += say(node, file, numbered(100, 150))
    file.rename(file.with_name("0.log.20261127-213000"))
    said += say(node, file, numbered(150, 200))
    with cockpit(port, kept), shipper(tmp_path, node.folder, endpoint, TOKEN):
        await_that(lambda: len(kept.lines) >= len(said))
        said += say(node, file, numbered(200, 210))
        await_that(lambda: len(kept.lines) >= len(said))
    assert texts(kept) == said


def test_what_finds_no_place_in_the_queue_waits_in_the_files_of_the_node(tmp_path: Path, node: Node) -> None:
    file, kept, small = node.file("calculatrice-prod", "api-0"), Cockpit(status=503), 100_000
    sizes = {"67108864": str(small), "262144": "10000", "1048576": "20000"}
    said = say(node, file, numbered(0, 5000))
    assert file.stat().st_size > 3 * small
    with (
        cockpit(kept=kept) as (_, port),
        shipper(tmp_path, node.folder, f"http://127.0.0.1:{port}/otlp", TOKEN, **sizes) as running,
    ):
        await_that(lambda: len(kept.answered) > 1)
        assert running.value("otelcol_exporter_queue_size") <= running.value("otelcol_exporter_queue_capacity") == small
        kept.status = None
        await_that(lambda: len(kept.lines) >= len(said))
    assert texts(kept) == said


def test_no_line_is_lost_by_a_shipper_that_is_killed(tmp_path: Path, node: Node) -> None:
    """What was under way is sent again: Loki keeps one of two lines that are the same to the nanosecond."""
    file, said = node.file("calculatrice-prod", "api-0"), list[str]()
    with cockpit() as (kept, port):
        for first in range(0, 2000, 400):
            said += say(node, file, numbered(first, first + 400))
            with shipper(tmp_path, node.folder, f"http://127.0.0.1:{port}/otlp", TOKEN) as running:
                seen = len(kept.lines)
                await_that(lambda seen=seen: len(kept.lines) > seen)  # type: ignore[misc]  # mypy infers no lambda's default
                running.process.kill()
        with shipper(tmp_path, node.folder, f"http://127.0.0.1:{port}/otlp", TOKEN):
            await_that(lambda: len({line.text for line in kept.lines}) == len(said))
    assert sorted({line.text for line in kept.lines}) == said
    assert len({(line.text, line.nanoseconds, line.labels) for line in kept.lines}) == len(said)


def test_the_metrics_of_the_alerts_are_there(tmp_path: Path, node: Node) -> None:
    named = {name for rule in ALERTS for name in re.findall(r"otelcol_\w+", rule["expr"])}
    file, kept = node.file("calculatrice-prod", "api-0"), Cockpit()
    with cockpit(kept=kept) as (_, port), shipper(tmp_path, node.folder, f"http://127.0.0.1:{port}/otlp", TOKEN) as one:
        node.say(file, "taken")
        await_that(lambda: kept.answered != [])
        kept.status = 400
        node.say(file, "refused")
        await_that(lambda: named <= set(re.findall(r"^otelcol_\w+", one.told(), re.MULTILINE)))


def test_another_token_is_taken_where_it_runs_and_a_wrong_one_writes_nothing(tmp_path: Path, node: Node) -> None:
    file = node.file("calculatrice-prod", "api-0")
    with cockpit() as (kept, port), shipper(tmp_path, node.folder, f"http://127.0.0.1:{port}/otlp", "wrong") as running:
        node.say(file, "refused")
        await_that(lambda: kept.answered != [])
        assert (kept.lines, set(kept.answered)) == ([], {401})
        await_that(lambda: running.value("otelcol_exporter_send_failed_log_records") == 1, ValueError)
        (tmp_path / "token").write_text(TOKEN, encoding="utf-8")
        node.say(file, "taken")
        await_that(lambda: kept.lines != [])
    assert texts(kept) == ["taken"]
