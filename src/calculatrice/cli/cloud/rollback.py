"""`calculatrice cloud rollback`: the application as it was before its last rollout; the database stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cli.cloud.asking import agreed
from calculatrice.cli.cloud.cluster import OURS, ROLLED_OUT
from calculatrice.cli.cloud.explain import explain
from calculatrice.cli.cloud.rollout import await_rollout
from calculatrice.cli.cloud.site import site_of
from calculatrice.cli.cloud.stopped import Stopped

if TYPE_CHECKING:
    from calculatrice.cli.cloud.work import Work


def run(work: Work) -> int:
    """Take every deployment one revision back, and wait for it. Raises `Stopped`."""
    for name in work.environments:
        cluster = site_of(work, name).cluster
        agreed(work, "roll_back", name=name)
        there = cluster.names()
        for deployment in ROLLED_OUT:
            cluster.stream("rollout", "undo", f"deployment/{deployment}")
        if not await_rollout(cluster, there):
            explain(work, cluster, OURS)
            raise Stopped("rollout_failed", again=work.shell.again)
        work.tell("is_back", name=name)
    return 0
