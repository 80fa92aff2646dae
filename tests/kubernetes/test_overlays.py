"""dev and prod differ in names, sizes and replicas alone; every pod is confined, spread and watched."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from tests.kubernetes.manifests import ENVIRONMENTS, ROOT, kustomized, of_kind, rendered, templates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.kubernetes.manifests import Manifest

# What differs: where, in dev, in prod. Beside these, the namespace.
DIFFERENCES = {
    "HorizontalPodAutoscaler/api spec.minReplicas": (1, 3),
    "HorizontalPodAutoscaler/api spec.maxReplicas": (2, 6),
    "HorizontalPodAutoscaler/worker spec.minReplicas": (1, 3),
    "HorizontalPodAutoscaler/worker spec.maxReplicas": (2, 9),
    "ResourceQuota/environment spec.hard.pods": ("8", "24"),
    "ResourceQuota/environment spec.hard.requests.cpu": ("2", "6"),
    "ResourceQuota/environment spec.hard.requests.memory": ("2Gi", "6Gi"),
    "ResourceQuota/environment spec.hard.limits.cpu": ("8", "24"),
    "ResourceQuota/environment spec.hard.limits.memory": ("7Gi", "20Gi"),
}
MOST_LINES = 15


STAGING = "staging"


def test_a_third_environment_is_one_file_of_names(tmp_path: Path) -> None:
    """A copy of an overlay under another name makes the same in another namespace."""
    copied = Path(shutil.copytree(ROOT / "kubernetes", tmp_path / "kubernetes")) / "overlays"
    text = (copied / "dev" / "kustomization.yaml").read_text(encoding="utf-8")
    (copied / STAGING).mkdir()
    renamed = text.replace("calculatrice-dev", f"calculatrice-{STAGING}")
    (copied / STAGING / "kustomization.yaml").write_text(renamed, encoding="utf-8")
    made = list(yaml.safe_load_all(kustomized(copied / STAGING)))
    named = {each["metadata"].get("namespace", each["metadata"]["name"]) for each in made}
    assert (named, len(made)) == ({f"calculatrice-{STAGING}"}, len(rendered("dev")))


def leaves(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Every value that holds no other, with where it stands."""
    if isinstance(value, dict | list) and value:
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(inner, f"{path}.{key}" if path else str(key))
    else:
        yield path, value


def flat(environment: str) -> dict[str, object]:
    """All values of an environment, but for its namespace's name."""
    return {
        f"{manifest['kind']}/{manifest['metadata']['name'].replace(f'-{environment}', '')} {path}": value
        for manifest in rendered(environment)
        for path, value in leaves(manifest)
        if value != f"calculatrice-{environment}"
    }


def test_the_environments_differ_in_names_sizes_and_replicas_alone() -> None:
    dev, prod = flat("dev"), flat("prod")
    places = sorted(dev.keys() | prod.keys())
    assert {
        place: (dev.get(place), prod.get(place)) for place in places if dev.get(place) != prod.get(place)
    } == DIFFERENCES


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_everything_is_in_the_environment_s_namespace(environment: str) -> None:
    named = [each["metadata"].get("namespace", each["metadata"]["name"]) for each in rendered(environment)]
    assert set(named) == {f"calculatrice-{environment}"}


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_an_overlay_is_short(environment: str) -> None:
    text = (ROOT / "kubernetes" / "overlays" / environment / "kustomization.yaml").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_the_namespace_enforces_the_restricted_standard(environment: str) -> None:
    [namespace] = of_kind(environment, "Namespace")
    assert namespace["metadata"]["labels"]["pod-security.kubernetes.io/enforce"] == "restricted"


def test_no_secret_is_in_the_repository() -> None:
    assert [of_kind(environment, "Secret") for environment in ENVIRONMENTS] == [[], []]


def test_the_settings_have_a_hash_in_their_name() -> None:
    [settings] = of_kind("prod", "ConfigMap")
    assert settings["metadata"]["name"].removeprefix("settings-").isalnum()


@pytest.mark.parametrize("name", ["api", "worker", "migration"])
def test_a_pod_may_do_nothing_but_calculate(name: str) -> None:
    pod = templates("prod")[name]["spec"]
    [container] = pod["containers"]
    assert (pod["automountServiceAccountToken"], pod["enableServiceLinks"]) == (False, False)
    assert pod["securityContext"]["runAsNonRoot"]
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    bounded = {"cpu", "memory", "ephemeral-storage"}
    assert [container["resources"][bound].keys() for bound in ("requests", "limits")] == [bounded, bounded]


@pytest.mark.parametrize("name", ["api", "worker"])
def test_the_probes_mean_different_things(name: str) -> None:
    [container] = templates("prod")[name]["spec"]["containers"]
    asked = {probe: container[f"{probe}Probe"]["httpGet"]["path"] for probe in ("startup", "liveness", "readiness")}
    assert asked == {"startup": "/readyz", "liveness": "/livez", "readiness": "/livez"}
    patience = {
        probe: container[f"{probe}Probe"]["periodSeconds"] * container[f"{probe}Probe"]["failureThreshold"]
        for probe in asked
    }
    assert patience["startup"] > patience["liveness"] > patience["readiness"]


@pytest.mark.parametrize("name", ["api", "worker"])
def test_what_serves_is_spread_scaled_and_disrupted_one_at_a_time(name: str) -> None:
    template = templates("prod")[name]
    [spread] = template["spec"]["topologySpreadConstraints"]
    assert (spread["topologyKey"], spread["maxSkew"]) == ("kubernetes.io/hostname", 1)
    budgets = [each["spec"] for each in of_kind("prod", "PodDisruptionBudget") if each["metadata"]["name"] == name]
    assert [(budget["maxUnavailable"], selects(budget["selector"], template)) for budget in budgets] == [(1, True)]
    assert name in {each["spec"]["scaleTargetRef"]["name"] for each in of_kind("prod", "HorizontalPodAutoscaler")}


def selects(selector: Manifest, template: Manifest) -> bool:
    return bool(selector["matchLabels"].items() <= template["metadata"]["labels"].items())


def test_a_rollout_takes_no_pod_away_before_another_is_ready() -> None:
    strategies = [each["spec"]["strategy"]["rollingUpdate"] for each in of_kind("prod", "Deployment")]
    assert strategies == [{"maxSurge": 1, "maxUnavailable": 0}] * 2


def test_a_pod_of_the_api_has_time_to_be_forgotten_and_to_finish() -> None:
    pod = templates("prod")["api"]["spec"]
    [settings] = of_kind("prod", "ConfigMap")
    pause = pod["containers"][0]["lifecycle"]["preStop"]["sleep"]["seconds"]
    assert pod["terminationGracePeriodSeconds"] > pause + int(settings["data"]["CALCULATRICE_GRACE"])


def test_the_service_is_bound_to_the_load_balancer_of_terraform() -> None:
    [service] = of_kind("prod", "Service")
    assert (service["spec"]["type"], service["spec"]["externalTrafficPolicy"]) == ("LoadBalancer", "Local")
    assert [(port["port"], port["targetPort"]) for port in service["spec"]["ports"]] == [
        (80, "redirect"),
        (443, "http"),
    ]
    given = {name.split("scw-loadbalancer-")[1]: value for name, value in service["metadata"]["annotations"].items()}
    assert (given["externally-managed"], given["protocol-http"]) == ("true", "80,443")
    assert given["health-check-from-service"] == "*"
