from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from tests.cloud.kubectl import kubectl, named
from tests.parts.scaleway import Scaleway

from calculatrice.cloud.account import Account
from calculatrice.cloud.cluster import Site
from calculatrice.cloud.credentials import credentials
from calculatrice.cloud.pruning import prune, prune_images

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cloud.kubectl import Kubectl

    from calculatrice.cloud.resources import Json

OLD, NEW, POD_S = "connections-aaaaaaaaaa", "connections-bbbbbbbbbb", "settings-cccccccccc"
MIGRATION = "migration-1f3c9a7b2d4e-12345678"


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kubectl:
    return kubectl(tmp_path, monkeypatch)


def test_where_nothing_is_old_nothing_is_removed(told: Kubectl) -> None:
    told.has("jobs", named("Job", MIGRATION, secretRef=NEW))
    told.has("secrets,configmaps", named("Secret", NEW))
    prune(told.cluster, MIGRATION)
    assert told.changes == []


def test_jobs_but_the_last_go(told: Kubectl) -> None:
    told.has("jobs", named("Job", "migration-0", secretRef=OLD), named("Job", MIGRATION, secretRef=NEW))
    prune(told.cluster, MIGRATION)
    assert told.changes == ["delete --wait=false job/migration-0"]


def test_what_nothing_refers_to_goes_and_what_others_made_stays(told: Kubectl) -> None:
    told.has("jobs", named("Job", "migration-0", secretRef=OLD), named("Job", MIGRATION, secretRef=NEW))
    told.has("deployments", named("Deployment", "api", secretRef=NEW))
    told.has("pods", named("Pod", "api-1", configMapRef=POD_S))
    unused = [named("Secret", OLD), named("ConfigMap", "authorities-dddddddddd")]
    others = [named("Secret", NEW), named("ConfigMap", POD_S), named("ConfigMap", "kube-root-ca.crt")]
    told.has("secrets,configmaps", *unused, *others, named("Secret", "connections"))
    prune(told.cluster, MIGRATION)
    assert told.changes[1:] == [f"delete secret/{OLD} configmap/authorities-dddddddddd"]


GOING = {"metadata": {"name": "api-0", "deletionTimestamp": "2026-01-02T03:04:05Z"}}
DONE = {"status": {"phase": "Succeeded"}}


@pytest.mark.parametrize(("change", "goes"), [(GOING, True), (DONE, True), ({"status": {"phase": "Pending"}}, False)])
def test_a_pod_that_starts_no_container_any_more_keeps_no_password(told: Kubectl, change: Json, *, goes: bool) -> None:
    told.has("pods", {**named("Pod", "api-0", secretRef=OLD), **change})
    told.has("secrets,configmaps", named("Secret", OLD))
    prune(told.cluster, MIGRATION)
    assert told.changes == ([f"delete secret/{OLD}"] if goes else [])


REGISTRY = "/registry/v1/regions/fr-par"
SHARED = {"network": {"id": "fr-par/1"}, "registry_endpoint": "rg.fr-par.scw.cloud/ada-container-registry"}
LONG_AGO, JUST_NOW = "2026-01-02T03:04:05Z", datetime.now(UTC).isoformat()


def numbered(number: int) -> str:
    return f"{number:08}-0000-0000-0000-000000000000"


def pushed(scaleway: Scaleway, namespace: str, *tags: tuple[str, str]) -> None:
    """Images stand in a registry of that name: the tag of each, and when it was made."""
    own = numbered(1)
    scaleway.cloud.items[f"{REGISTRY}/namespaces/{own}"] = {"id": own, "name": namespace}
    scaleway.cloud.items[f"{REGISTRY}/images/{own}"] = {"id": own, "name": "calculatrice", "namespace_id": own}
    for number, (tag, made) in enumerate(tags, 2):
        item = {"id": numbered(number), "name": tag, "image_id": own, "created_at": made}
        scaleway.cloud.items[f"{REGISTRY}/tags/{numbered(number)}"] = item


def revision(tag: str) -> dict[str, object]:
    return {"spec": {"template": {"spec": {"containers": [{"image": f"rg.test/calculatrice:{tag}"}]}}}}


@pytest.mark.parametrize("digest", ["", f"@sha256:{'0a' * 32}"])
def test_images_that_no_revision_runs_go_when_they_are_a_day_old(told: Kubectl, digest: str) -> None:
    told.has("replicasets", revision(f"now{digest}"), revision(f"before{digest}"))
    with Scaleway() as scaleway:
        old = [(tag, LONG_AGO) for tag in ("now", "before", "forgotten")]
        pushed(scaleway, "ada-container-registry", *old, ("on its way", JUST_NOW))
        prune_images(Account(credentials(scaleway.variables)), Site("dev", SHARED, {}, told.cluster))
        left = [item["name"] for path, item in scaleway.cloud.items.items() if "/tags/" in path]
    assert left == ["now", "before", "on its way"]
