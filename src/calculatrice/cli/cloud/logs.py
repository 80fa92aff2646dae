"""`calculatrice cloud logs`: what the pods of an environment have said last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cli.cloud.cluster import OURS
from calculatrice.cli.cloud.site import site_of

if TYPE_CHECKING:
    from calculatrice.cli.cloud.work import Work

LINES = 100
MOST_PODS = 50


def run(work: Work) -> int:
    """Show it, each line with the pod that said it."""
    for name in work.environments:
        cluster = site_of(work, name).cluster
        words = ("--prefix", "--timestamps", f"--tail={LINES}", f"--max-log-requests={MOST_PODS}")
        cluster.stream("logs", f"--selector={OURS}", *words)
    return 0
