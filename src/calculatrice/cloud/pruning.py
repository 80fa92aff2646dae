"""What a deployment leaves behind goes when the next one has come up: finished Jobs, old passwords, old images."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from calculatrice.cloud.cluster import OURS, image_of
from calculatrice.cloud.image import read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from calculatrice.cloud.account import Account
    from calculatrice.cloud.cluster import Cluster, Site
    from calculatrice.cloud.resources import Json

MIGRATIONS = "app.kubernetes.io/component=migration"
GENERATED = re.compile(r"(connections|migration|registry|authorities|settings)-[a-z0-9]{10}")
"""The names of Secrets and ConfigMaps that Kustomize gives anew with each content."""
ENDED = frozenset({"Succeeded", "Failed"})
YOUNG = timedelta(days=1)
"""An image may be pushed and not deployed yet, by a run for another environment."""


def prune(cluster: Cluster, migration: str) -> None:
    """Remove every Job but that one, and the Secrets and ConfigMaps that nothing refers to any more."""
    jobs = cluster.get("jobs", f"--selector={MIGRATIONS}")["items"]
    old = [f"job/{each['metadata']['name']}" for each in jobs if each["metadata"]["name"] != migration]
    if old:
        cluster.stream("delete", "--wait=false", *old)
    kept = cluster.get("secrets,configmaps")["items"]
    users = [*cluster.deployments().values(), *jobs_named(jobs, migration), *filter(starts, cluster.pods())]
    unused = unreferenced(kept, users)
    if unused:
        cluster.stream("delete", *unused)


def starts(pod: Json) -> bool:
    """Whether a container of a pod may still start: one that goes, or has done its work, has read its passwords.

    >>> starts({"metadata": {}, "status": {"phase": "Running"}}), starts({"metadata": {"deletionTimestamp": "now"}})
    (True, False)
    """
    is_going = "deletionTimestamp" in pod["metadata"]
    return not is_going and pod.get("status", {}).get("phase") not in ENDED


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


def prune_images(account: Account, site: Site) -> None:
    """Remove the images that no revision in any environment runs, once they are a day old. Raises `Stopped`."""
    sets = site.cluster.get("replicasets", "--all-namespaces", f"--selector={OURS}")["items"]
    used = {read(image_of(each)).tag for each in sets}
    region = site.shared["network"]["id"].partition("/")[0]
    for tag in _tags(account, f"/registry/v1/regions/{region}", site.shared["registry_endpoint"].rpartition("/")[2]):
        if tag["name"] not in used and datetime.now(UTC) - datetime.fromisoformat(tag["created_at"]) > YOUNG:
            account.remove("DELETE", f"/registry/v1/regions/{region}/tags/{tag['id']}", None)


def _tags(account: Account, registry: str, name: str) -> list[Json]:
    """Every tag of every image in the registry of that name."""
    ours = [each for each in account.listed(f"{registry}/namespaces") if each["name"] == name]
    kept = [image for each in ours for image in account.listed(f"{registry}/images?namespace_id={each['id']}")]
    return [tag for image in kept for tag in account.listed(f"{registry}/images/{image['id']}/tags")]
