"""`calculatrice cloud down`: destroys the environment, and nothing that another one stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cli.cloud import mend
from calculatrice.cli.cloud.asking import agreed, named
from calculatrice.cli.cloud.foundation import DEAR, SHARED
from calculatrice.cli.cloud.resources import of_state
from calculatrice.cli.cloud.site import cluster_of
from calculatrice.cli.cloud.stopped import Stopped

if TYPE_CHECKING:
    from calculatrice.cli.cloud.terraform import Terraform
    from calculatrice.cli.cloud.work import Work


def run(work: Work) -> int:
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
    mend.plan(work, terraform, quiet=True)
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
