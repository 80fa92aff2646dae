"""`calculatrice cloud plan`, `up` and `down`: an environment is made, step by step, and destroyed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cloud import reconciliation
from calculatrice.cloud.cluster import cluster_of
from calculatrice.cloud.deployment import deploy
from calculatrice.cloud.messages import Stopped
from calculatrice.cloud.resources import of_state
from calculatrice.cloud.terraform import DEAR, SHARED
from calculatrice.cloud.work import agreed, named

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.cloud.terraform import Terraform
    from calculatrice.cloud.work import Work


def plan(work: Work) -> int:
    """Show the plan of the shared part and of the environments."""
    shared = work.shared()
    work.tell("part", name=shared.name)
    shared.init(quiet=True)
    shared.preview()
    network = shared.output("network") if work.environments else None
    if work.environments and network is None:
        work.tell("network_not_yet")
    for name in work.environments:
        environment = work.standing(name, network)
        work.tell("part", name=name)
        environment.init(quiet=True)
        environment.preview()
    return 0


def up(work: Work) -> int:
    """Take every step in order; the first that fails ends the run."""
    for step in STEPS:
        step(work)
    for name in work.environments:
        work.tell("stands", name=name)
    return 0


def raise_shared(work: Work) -> None:
    """The network, the cluster, the registry."""
    _raise(work, work.shared())


def raise_environment(work: Work) -> None:
    """The load balancer, the record, the certificate, the database, the cache."""
    for name in work.environments:
        _raise(work, work.standing(name, work.shared().output("network")))


def _raise(work: Work, terraform: Terraform) -> None:
    work.tell("part", name=terraform.name)
    terraform.init(quiet=True)
    if reconciliation.plan(work, terraform):
        agreed(work, "apply", name=terraform.name)
        terraform.apply()
        reconciliation.check(work, terraform)


STEPS: tuple[Callable[[Work], None], ...] = (raise_shared, raise_environment, deploy)
"""What `up` does, in order: whatever else an environment needs is one more step."""


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


def _empty(work: Work, name: str) -> None:
    """Remove the application, which holds connections to what goes next."""
    shared = work.shared().outputs()
    if work.manifests.is_dir() and "kubeconfig" in shared:
        cluster = cluster_of(work, shared, name)
        cluster.stream("delete", "namespace", cluster.namespace, "--ignore-not-found")


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
