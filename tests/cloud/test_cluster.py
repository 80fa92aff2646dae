from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.cloud.kubectl import kubectl

if TYPE_CHECKING:
    from pathlib import Path


def running(name: str, image: str, revision: int) -> dict[str, Any]:
    """A deployment, or a revision of it."""
    metadata = {"name": name, "annotations": {"deployment.kubernetes.io/revision": str(revision)}}
    return {"metadata": metadata, "spec": {"template": {"spec": {"containers": [{"image": image}]}}}}


@pytest.mark.parametrize(
    ("revisions", "before"),
    [
        ({1: "app:one"}, ""),
        ({1: "app:one", 2: "app:two"}, "app:one"),
        ({1: "app:one", 2: "app:two", 3: "app:two"}, "app:one"),
        ({9: "app:nine", 10: "app:ten", 11: "app:now"}, "app:ten"),
        ({1: "app:one", 2: "app:two", 3: "app:one"}, "app:two"),
    ],
    ids=["never another", "another", "a rotation between", "numbers are no words", "back and forth"],
)
def test_the_image_before_is_the_newest_other_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, revisions: dict[int, str], before: str
) -> None:
    told = kubectl(tmp_path, monkeypatch)
    newest = max(revisions)
    told.has("deployments", running("api", revisions[newest], newest))
    told.has("replicasets", *(running(f"api-{number}", image, number) for number, image in revisions.items()))
    assert told.cluster.image_before("api") == before
