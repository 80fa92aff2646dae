"""A `kubectl` that tells what the test wants, notes what it is told, and runs here what a pod should run.

Real clusters are for `tests/kubernetes`.
"""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from calculatrice.cli.console import Console
from calculatrice.cloud.cluster import Cluster
from calculatrice.cloud.shell import Shell

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    Json = dict[str, Any]

SCRIPT = """\
#!/bin/sh
here=$(dirname "$0")
{ echo "$@" | tr '\\n' ' '; echo; } >>"$here/said"
for word in "$@"; do
    [ "$2" = get ] && [ -f "$here/$word.json" ] && exec cat "$here/$word.json"
done
[ "$2" = exec ] || exit 0
while [ "$1" != -- ]; do shift; done
shift
exec "$@"
"""


@dataclass(frozen=True)
class Kubectl:
    """It is in `folder`, which is first in PATH."""

    folder: Path
    cluster: Cluster

    def has(self, kind: str, *items: Json) -> None:
        """What `get` of that kind finds."""
        (self.folder / f"{kind}.json").write_text(json.dumps({"items": items}), encoding="utf-8")

    @property
    def changes(self) -> list[str]:
        """What it was told beside to look."""
        said = (self.folder / "said").read_text(encoding="utf-8").splitlines()
        words = [line.strip().split(" ", 1)[1] for line in said]
        return [each for each in words if not each.startswith("get ")]


def kubectl(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Kubectl:
    """One that finds nothing yet."""
    program = folder / "kubectl"
    program.write_text(SCRIPT, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    shell = Shell(Console(out, err, {}), "calculatrice cloud up dev", {})
    return Kubectl(folder, Cluster(shell, folder / "kubeconfig", "calculatrice-dev"))


def named(kind: str, name: str, **spec: object) -> Json:
    """A thing of the cluster."""
    return {"kind": kind, "metadata": {"name": name}, "spec": spec}
