"""`calculatrice cloud up`: makes the environment, and what it stands on, step by step; made steps change nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cli.cloud import mend
from calculatrice.cli.cloud.asking import agreed
from calculatrice.cli.cloud.deploy import deploy

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.cli.cloud.terraform import Terraform
    from calculatrice.cli.cloud.work import Work


def run(work: Work) -> int:
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
    if mend.plan(work, terraform):
        agreed(work, "apply", name=terraform.name)
        terraform.apply()
        mend.check(work, terraform)


STEPS: tuple[Callable[[Work], None], ...] = (raise_shared, raise_environment, deploy)
"""What `up` does, in order: whatever else an environment needs is one more step."""
