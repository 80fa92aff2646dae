"""`calculatrice cloud plan` and `up`: an environment is made, and what it stands on, step by step; made steps change
nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cloud import certificate, reconciliation, rotation, settings
from calculatrice.cloud.deployment import deploy
from calculatrice.cloud.messages import FAILED, Stopped
from calculatrice.cloud.offers import chosen_cache_version
from calculatrice.cloud.resources import has_old, only_lets_go
from calculatrice.cloud.work import agreed

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


def choose_versions(work: Work) -> None:
    """Where no setting names a version of Redis, the newest that is offered becomes one: it is kept from then on."""
    for name in work.environments:
        if "cache_version" not in settings.kept(work.foundation, name):
            version = chosen_cache_version(work.account, settings.values(work.foundation, name))
            file = settings.home(work.foundation, name, "cache_version")
            settings.keep(file, "cache_version", version)
            work.tell("cache_chosen", version=version, file=file)


def raise_shared(work: Work) -> None:
    """The network, the cluster, the registry."""
    _raise(work, work.shared())


def raise_environment(work: Work) -> None:
    """The load balancer, the record, the certificate, the database, the cache."""
    for name in work.environments:
        _raise(work, work.standing(name, work.shared().output("network")))


def let_certificates_go(work: Work) -> None:
    """Remove the certificates of names before, which the deployment shows no more."""
    for name in work.environments:
        terraform = work.standing(name, work.shared().output("network"))
        if has_old(terraform.state()):
            work.tell("certificate_goes", name=name)
            terraform.plan(quiet=True)
            terraform.apply()


STEPS: tuple[Callable[[Work], None], ...] = (
    choose_versions,
    rotation.renew,
    raise_shared,
    raise_environment,
    deploy,
    let_certificates_go,
)
"""What `up` does, in order: whatever else an environment needs is one more step."""


def _raise(work: Work, terraform: Terraform) -> None:
    work.tell("part", name=terraform.name)
    terraform.init(quiet=True)
    if reconciliation.plan(work, terraform) and not only_lets_go(terraform.planned()):
        agreed(work, "apply", name=terraform.name)
        try:
            _apply(work, terraform)
            reconciliation.check(work, terraform)
        except Stopped as stop:
            why = certificate.missing(work, terraform) if stop.status == FAILED else None
            raise why or stop from None


def _apply(work: Work, terraform: Terraform) -> None:
    """Apply the plan. Where all that is left then is a certificate that is still shown, the deployment comes first."""
    try:
        terraform.apply()
    except Stopped as stop:
        if stop.status != FAILED or not has_old(terraform.state()):
            raise
        terraform.plan(quiet=True)
        if not only_lets_go(terraform.planned()):
            raise
        work.tell("certificate_later")
