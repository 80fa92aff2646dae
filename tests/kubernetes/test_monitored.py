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
from tests.parts.cockpit import Cockpit, cockpit
from tests.parts.kubernetes import GIVEN, HOST
from tests.parts.mail import PASSWORD, USER, mailbox
from tests.parts.programs import ALERTMANAGER, PROMETHEUS, SHIPPER, built
from tests.parts.scaleway_resources import LINES_TOKEN
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
    """Both environments, what looks at them, the mails that came, and the lines."""

    world: World
    box: Mailbox
    cockpit: Cockpit

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
    for module, name in ((PROMETHEUS, "prometheus"), (ALERTMANAGER, "alertmanager"), (SHIPPER, "shipper")):
        shutil.copy(built(module) / name, folder)
    for place, part in (*(("monitoring", part) for part in PARTS), ("logs", "shipper")):
        file = f"kubernetes/{place}/{part}.yaml"
        text = at_the_node_s_own((world.checkout / file).read_text(encoding="utf-8"), world)
        text = text.replace("docker.io/", f"{world.managed.registry}/")
        [image] = [line.split()[-1] for line in text.splitlines() if " image: " in line]
        world.engine.build(folder, image, f"--target={part}", PYTHON_IMAGE=world.base)
        world.engine.docker("push", "--quiet", image)
        world.commit(file, text)


def at_the_node_s_own(text: str, world: World) -> str:
    """The nodes of the tests are of one machine: each has its folders in one of its own."""
    if GIVEN in os.environ:
        return text
    state = world.cluster.environment["CLUSTER_STATE"]
    for name, path, kind, own in (
        ("lines", "/var/log/pods", "Directory", "logs"),
        ("position", "/var/lib/calculatrice-logs", "DirectoryOrCreate", "shipper"),
    ):
        text = text.replace(f"path: {path}, type: {kind}", f"path: {state}, type: Directory")
        text = text.replace(
            f"name: {name}, mountPath: {path}", f"name: {name}, subPathExpr: $(NODE)/{own}, mountPath: {path}"
        )
    return text


@pytest.fixture(scope="module")
def monitored(environments: World, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Monitored]:
    world = environments
    push(world, tmp_path_factory.mktemp("monitoring"))
    authority, port = world.managed.authority, int(world.managed.cockpit.rpartition(":")[2])
    kept, shown = Cockpit(token=LINES_TOKEN), authority.issue("cockpit", f"IP:{HOST}")
    with mailbox(HOST, authority.issue("mail", f"IP:{HOST}")) as box, cockpit(port, kept, HOST, shown):
        with (world.checkout / "foundation" / "shared" / "shared.tfvars").open("a", encoding="utf-8") as file:
            file.write(f'alert_addresses = ["ada@example.org"]\nsmtp_smarthost = "{box.address}"\n')
            file.write(f'smtp_from = "calculatrice@example.org"\nsmtp_user = "{USER}"\n')
        monitor(world, "up", CALCULATRICE_SMTP_PASSWORD=PASSWORD)
        yield Monitored(world, box, kept)
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


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_what_a_pod_says_is_at_cockpit(monitored: Monitored, environment: str) -> None:
    ask(monitored.world, environment, "/nowhere")
    names = {pod["metadata"]["name"] for pod in pods(monitored.world, environment, "api")}

    def refused() -> set[str]:
        """The pods of the environment that were heard to refuse something."""
        heard = [dict(line.labels) for line in monitored.cockpit.lines if '"refused"' in line.text]
        return {each["k8s.pod.name"] for each in heard if each["deployment.environment.name"] == environment}

    await_that(lambda: bool(refused() & names), patience=PATIENCE)


def test_lines_of_the_environments_alone_are_at_cockpit(monitored: Monitored) -> None:
    heard = {dict(line.labels)["k8s.namespace.name"] for line in monitored.cockpit.lines}
    assert heard == {f"calculatrice-{name}" for name in ENVIRONMENTS}
    assert set(monitored.cockpit.answered) == {200}


def test_another_pod_of_a_node_goes_on_where_the_one_before_was(monitored: Monitored) -> None:
    world, path = monitored.world, "/api/v1/namespaces/calculatrice-logs/pods"
    before = {pod["metadata"]["name"] for pod in world.cluster.get(path)["items"]}
    for name in before:
        world.cluster.remove(f"{path}/{name}")

    def others() -> set[str]:
        up = monitored.ask('up{job="logs"} == 1')
        return {each["metric"]["instance"] for each in up} - before

    await_that(lambda: len(others()) == len(before), patience=PATIENCE)
    kept = [(line.text, line.nanoseconds, line.labels) for line in monitored.cockpit.lines]
    assert len(set(kept)) == len(kept)


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
@pytest.mark.parametrize("folder", [FOLDER, FOLDER.parent / "logs"], ids=lambda folder: folder.name)
def test_the_manifests_of_the_folder_are_admitted_as_they_are(cluster: Cluster, folder: Path) -> None:
    words = ["kubectl", "apply", "--dry-run=server", "--filename=-"]
    done = subprocess.run(
        words, env=cluster.environment, input=kustomized(folder), capture_output=True, text=True, check=False
    )
    assert (done.returncode, "would violate" in done.stderr) == (0, False), done.stderr
