"""What looks at the environments: who may talk to whom, how confined its pods are, that its files have their shape."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

import pytest
import yaml
from tests.kubernetes.manifests import ROOT, kustomized, of_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.kubernetes.manifests import Manifest

FOLDER = ROOT / "kubernetes" / "monitoring"
PODS = ("prometheus", "alertmanager", "grafana")
ALLOWED = {
    ("prometheus", "every environment/calculatrice", "TCP 9090"),
    ("prometheus", "calculatrice-logs/shipper", "TCP 8888"),
    ("prometheus", "0.0.0.0/0", "TCP 443"),
    ("prometheus", "0.0.0.0/0", "TCP 6443"),
    ("prometheus", "alertmanager", "TCP 9093"),
    ("alertmanager", "0.0.0.0/0", "TCP 587"),
    ("grafana", "prometheus", "TCP 9090"),
    *((pod, "kube-system/kube-dns", f"{protocol} 53") for pod in PODS for protocol in ("TCP", "UDP")),
}
WITHIN = {("prometheus", "alertmanager", "TCP 9093"), ("grafana", "prometheus", "TCP 9090")}


@cache
def manifests() -> list[Manifest]:
    return list(yaml.safe_load_all(kustomized(FOLDER)))


def kind(name: str) -> dict[str, Manifest]:
    return {each["metadata"]["name"]: each for each in manifests() if each["kind"] == name}


def named(peer: Manifest) -> str:
    """What a policy calls the other end."""
    if "ipBlock" in peer:
        return str(peer["ipBlock"]["cidr"])
    pods = "".join(peer["podSelector"]["matchLabels"].values())
    labels = peer.get("namespaceSelector", {}).get("matchLabels", {})
    if labels == {"app.kubernetes.io/part-of": "calculatrice"}:
        return f"every environment/{pods}"
    return "/".join([*labels.values(), pods])


def edges(direction: str, peers: str) -> Iterator[tuple[str, str, str]]:
    for policy in kind("NetworkPolicy").values():
        selected = policy["spec"]["podSelector"].get("matchLabels", {})
        for rule in policy["spec"].get(direction, []):
            for pod in selected.values() or PODS:
                for peer in rule[peers]:
                    for port in rule["ports"]:
                        ends = (pod, named(peer)) if direction == "egress" else (named(peer), pod)
                        yield *ends, f"{port['protocol']} {port['port']}"


def test_what_goes_out_is_what_is_written_here() -> None:
    assert sorted(edges("egress", "to")) == sorted(ALLOWED)


def test_nothing_comes_in_but_from_each_other() -> None:
    assert sorted(edges("ingress", "from")) == sorted(WITHIN)
    denying = {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}
    assert kind("NetworkPolicy")["deny-all"]["spec"] == denying


def test_every_environment_lets_prometheus_list_its_pods_and_no_more() -> None:
    [role], [binding] = of_kind("prod", "Role"), of_kind("prod", "RoleBinding")
    assert role["rules"] == [{"apiGroups": [""], "resources": ["pods"], "verbs": ["get", "list", "watch"]}]
    [subject] = binding["subjects"]
    account = kind("ServiceAccount")[subject["name"]]["metadata"]
    assert (subject["namespace"], binding["roleRef"]["name"]) == (account["namespace"], role["metadata"]["name"])
    assert not kind("ClusterRole") | kind("ClusterRoleBinding")


def test_the_namespaces_of_environments_are_told_apart_by_a_label() -> None:
    [namespace] = of_kind("prod", "Namespace")
    assert namespace["metadata"]["labels"]["app.kubernetes.io/part-of"] == "calculatrice"
    assert (
        kind("Namespace")["calculatrice-monitoring"]["metadata"]["labels"]["app.kubernetes.io/part-of"]
        != "calculatrice"
    )


@pytest.mark.parametrize("name", PODS)
def test_a_pod_may_write_to_its_volumes_alone_and_says_what_it_takes(name: str) -> None:
    spec = kind("Deployment")[name]["spec"]["template"]["spec"]
    [container] = spec["containers"]
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert (spec["securityContext"]["runAsNonRoot"], spec.get("automountServiceAccountToken")) == (
        True,
        name == "prometheus",
    )
    assert container["resources"]["limits"].keys() == {"cpu", "memory", "ephemeral-storage"}
    assert container["image"].startswith("docker.io/")
    assert container["image"].rpartition(":")[2] != "latest"


def test_what_is_asked_for_is_what_the_page_says() -> None:
    asked = [kind("Deployment")[name]["spec"]["template"]["spec"]["containers"][0]["resources"] for name in PODS]
    requests, limits = (
        sum(int(each[of]["memory"].removesuffix("Mi")) for each in asked) for of in ("requests", "limits")
    )
    page = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    assert f"ask for {requests} MiB of memory" in page
    assert limits == 1024


def test_grafana_is_given_the_dashboard_and_where_its_numbers_are() -> None:
    """Grafana itself runs in no test: its files are held to the shape that it documents."""
    given = kind("ConfigMap")["grafana"]["data"]
    [source] = yaml.safe_load(given["datasources.yaml"])["datasources"]
    service = kind("Service")["prometheus"]["spec"]
    assert (source["type"], source["isDefault"]) == ("prometheus", True)
    assert source["url"] == f"http://prometheus:{service['ports'][0]['port']}"
    [provider] = yaml.safe_load(given["dashboards.yaml"])["providers"]
    [container] = kind("Deployment")["grafana"]["spec"]["template"]["spec"]["containers"]
    mounted = {each["name"]: each["mountPath"] for each in container["volumeMounts"]}
    assert provider["options"]["path"] == mounted["dashboard"]
    home = {each["name"]: each["value"] for each in container["env"]}["GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH"]
    assert home == f"{mounted['dashboard']}/dashboard.json"
    assert json.loads(given["dashboard.json"])["uid"] == "calculatrice"
