"""An environment in the cluster, through kubectl."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from calculatrice.cli.cloud.resources import Json
    from calculatrice.cli.cloud.shell import Shell

ROLLED_OUT = ("api", "worker")
"""The deployments, in the order in which they are waited for."""
OURS = "app.kubernetes.io/name=calculatrice"
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

    def read(self, *words: str, fine: Sequence[int] = (0,)) -> str:
        """What kubectl says. Raises `Stopped`."""
        return self.shell.read(self._words(words), self._variables, fine)

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
