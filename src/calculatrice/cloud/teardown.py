"""`calculatrice cloud down`: destroys the environment, and nothing that another one stands on."""

from __future__ import annotations

from time import monotonic, sleep
from typing import TYPE_CHECKING

from calculatrice.cloud import reconciliation
from calculatrice.cloud.cluster import cluster_of
from calculatrice.cloud.messages import Stopped
from calculatrice.cloud.resources import of_state
from calculatrice.cloud.terraform import DEAR, SHARED
from calculatrice.cloud.work import agreed, named

if TYPE_CHECKING:
    from calculatrice.cloud.cluster import Cluster
    from calculatrice.cloud.resources import Json
    from calculatrice.cloud.terraform import Terraform
    from calculatrice.cloud.work import Work

PATIENCE = 300.0
"""Seconds until a namespace that does not end is given up."""
USUAL = 30.0
"""Seconds after which it is told what it waits for."""
GLANCE = 1.0


def down(work: Work) -> int:
    """Destroy the environment, or the shared part when no environment stands on it any more."""
    shared = work.shared()
    shared.init(quiet=True)
    if work.environment == SHARED:
        _refuse_while_needed(work, shared)
        _destroy(work, shared)
    else:
        environment = work.standing(work.environment, shared.output("network"))
        environment.init(quiet=True)
        _destroy(work, environment)
    return 0


def _refuse_while_needed(work: Work, shared: Terraform) -> None:
    """Raise `Stopped` while an environment has anything on the network of the shared part."""
    network = shared.output("network")
    for name in work.foundation.environments:
        environment = work.standing(name, network)
        environment.init(quiet=True)
        if of_state(environment.state()):
            raise Stopped("still_standing", name=name)


def _destroy(work: Work, terraform: Terraform) -> None:
    """Whatever a broken run left is taken over first, so that it goes too."""
    work.tell("part", name=terraform.name)
    reconciliation.plan(work, terraform, quiet=True)
    if not terraform.plan("-destroy"):
        work.tell("nothing_stands", name=terraform.name)
        return
    if terraform.name in DEAR:
        named(work, terraform.name)
    else:
        agreed(work, "destroy", name=terraform.name)
    if terraform.name != SHARED:
        _empty(work, terraform.name)
    terraform.apply()
    work.tell("gone", name=terraform.name)


def _empty(work: Work, name: str) -> None:
    """Remove the application, which holds connections to what goes next. Raises `Stopped`."""
    shared = work.shared().outputs()
    if work.manifests.is_dir() and "kubeconfig" in shared:
        cluster = cluster_of(work, shared, name)
        cluster.stream("delete", "namespace", cluster.namespace, "--ignore-not-found", "--wait=false")
        await_end(work, cluster)


def await_end(work: Work, cluster: Cluster) -> None:
    """Wait until the namespace is gone. Raises `Stopped`, with what holds it, where that takes too long."""
    began, told = monotonic(), False
    while (waits := _waits(cluster)) is not None:
        passed = monotonic() - began
        if passed > PATIENCE:
            raise Stopped("namespace_stays", namespace=cluster.namespace, waits=waits, again=work.shell.again)
        if waits and passed > USUAL and not told:
            work.tell("namespace_waits", namespace=cluster.namespace, waits=waits)
            told = True
        sleep(GLANCE)


def _waits(cluster: Cluster) -> str | None:
    """What the namespace waits for, a line each; None where it is gone."""
    found = cluster.get("namespaces", f"--field-selector=metadata.name={cluster.namespace}")["items"]
    return reasons(found[0]) if found else None


def reasons(namespace: Json) -> str:
    """Why a namespace is still there, as the cluster says it.

    >>> condition = {"type": "NamespaceContentRemaining", "status": "True", "message": "services. has 1 instances"}
    >>> reasons({"status": {"conditions": [condition, {"type": "Other", "status": "False", "message": "none"}]}})
    '  – services. has 1 instances'
    """
    conditions = namespace.get("status", {}).get("conditions", [])
    return "\n".join(f"  – {each['message']}" for each in conditions if each["status"] == "True")
