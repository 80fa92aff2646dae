"""What sends the lines of the pods off their nodes: put into the cluster with what looks at the environments."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from hashlib import sha256
from os.path import relpath
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from calculatrice.cloud.cluster import cluster_of
from calculatrice.cloud.rollout import await_part

if TYPE_CHECKING:
    from calculatrice.cloud.resources import Json
    from calculatrice.cloud.work import Work

NAME = "logs"
PART = "daemonset/shipper"
INCLUDE = re.compile(r"^(\s+include: ).*$", re.MULTILINE)
CONFIGURATION = "collector.yaml"


@dataclass(frozen=True, slots=True)
class Place:
    """Where lines are sent, and the token that may write them there."""

    endpoint: str
    token: str


def up(work: Work, shared: Json) -> None:
    """Send the lines of every environment to Cockpit, or tell that there is no place for them. Raises `Stopped`."""
    if "log_endpoint" not in shared:
        work.tell("lines_stay", again=work.shell.again)
        return
    cluster, place = cluster_of(work, shared, NAME), Place(shared["log_endpoint"], shared["log_token"])
    with TemporaryDirectory(prefix="calculatrice-") as folder:
        write(Path(folder), work.manifests / NAME, work.foundation.environments, place)
        manifests = Path(folder) / "manifests.yaml"
        manifests.write_text(cluster.read("kustomize", folder), encoding="utf-8")
        cluster.apply(manifests)
    await_part(work, cluster, PART)
    work.tell("lines_leave", names=", ".join(work.foundation.environments))


def write(folder: Path, base: Path, environments: tuple[str, ...], place: Place) -> None:
    """Write the Kustomization of one run, and the files that it takes, the token among them, into `folder`."""
    kept = (base / "configuration" / CONFIGURATION).read_text(encoding="utf-8")
    files = ", ".join(f"/var/log/pods/calculatrice-{name}_*/*/*.log*" for name in environments)
    text = INCLUDE.sub(rf"\g<1>[{files}]", kept)
    (folder / CONFIGURATION).write_text(text, encoding="utf-8")
    (folder / "endpoint").write_text(place.endpoint, encoding="utf-8")
    (folder / "token").write_text(place.token, encoding="utf-8")
    made = _kustomization(relpath(base, folder), sha256(f"{place.endpoint}\n{text}".encode()).hexdigest())
    (folder / "kustomization.yaml").write_text(json.dumps(made), encoding="utf-8")


def _kustomization(base: str, content: str) -> Json:
    """It reads its configuration when it starts; another token it sees by itself."""
    here = {"namespace": f"calculatrice-{NAME}", "behavior": "merge"}
    mark = {
        "op": "add",
        "path": "/spec/template/metadata/annotations",
        "value": {"calculatrice/configuration": content},
    }
    return {
        "resources": [base],
        "configMapGenerator": [{"name": "shipper", "files": [CONFIGURATION], **here}],
        "secretGenerator": [{"name": "cockpit", "files": ["endpoint", "token"], **here}],
        "patches": [{"target": {"kind": "DaemonSet", "name": "shipper"}, "patch": json.dumps([mark])}],
    }
