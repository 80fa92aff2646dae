"""The monitoring, in the cluster: put there by the command, it sees both environments, and an alert arrives by mail.

Prometheus and Alertmanager are real ones under the names of the manifests, from the registry of the tests. Grafana is
a stand-in there, since it is built nowhere here: the API server admits its own manifest, and no more is known of it.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from tests.kubernetes.asking import COMPONENTS, ask, pods
from tests.kubernetes.manifests import ENVIRONMENTS, ROOT, kustomized
from tests.parts.kubernetes import HOST
from tests.parts.mail import PASSWORD, USER, mailbox
from tests.parts.programs import ALERTMANAGER, PROMETHEUS, built
from tests.parts.servers import await_that
from tests.test_operations import ALERTS, NAME

from calculatrice.cloud.monitoring import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.kubernetes.world import World
    from tests.parts.kubernetes import Cluster
    from tests.parts.mail import Mailbox

FOLDER = ROOT / "kubernetes" / "monitoring"
PROMETHEUS_API = "/api/v1/namespaces/calculatrice-monitoring/services/prometheus:9090/proxy/api/v1/query"
OF_PROMETHEUS = "app.kubernetes.io/name=prometheus"
TRIAL = """\
      - alert: Trial
        expr: vector(1)
"""
RARE = {"calculatrice_jobs_taken_over", "calculatrice_children_ended"}
"""Metrics that have no sample until what they count has happened."""
PATIENCE = 240


@dataclass(frozen=True)
class Monitored:
    """Both environments, what looks at them, and the mails that came."""

    world: World
    box: Mailbox

    def ask(self, expression: str) -> list[dict[str, Any]]:
        """What Prometheus answers, through the API of the cluster."""
        found: list[dict[str, Any]] = self.world.cluster.get(PROMETHEUS_API, query=expression)["data"]["result"]
        return found


def monitor(world: World, step: str, **variables: str) -> None:
    world.shell(f"{sys.executable} -m calculatrice cloud monitor {step} --yes", **variables)


def push(world: World, folder: Path) -> None:
    """Build what the manifests name, and have the nodes take it from the registry of the tests."""
    shutil.copy(ROOT / "tests" / "parts" / "monitoring" / "Dockerfile", folder)
    shutil.copy(world.managed.authority.certificate, folder / "authority.pem")
    for module, name in ((PROMETHEUS, "prometheus"), (ALERTMANAGER, "alertmanager")):
        shutil.copy(built(module) / name, folder)
    for part in PARTS:
        file = f"kubernetes/monitoring/{part}.yaml"
        text = (world.checkout / file).read_text(encoding="utf-8")
        text = text.replace("docker.io/", f"{world.managed.registry}/")
        [image] = [line.split()[-1] for line in text.splitlines() if " image: " in line]
        world.engine.build(folder, image, f"--target={part}", PYTHON_IMAGE=world.base)
        world.engine.docker("push", "--quiet", image)
        world.commit(file, text)


@pytest.fixture(scope="module")
def monitored(environments: World, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Monitored]:
    world = environments
    push(world, tmp_path_factory.mktemp("monitoring"))
    with mailbox(HOST, world.managed.authority.issue("mail", f"IP:{HOST}")) as box:
        with (world.checkout / "foundation" / "shared" / "shared.tfvars").open("a", encoding="utf-8") as file:
            file.write(f'alert_addresses = ["ada@example.org"]\nsmtp_smarthost = "{box.address}"\n')
            file.write(f'smtp_from = "calculatrice@example.org"\nsmtp_user = "{USER}"\n')
        monitor(world, "up", CALCULATRICE_SMTP_PASSWORD=PASSWORD)
        yield Monitored(world, box)
        monitor(world, "down")


def test_prometheus_sees_every_pod_of_both_environments(monitored: Monitored) -> None:
    expected = {
        (name, pod["metadata"]["name"])
        for name in ENVIRONMENTS
        for component in COMPONENTS
        for pod in pods(monitored.world, name, component)
    }

    def seen() -> set[tuple[str, str]]:
        up = monitored.ask('up{job="calculatrice"} == 1')
        return {(each["metric"]["environment"], each["metric"]["instance"]) for each in up}

    await_that(lambda: seen() == expected, patience=PATIENCE)


def test_the_metrics_of_the_alerts_are_there(monitored: Monitored) -> None:
    ask(monitored.world, "dev", "/api/v1/calculate?e=1%2F3")
    named = {name for rule in ALERTS for name in NAME.findall(rule["expr"])} - RARE

    def missing() -> list[str]:
        return [name for name in named if not monitored.ask(f'{{__name__=~"{name}(_total|_bucket)?"}}')]

    await_that(lambda: missing() == [], patience=PATIENCE)


def test_a_database_that_is_stopped_is_told_by_mail(monitored: Monitored) -> None:
    database = monitored.world.managed.database("dev")
    database.stop()
    try:
        await_that(lambda: monitored.box.about("page: DatabaseAway (dev)") != [], patience=PATIENCE)
    finally:
        database.start()
    assert monitored.box.about("(prod)") == []


def test_the_password_is_known_from_the_time_before(monitored: Monitored) -> None:
    monitor(monitored.world, "up")


def test_rules_that_change_are_read_where_prometheus_runs(monitored: Monitored) -> None:
    world, path = monitored.world, "/api/v1/namespaces/calculatrice-monitoring/pods"
    before = world.cluster.get(path, labelSelector=OF_PROMETHEUS)["items"]
    file = world.checkout / "kubernetes" / "monitoring" / "configuration" / "alerts.yaml"
    kept = file.read_text(encoding="utf-8")
    file.write_text(f"{kept}{TRIAL}", encoding="utf-8")
    monitor(world, "up")
    await_that(lambda: monitored.ask('ALERTS{alertname="Trial"}') != [], patience=PATIENCE)
    after = world.cluster.get(path, labelSelector=OF_PROMETHEUS)["items"]
    file.write_text(kept, encoding="utf-8")
    assert [pod["metadata"]["name"] for pod in after] == [pod["metadata"]["name"] for pod in before]


def test_the_dashboard_is_looked_at_until_ctrl_c(monitored: Monitored) -> None:
    started = monitored.world.start("monitor", "open")
    assert started.stdout is not None
    line = started.stdout.readline()
    port = re.findall(r"127\.0\.0\.1:(\d+)", line)[0]
    assert httpx.get(f"http://127.0.0.1:{port}/api/health", trust_env=False).is_success
    os.killpg(started.pid, signal.SIGINT)
    _, err = started.communicate(timeout=60)
    assert (started.returncode, f"http://127.0.0.1:{port} until Ctrl-C" in err, "Traceback" in err) == (0, True, False)


@pytest.mark.usefixtures("monitored")
def test_the_manifests_of_the_folder_are_admitted_as_they_are(cluster: Cluster) -> None:
    words = ["kubectl", "apply", "--dry-run=server", "--filename=-"]
    done = subprocess.run(
        words, env=cluster.environment, input=kustomized(FOLDER), capture_output=True, text=True, check=False
    )
    assert (done.returncode, "would violate" in done.stderr) == (0, False), done.stderr
