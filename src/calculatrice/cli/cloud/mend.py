"""Brings the state and Scaleway together again, before and after Terraform changes something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cli.cloud.asking import agreed
from calculatrice.cli.cloud.resources import of_plan, of_state, places
from calculatrice.cli.cloud.stopped import Stopped
from calculatrice.cli.cloud.strays import strays

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calculatrice.cli.cloud.strays import Stray
    from calculatrice.cli.cloud.terraform import Terraform
    from calculatrice.cli.cloud.work import Work


def plan(work: Work, terraform: Terraform, *, quiet: bool = False) -> bool:
    """Plan until nothing is found at Scaleway that the plan would make a second time; whether anything changes."""
    while True:
        changes = terraform.plan(quiet=quiet)
        planned = terraform.planned()
        found = strays(of_plan(planned), places(planned), work.account)
        if not found.lost:
            _remove_twins(work, found.twins)
            return changes
        for stray in found.lost:
            work.tell("taking_over", address=stray.address)
            terraform.take_over(stray.address, stray.identity)


def check(work: Work, terraform: Terraform) -> None:
    """Remove what a repeated request made twice. What was made and ended in error is made again: raises `Stopped`.

    The provider takes a database in error for a finished one.
    """
    planned = terraform.planned()
    found = strays(of_state(terraform.state()), places(planned), work.account)
    _remove_twins(work, found.twins)
    made = {resource.address for resource in of_plan(planned) if "create" in resource.actions}
    failed = [address for address in found.broken if address in made]
    for address in failed:
        terraform.mark_failed(address)
    if failed:
        raise Stopped("ended_in_error", addresses=", ".join(failed), again=work.shell.again)


def _remove_twins(work: Work, twins: Sequence[Stray]) -> None:
    if not twins:
        return
    work.tell("twins", twins=", ".join(f"{twin.address} ({twin.identity})" for twin in twins))
    agreed(work, "remove_twins")
    for twin in twins:
        twin.remove(work.account)
