"""What Kustomize makes of the manifests."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path
from shutil import which
from typing import Any

import yaml
from tests.parts.programs import CLUSTER, built

ROOT = Path(__file__).parents[2]
ENVIRONMENTS = ("dev", "prod")

Manifest = dict[str, Any]


def kubectl() -> str:
    """The machine's own, or the one of the cluster that tests start."""
    return which("kubectl") or str(built(CLUSTER[0]) / "kubectl")


@cache
def rendered(environment: str) -> list[Manifest]:
    """All that an environment's overlay makes, as it stands in the repository."""
    return list(yaml.safe_load_all(kustomized(ROOT / "kubernetes" / "overlays" / environment)))


def kustomized(folder: Path) -> str:
    """What Kustomize makes of a folder."""
    return subprocess.run([kubectl(), "kustomize", str(folder)], check=True, capture_output=True, text=True).stdout


def of_kind(environment: str, kind: str) -> list[Manifest]:
    """The manifests of one kind."""
    return [manifest for manifest in rendered(environment) if manifest["kind"] == kind]


def templates(environment: str) -> dict[str, Manifest]:
    """The template of the pods of everything that has some, by its name."""
    return {
        each["metadata"]["name"]: each["spec"]["template"]
        for each in rendered(environment)
        if "template" in each.get("spec", {})
    }
