"""What a deployment leaves behind goes when the next one has come up: finished Jobs, and old passwords and settings."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from calculatrice.cloud.cluster import Cluster
    from calculatrice.cloud.resources import Json

MIGRATIONS = "app.kubernetes.io/component=migration"
GENERATED = re.compile(r"(connections|registry|authorities|settings)-[a-z0-9]{10}")
"""The names of Secrets and ConfigMaps that Kustomize gives anew with each content."""


def prune(cluster: Cluster, migration: str) -> None:
    """Remove every Job but that one, and the Secrets and ConfigMaps that nothing refers to any more."""
    jobs = cluster.get("jobs", f"--selector={MIGRATIONS}")["items"]
    old = [f"job/{each['metadata']['name']}" for each in jobs if each["metadata"]["name"] != migration]
    if old:
        cluster.stream("delete", "--wait=false", *old)
    kept = cluster.get("secrets,configmaps")["items"]
    users = [*cluster.deployments().values(), *jobs_named(jobs, migration), *cluster.pods()]
    unused = unreferenced(kept, users)
    if unused:
        cluster.stream("delete", *unused)


def jobs_named(jobs: Iterable[Json], name: str) -> list[Json]:
    """The Jobs of that name: one, or none."""
    return [each for each in jobs if each["metadata"]["name"] == name]


def unreferenced(kept: Iterable[Json], users: Iterable[Json]) -> list[str]:
    """What of the generated things no user names, as kubectl calls it.

    >>> old, new = ({"kind": "Secret", "metadata": {"name": f"connections-abcdefghi{end}"}} for end in "12")
    >>> unreferenced([old, new], [{"spec": {"secretRef": {"name": "connections-abcdefghi2"}}}])
    ['secret/connections-abcdefghi1']
    """
    told = json.dumps([each["spec"] for each in users])
    named = [(each["kind"].lower(), each["metadata"]["name"]) for each in kept]
    return [f"{kind}/{name}" for kind, name in named if GENERATED.fullmatch(name) and name not in told]
