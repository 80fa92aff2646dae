"""An environment in the cluster: what Terraform says of it, its namespace, and kubectl in that."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculatrice.cloud.messages import Stopped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import IO

    from calculatrice.cloud.resources import Json
    from calculatrice.cloud.shell import Shell
    from calculatrice.cloud.work import Work


ROLLED_OUT = ("api", "worker")
"""The deployments, in the order in which they are waited for."""
OURS = "app.kubernetes.io/name=calculatrice"
CONTAINER = "calculatrice"
"""The container of every pod."""
REVISION = "deployment.kubernetes.io/revision"
BEFORE = f"app.kubernetes.io/component notin ({','.join(ROLLED_OUT)})"
"""What stands before the rollout begins: all but the deployments and what belongs to them."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """The namespace of an environment, and the kubeconfig that opens it."""

    shell: Shell
    kubeconfig: Path
    namespace: str

    def stream(self, *words: str, fine: Sequence[int] = (0,)) -> int:
        """Run kubectl where the user sees what it says. Raises `Stopped`."""
        return self.shell.stream(self._words(words), self._variables, fine)

    def read(self, *words: str, fine: Sequence[int] = (0,), given: str | IO[bytes] | None = None) -> str:
        """What kubectl says, which is `given` a text or a file. Raises `Stopped`."""
        return self.shell.read(self._words(words), self._variables, fine, given)

    def save(self, file: IO[bytes], *words: str) -> None:
        """Write what kubectl says into a file. Raises `Stopped`."""
        self.shell.save(self._words(words), self._variables, file)

    def get(self, *words: str) -> Json:
        """An object or a list of them; an empty list where there is none."""
        told: Json = json.loads(self.read("get", "--ignore-not-found", "--output=json", *words) or '{"items": []}')
        return told

    def pods(self, selector: str = OURS) -> list[Json]:
        """The pods that a selector takes."""
        found: list[Json] = self.get("pods", f"--selector={selector}")["items"]
        return found

    def names(self) -> frozenset[str]:
        """The names of the pods that are there."""
        return frozenset(pod["metadata"]["name"] for pod in self.pods())

    def deployments(self) -> dict[str, Json]:
        """Those of the deployments that are there, by name."""
        found = self.get("deployments", f"--selector={OURS}")["items"]
        return {each["metadata"]["name"]: each for each in found}

    def image_before(self, deployment: str) -> str:
        """The image of the newest revision of a deployment that had another one than it has now; empty without any."""
        now = image_of(self.deployments()[deployment])
        component = f"app.kubernetes.io/component={deployment}"
        sets = self.get("replicasets", f"--selector={OURS},{component}")["items"]
        newest_first = sorted(sets, key=lambda each: int(each["metadata"]["annotations"][REVISION]), reverse=True)
        return next((image for image in map(image_of, newest_first) if image != now), "")

    def least(self) -> dict[str, int]:
        """How many pods each deployment has at least, by name: what its autoscaler says."""
        found = self.get("horizontalpodautoscalers", f"--selector={OURS}")["items"]
        return {each["spec"]["scaleTargetRef"]["name"]: each["spec"]["minReplicas"] for each in found}

    def differs(self, manifests: Path) -> bool:
        """Whether applying these would change anything."""
        return self.shell.status(self._words(("diff", f"--filename={manifests}")), self._variables) != 0

    def apply(self, manifests: Path, *words: str) -> None:
        """Make it so. Raises `Stopped`."""
        self.stream("apply", f"--filename={manifests}", *words)

    def _words(self, words: Sequence[str]) -> list[str]:
        return ["kubectl", f"--namespace={self.namespace}", *words]

    @property
    def _variables(self) -> dict[str, str]:
        return {"KUBECONFIG": str(self.kubeconfig)}


@dataclass(frozen=True, slots=True)
class Site:
    """The outputs of `shared` and of the environment, and the namespace."""

    name: str
    shared: Json
    outputs: Json
    cluster: Cluster


def image_of(workload: Json) -> str:
    """The image that the pods of a deployment or of a revision of it run."""
    [container] = workload["spec"]["template"]["spec"]["containers"]
    return str(container["image"])


def site_of(work: Work, name: str) -> Site:
    """The environment of that name. Raises `Stopped` where its cluster, or anything of it, does not stand yet."""
    shared = work.shared().outputs()
    outputs = work.standing(name, shared.get("network")).outputs()
    if "kubeconfig" not in shared or "host_name" not in outputs:
        raise Stopped("stands_not", name=name)
    return Site(name, shared, outputs, cluster_of(work, shared, name))


def cluster_of(work: Work, shared: Json, name: str) -> Cluster:
    """The namespace of an environment, by the outputs of `shared`."""
    key = _kept(work.shared().folder / ".terraform" / "kubeconfig", shared["kubeconfig"])
    return Cluster(work.shell, key, f"calculatrice-{name}")


def _kept(path: Path, kubeconfig: str) -> Path:
    """Who can read it rules the cluster: that is its owner alone."""
    path.touch(mode=0o600)
    path.write_text(kubeconfig, encoding="utf-8")
    return path
