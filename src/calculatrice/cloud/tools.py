"""The tools on this machine: which are there, how old they are, and whether what they work on is ready."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from calculatrice.cloud.image import BESIDE
from calculatrice.cloud.messages import Lack
from calculatrice.cloud.offers import version

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from calculatrice.cloud.shell import Shell

TERRAFORMS = ("terraform", "tofu")
OLDEST = "1.11"
SOURCES = {
    "terraform": "https://developer.hashicorp.com/terraform/install",
    "kubectl": "https://kubernetes.io/docs/tasks/tools/",
    "docker": "https://docs.docker.com/engine/install/",
    "git": "https://git-scm.com/downloads",
}


def terraform(environment: Mapping[str, str]) -> str | None:
    """The tool that reads the configurations: Terraform, or else OpenTofu."""
    return next((name for name in TERRAFORMS if is_there(name, environment)), None)


def is_there(name: str, environment: Mapping[str, str]) -> bool:
    """Whether a tool can be run."""
    return shutil.which(name, path=environment.get("PATH")) is not None


def missing(environment: Mapping[str, str], names: tuple[str, ...]) -> list[Lack]:
    """Those of the tools that are not there; for Terraform, OpenTofu does as well."""
    absent = [name for name in names if not is_there(name, environment)]
    if "terraform" in absent and terraform(environment):
        absent.remove("terraform")
    shown = {"terraform": f"terraform (>= {OLDEST})"}
    return [Lack("no_tool", {"tool": shown.get(name, name), "source": SOURCES[name]}) for name in absent]


def old_terraform(shell: Shell, tool: str) -> list[Lack]:
    """Terraform, where it is too old: passwords are kept out of states from 1.11 on."""
    told = json.loads(shell.read([tool, "version", "-json"], {}))["terraform_version"]
    if version(told) >= version(OLDEST):
        return []
    return [Lack("old_terraform", {"tool": tool, "version": told, "oldest": OLDEST, "source": SOURCES["terraform"]})]


def docker(shell: Shell) -> list[Lack]:
    """What Docker lacks to build an image."""
    lacks = []
    if shell.status(["docker", "buildx", "version"], {}):
        lacks.append(Lack("no_buildx"))
    if shell.status(["docker", "version", "--format={{.Server.Version}}"], {}):
        lacks.append(Lack("no_daemon"))
    return lacks


def commit(shell: Shell, checkout: Path) -> list[Lack]:
    """Whether there is a commit, and nothing beside it."""
    git = ["git", "-C", str(checkout)]
    if shell.status([*git, "rev-parse", "--verify", "HEAD"], {}):
        return [Lack("no_commit", {"place": checkout})]
    if shell.read([*git, "status", "--porcelain", "--", ".", BESIDE], {}).strip():
        return [Lack("uncommitted", {"place": checkout})]
    return []


def overlay(manifests: Path, part: str) -> list[Lack]:
    """The overlay of an environment, where there is none."""
    folder = manifests / "overlays" / part
    return [] if (folder / "kustomization.yaml").is_file() else [Lack("no_overlay", {"folder": folder, "name": part})]
