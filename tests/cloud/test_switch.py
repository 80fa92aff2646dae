from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cloud.kubectl import kubectl, named

from calculatrice.cloud.cluster import Site
from calculatrice.cloud.rollout import rest, wake
from calculatrice.cloud.switch import changed, running

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cloud.kubectl import Kubectl

LEAST = [
    named("HorizontalPodAutoscaler", name, scaleTargetRef={"name": name}, minReplicas=least)
    for name, least in (("api", 3), ("worker", 2))
]


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kubectl:
    made = kubectl(tmp_path, monkeypatch)
    made.has("horizontalpodautoscalers", *LEAST)
    return made


def test_both_deployments_rest(told: Kubectl) -> None:
    rest(told.cluster)
    assert told.changes == ["scale --replicas=0 deployment/api deployment/worker"]


@pytest.mark.parametrize(
    ("api", "worker", "expected"),
    [
        (0, 0, ["scale --replicas=3 deployment/api", "scale --replicas=2 deployment/worker"]),
        (3, 0, ["scale --replicas=2 deployment/worker"]),
        (1, 9, []),
    ],
)
def test_what_rests_gets_as_many_pods_as_its_autoscaler_wants_at_least(
    told: Kubectl, api: int, worker: int, expected: list[str]
) -> None:
    told.has("deployments", named("Deployment", "api", replicas=api), named("Deployment", "worker", replicas=worker))
    wake(told.cluster)
    assert told.changes == expected


@pytest.mark.parametrize(
    ("actions", "expected"),
    [(["no-op"], []), (["read"], []), (["update"], ["x.y"]), (["delete", "create"], ["x.y"]), (["create"], ["x.y"])],
)
def test_a_plan_that_only_tells_something_else_changes_nothing(actions: list[str], expected: list[str]) -> None:
    outputs = {"database": {"actions": ["update"]}}
    plan = {"resource_changes": [{"address": "x.y", "change": {"actions": actions}}], "output_changes": outputs}
    assert changed(plan) == expected


def test_the_image_stays_the_one_that_runs(told: Kubectl) -> None:
    container = {"name": "calculatrice", "image": "registry.test:5000/calculatrice/calculatrice:1f3c"}
    told.has("deployments", named("Deployment", "worker", template={"spec": {"containers": [container]}}))
    assert str(running(Site("dev", {}, {}, told.cluster))) == container["image"]
