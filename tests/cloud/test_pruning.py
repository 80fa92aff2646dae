from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cloud.kubectl import kubectl, named

from calculatrice.cloud.pruning import prune

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cloud.kubectl import Kubectl

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
