from __future__ import annotations

import json
import socket
from base64 import b64encode
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from tests.cloud.kubectl import kubectl
from tests.kubernetes.manifests import ROOT, kustomized
from tests.parts.terraform import copied

from calculatrice.cloud import monitoring, shipping
from calculatrice.cloud.account import Account
from calculatrice.cloud.alerting import Alerting
from calculatrice.cloud.cluster import Cluster
from calculatrice.cloud.credentials import Credentials
from calculatrice.cloud.messages import Stopped
from calculatrice.cloud.terraform import Foundation
from calculatrice.cloud.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cloud.kubectl import Kubectl

TOLD = Alerting(("ada@example.org",), "smtp.example.org:465", "c@example.org", "me")
SHARED = {"kubeconfig": "", "log_endpoint": "https://1.logs.cockpit.fr-par.scw.cloud/otlp", "log_token": "writes"}
GIVEN = {"CALCULATRICE_SMTP_PASSWORD": "hidden"}
MAIL = """\
alert_addresses = ["ada@example.org"]
smtp_smarthost  = "smtp.example.org:465"
smtp_from       = "c@example.org"
smtp_user       = "me"
"""


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kubectl:
    """A kubectl, and a cluster that stands."""
    made = kubectl(tmp_path, monkeypatch)

    def named(_work: Work, _shared: object, name: str) -> Cluster:
        return Cluster(made.cluster.shell, made.cluster.kubeconfig, f"calculatrice-{name}")

    monkeypatch.setattr(monitoring, "_shared", lambda _work: SHARED)
    monkeypatch.setattr(monitoring, "cluster_of", named)
    monkeypatch.setattr(shipping, "cluster_of", named)
    return made


def work(told: Kubectl, said: str = "", **variables: str) -> Work:
    """A run in a checkout whose shared part says so."""
    shell = told.cluster.shell
    foundation = copied(told.folder / "checkout")
    with (foundation / "shared" / "shared.tfvars").open("a", encoding="utf-8") as file:
        file.write(said)
    (foundation.parent / "kubernetes").symlink_to(ROOT / "kubernetes")
    shell.console.environment = variables
    account = Account(Credentials("SCW", "hidden", "p", "http://127.0.0.1:9"))
    return Work(shell.console, shell, Foundation(foundation), "shared", "terraform", account, {"yes": ""})


def words(told: Kubectl) -> str:
    told.cluster.shell.console.err.seek(0)
    return told.cluster.shell.console.err.read()


def made(folder: Path, told: Alerting = TOLD, *environments: str) -> dict[tuple[str, str], dict[str, Any]]:
    """What is applied, by kind and name."""
    run = folder / "run"
    run.mkdir()
    monitoring.write(run, ROOT / "kubernetes" / "monitoring", environments or ("dev", "prod"), told, "hidden")
    found = yaml.safe_load_all(kustomized(run))
    return {(each["kind"], each["metadata"]["name"]): each for each in found}


def test_every_environment_of_the_checkout_is_looked_at(tmp_path: Path) -> None:
    text = made(tmp_path, TOLD, "dev", "prod", "staging")["ConfigMap", "prometheus"]["data"]["prometheus.yaml"]
    found = {job["job_name"]: job["kubernetes_sd_configs"] for job in yaml.safe_load(text)["scrape_configs"]}
    assert {name: [each["namespaces"]["names"] for each in searched] for name, searched in found.items()} == {
        "calculatrice": [["calculatrice-dev", "calculatrice-prod", "calculatrice-staging"]],
        "logs": [["calculatrice-logs"]],
    }


def test_the_password_is_in_the_secret_alone(tmp_path: Path) -> None:
    manifests = made(tmp_path)
    assert manifests["Secret", "smtp"]["data"] == {"password": b64encode(b"hidden").decode()}
    others = [each for (kind, _), each in manifests.items() if kind != "Secret"]
    assert "hidden" not in json.dumps(others)


