"""Who may talk to whom: computed from the rendered policies, and equal to a written list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.kubernetes.manifests import of_kind, templates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.kubernetes.manifests import Manifest

# Outside the namespace, as the policies describe it.
OUTSIDE = {
    "192.0.2.0/24": "load balancer",
    "192.0.2.1/32": "database",
    "192.0.2.2/32": "redis",
    "calculatrice-monitoring/prometheus": "prometheus",
    "kube-system/kube-dns": "dns",
}
ALLOWED = {
    ("load balancer", "api", "TCP 8000"),
    ("load balancer", "api", "TCP 8080"),
    ("prometheus", "api", "TCP 9090"),
    ("prometheus", "worker", "TCP 9090"),
    *((pod, "database", "TCP 5432") for pod in ("api", "worker", "migration")),
    *((pod, "redis", "TCP 6379") for pod in ("api", "worker")),
    *((pod, "dns", f"{protocol} 53") for pod in ("api", "worker", "migration") for protocol in ("TCP", "UDP")),
}


def policies() -> list[Manifest]:
    return [policy["spec"] for policy in of_kind("prod", "NetworkPolicy")]


def selected(selector: Manifest) -> list[str]:
    """The pods, by the name of what makes them, that a selector takes."""
    labels = {name: template["metadata"]["labels"] for name, template in templates("prod").items()}
    return [name for name, own in labels.items() if matches(selector, own)]


def matches(selector: Manifest, labels: dict[str, str]) -> bool:
    expressions = selector.get("matchExpressions", [])
    assert all(expression["operator"] == "In" for expression in expressions)
    wanted = selector.get("matchLabels", {}).items() <= labels.items()
    return bool(wanted and all(labels.get(each["key"]) in each["values"] for each in expressions))


def outside(peer: Manifest) -> str:
    """The name of a peer outside the namespace."""
    if "ipBlock" in peer:
        assert peer["ipBlock"].keys() == {"cidr"}
        return OUTSIDE[peer["ipBlock"]["cidr"]]
    namespace = peer["namespaceSelector"]["matchLabels"]["kubernetes.io/metadata.name"]
    pods = peer.get("podSelector", {}).get("matchLabels", {})
    return OUTSIDE["/".join([namespace, *pods.values()])]


def edges(policy: Manifest, direction: str, peers: str) -> Iterator[tuple[str, str, str]]:
    for rule in policy.get(direction, []):
        for port in rule["ports"]:
            for peer in rule[peers]:
                for pod in selected(policy["podSelector"]):
                    ends = (outside(peer), pod) if direction == "ingress" else (pod, outside(peer))
                    yield *ends, f"{port['protocol']} {port['port']}"


def test_the_edges_that_are_allowed_are_those_that_are_written_here() -> None:
    found = [edge for policy in policies() for edge in edges(policy, "ingress", "from")]
    found += [edge for policy in policies() for edge in edges(policy, "egress", "to")]
    assert sorted(found) == sorted(ALLOWED)


def test_whatever_is_not_allowed_is_denied() -> None:
    denying = [each for each in policies() if not each.keys() & {"ingress", "egress"}]
    assert denying == [{"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}]


def test_a_policy_governs_no_direction_that_it_has_no_rule_for() -> None:
    allowing = [each for each in policies() if each.keys() & {"ingress", "egress"}]
    assert all(
        [kind.lower() for kind in each["policyTypes"]] == [*each.keys() & {"ingress", "egress"}] for each in allowing
    )
