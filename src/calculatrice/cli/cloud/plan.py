"""`calculatrice cloud plan`: what `up` would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculatrice.cli.cloud.work import Work


def run(work: Work) -> int:
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