def test_the_rules_and_the_dashboard_are_those_of_the_folder(tmp_path: Path) -> None:
    manifests = made(tmp_path)
    kept = ROOT / "kubernetes" / "monitoring" / "configuration"
    for owner, name in (("prometheus", "alerts.yaml"), ("grafana", "dashboard.json"), ("alertmanager", "mail.tmpl")):
        assert manifests["ConfigMap", owner]["data"][name] == (kept / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("told", "ports"), [(TOLD, [[465]]), (Alerting(), []), (Alerting(webhook="https://chat.example.org"), [[443]])]
)
def test_alertmanager_gets_to_those_that_it_tells_and_no_further(
    tmp_path: Path, told: Alerting, ports: list[list[int]]
) -> None:
    policy = made(tmp_path, told)["NetworkPolicy", "alertmanager-to-receivers"]["spec"]
    assert [[each["port"] for each in rule["ports"]] for rule in policy["egress"]] == ports


def test_another_receiver_is_another_pod(tmp_path: Path) -> None:
    marks = []
    for number, told in enumerate((TOLD, TOLD, Alerting())):
        (tmp_path / str(number)).mkdir()
        template = made(tmp_path / str(number), told)["Deployment", "alertmanager"]["spec"]["template"]
        marks.append(template["metadata"]["annotations"]["calculatrice/configuration"])
    assert (marks[0] == marks[1], marks[0] == marks[2]) == (True, False)


def test_it_is_applied_waited_for_and_told(told: Kubectl) -> None:
    assert monitoring.up(work(told, MAIL, **GIVEN)) == 0
    changes = told.changes
    each_part = ["rollout"] * len(monitoring.PARTS)
    steps = ["kustomize", "apply", *each_part, "kustomize", "apply", "rollout"]
    assert [each.split()[0] for each in changes] == steps
    assert changes[-1].startswith("rollout status daemonset/shipper")
    said = words(told)
    for expected in (
        "look at dev, prod",
        "cloud monitor open",
        "service/prometheus 9090",
        "reach ada@example.org",
        "pods of dev, prod",
    ):
        assert expected in said
    assert ("hidden" in said, "writes" in said) == (False, False)


def test_where_nobody_would_be_told_that_is_said(told: Kubectl) -> None:
    assert monitoring.up(work(told)) == 0
    assert "Alerts reach nobody: write alert_addresses" in words(told)


def test_where_there_is_no_place_for_lines_that_is_told(told: Kubectl, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(monitoring, "_shared", lambda _work: {"kubeconfig": SHARED["kubeconfig"]})
    assert monitoring.up(work(told)) == 0
    assert "stay on their nodes" in words(told)
    assert not any("shipper" in each for each in told.changes)


def test_the_password_that_was_given_once_is_kept(told: Kubectl) -> None:
    kept = {"data": {"password": b64encode(b"hidden").decode()}}
    (told.folder / "secret.json").write_text(json.dumps(kept), encoding="utf-8")
    assert monitoring.up(work(told, MAIL)) == 0


def test_without_a_password_it_is_asked_for(told: Kubectl) -> None:
    with pytest.raises(Stopped) as stopped:
        monitoring.up(work(told, MAIL))
    assert (stopped.value.reason, stopped.value.details["variable"]) == (
        "no_smtp_password",
        "CALCULATRICE_SMTP_PASSWORD",
    )


def test_it_is_taken_away_with_its_namespace(told: Kubectl) -> None:
    assert monitoring.down(work(told)) == 0
    assert told.changes == [
        f"delete namespace calculatrice-{name} --ignore-not-found --wait=false" for name in ("monitoring", "logs")
    ]


def test_the_dashboard_comes_to_a_port_that_is_free(told: Kubectl) -> None:
    with socket.socket() as taken:
        with suppress(OSError):
            taken.bind(("127.0.0.1", monitoring.LOOK))
        assert monitoring.look(work(told)) == 0
    [asked] = told.changes
    port = asked.rsplit(" ", maxsplit=1)[-1].partition(":")[0]
    assert port != str(monitoring.LOOK)
    assert f"http://127.0.0.1:{port}" in words(told)


@pytest.mark.parametrize("kind", ["PersistentVolumeClaim", "StatefulSet", "Ingress"])
def test_nothing_of_it_outlives_the_cluster(tmp_path: Path, kind: str) -> None:
    manifests = made(tmp_path)
    assert kind not in {found for found, _ in manifests}
    services = [each["spec"] for (found, _), each in manifests.items() if found == "Service"]
    assert [each.get("type", "ClusterIP") for each in services] == ["ClusterIP"] * len(monitoring.PARTS)
