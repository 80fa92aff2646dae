"""What reads the lines of the nodes: what it may see and write, whom it may talk to, that it is what the tests run."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import yaml
from tests.kubernetes.manifests import ROOT, kustomized
from tests.kubernetes.test_monitoring import named
from tests.parts.programs import SHIPPER

if TYPE_CHECKING:
    from tests.kubernetes.manifests import Manifest

FOLDER = ROOT / "kubernetes" / "logs"


@cache
def manifests() -> list[Manifest]:
    return list(yaml.safe_load_all(kustomized(FOLDER)))


def kind(name: str) -> dict[str, Manifest]:
    return {each["metadata"]["name"]: each for each in manifests() if each["kind"] == name}


def pod() -> Manifest:
    found: Manifest = kind("DaemonSet")["shipper"]["spec"]["template"]["spec"]
    return found


def edges(direction: str, peers: str) -> set[tuple[str, str]]:
    """Whom a policy lets the shipper talk to or be talked to by, and the port."""
    return {
        (named(peer), f"{port['protocol']} {port['port']}")
        for policy in kind("NetworkPolicy").values()
        for rule in policy["spec"].get(direction, [])
        for peer in rule[peers]
        for port in rule["ports"]
    }


def test_it_gets_to_the_outside_by_https_and_nobody_gets_in_but_prometheus() -> None:
    dns = {("kube-system/kube-dns", "TCP 53"), ("kube-system/kube-dns", "UDP 53")}
    assert edges("egress", "to") == {("0.0.0.0/0", "TCP 443"), *dns}
    assert edges("ingress", "from") == {("calculatrice-monitoring/prometheus", "TCP 8888")}
    assert kind("NetworkPolicy")["deny-all"]["spec"] == {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}


def test_it_gets_to_nothing_of_the_private_networks() -> None:
    [rule] = kind("NetworkPolicy")["shipper-to-cockpit"]["spec"]["egress"]
    [peer] = rule["to"]
    private = {"10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"}
    assert set(peer["ipBlock"]["except"]) == private


def test_it_reads_the_lines_and_writes_its_position_and_nothing_else() -> None:
    [container] = pod()["containers"]
    places = {each["name"]: each["hostPath"]["path"] for each in pod()["volumes"] if "hostPath" in each}
    mounted = {each["name"]: (each["mountPath"], each.get("readOnly", False)) for each in container["volumeMounts"]}
    assert places == {"lines": "/var/log/pods", "position": "/var/lib/calculatrice-logs"}
    assert {name for name, (_, is_read_only) in mounted.items() if not is_read_only} == {"position"}
    assert all(mounted[name][0] == path for name, path in places.items())


def test_it_is_confined() -> None:
    [container] = pod()["containers"]
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert pod()["automountServiceAccountToken"] is False
    assert not any(pod().get(name) for name in ("hostNetwork", "hostPID", "hostIPC", "serviceAccountName"))
    assert pod()["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert container["resources"]["limits"].keys() == {"cpu", "memory", "ephemeral-storage"}


def test_the_token_is_a_file_of_its_secret_alone() -> None:
    [container] = pod()["containers"]
    given = [each.get("valueFrom", {}).get("secretKeyRef", {}).get("key") for each in container["env"]]
    assert "token" not in given
    [volume] = [each["secret"] for each in pod()["volumes"] if "secret" in each]
    assert (volume["secretName"], volume["defaultMode"]) == ("cockpit", 0o400)


def test_prometheus_may_list_its_pods_and_no_more() -> None:
    [role], [binding] = kind("Role").values(), kind("RoleBinding").values()
    assert role["rules"] == [{"apiGroups": [""], "resources": ["pods"], "verbs": ["get", "list", "watch"]}]
    [subject] = binding["subjects"]
    assert (subject["name"], subject["namespace"]) == ("prometheus", "calculatrice-monitoring")
    assert not kind("ClusterRole") | kind("ClusterRoleBinding") | kind("ServiceAccount")


def test_what_runs_is_the_version_that_the_tests_run() -> None:
    [container] = pod()["containers"]
    required = (SHIPPER.source / "go.mod").read_text(encoding="utf-8")
    [version] = re.findall(r"^\tgo\.opentelemetry\.io/collector/otelcol v(\S+)$", required, re.MULTILINE)
    assert container["image"] == f"docker.io/otel/opentelemetry-collector-k8s:{version}"


def test_the_page_says_what_it_takes() -> None:
    [container] = pod()["containers"]
    page = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    asked = container["resources"]["requests"]["memory"].removesuffix("Mi")
    assert f"each shipper for {asked} MiB" in page
