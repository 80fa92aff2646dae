"""An environment that stands: what Terraform says of it and of what it stands on, and its place in the cluster."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculatrice.cli.cloud.cluster import Cluster
from calculatrice.cli.cloud.stopped import Stopped

if TYPE_CHECKING:
    from pathlib import Path

    from calculatrice.cli.cloud.resources import Json
    from calculatrice.cli.cloud.work import Work


@dataclass(frozen=True, slots=True)
class Site:
    """The outputs of `shared` and of the environment, and the namespace."""

    name: str
    shared: Json
    outputs: Json
    cluster: Cluster


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
