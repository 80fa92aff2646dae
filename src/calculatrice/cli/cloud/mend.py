"""Brings the state and Scaleway together again, before and after Terraform changes something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cli.cloud.asking import agreed
from calculatrice.cli.cloud.resources import of_plan, of_state
from calculatrice.cli.cloud.strays import strays

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calculatrice.cli.cloud.resources import Resource
    from calculatrice.cli.cloud.strays import Stray
    from calculatrice.cli.cloud.terraform import Terraform
    from calculatrice.cli.cloud.work import Work

PLACES = {"region": "fr-par", "zone": "fr-par-1"}


def plan(work: Work, terraform: Terraform, *, quiet: bool = False) -> bool:
    """Plan until nothing is found at Scaleway that the plan would make a second time; whether anything changes."""
    while True:
        changes = terraform.plan(quiet=quiet)
        planned = terraform.planned()
        places = {**PLACES, **{name: given["value"] for name, given in planned["variables"].items() if name in PLACES}}
        found = strays(of_plan(planned), places, work.account)
        if not found.lost:
            _remove_twins(work, found.twins)
            return changes
        for stray in found.lost:
            work.tell("taking_over", address=stray.address)
            terraform.take_over(stray.address, stray.identity)


def check(work: Work, terraform: Terraform) -> None:
    """Remove what a repeated request made twice."""
    found = strays(_settled(of_state(terraform.state())), PLACES, work.account)
    _remove_twins(work, found.twins)


def _settled(resources: Sequence[Resource]) -> list[Resource]:
    return [resource for resource in resources if resource.id is not None]


def _remove_twins(work: Work, twins: Sequence[Stray]) -> None:
    if not twins:
        return
    work.tell("twins", twins=", ".join(f"{twin.address} ({twin.identity})" for twin in twins))
    agreed(work, "remove_twins")
    for twin in twins:
        twin.remove(work.account)
