"""`calculatrice cloud logs`: what the pods of an environment have said last, and what they go on to say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculatrice.cloud.cluster import OURS, site_of
from calculatrice.cloud.messages import WRONG_USAGE, Stopped
from calculatrice.cloud.rollout import has_restarted

if TYPE_CHECKING:
    from calculatrice.cloud.cluster import Cluster
    from calculatrice.cloud.work import Work

LINES = 100
MOST_PODS = 50
DURATION = re.compile(r"(\d+[hms])+")


def logs(work: Work) -> int:
    """Show it, each line with the pod that said it. Raises `Stopped`."""
    words = lines(work.options.get("since", ""))
    for name in work.environments:
        cluster = site_of(work, name).cluster
        if "previous" in work.options:
            _previous(work, cluster, words, name)
        elif "follow" in work.options:
            _follow(cluster, words)
        else:
            cluster.stream("logs", f"--selector={OURS}", *words)
    return 0


def lines(since: str) -> list[str]:
    """How kubectl is told which lines are wanted: the last ones, or those of a time. Raises `Stopped`.

    >>> lines("1h30m")[-1], lines("")[-1]
    ('--since=1h30m', '--tail=100')
    """
    if since and not DURATION.fullmatch(since):
        raise Stopped("wrong_since", WRONG_USAGE, since=since)
    wanted = ["--tail=-1", f"--since={since}"] if since else [f"--tail={LINES}"]
    return ["--prefix", "--timestamps", f"--max-log-requests={MOST_PODS}", *wanted]


def _follow(cluster: Cluster, words: list[str]) -> None:
    """Until Ctrl-C, which is the way to end it."""
    try:
        cluster.stream("logs", f"--selector={OURS}", "--follow", *words)
    except Stopped as stop:
        if stop.reason != "interrupted":
            raise


def _previous(work: Work, cluster: Cluster, words: list[str], name: str) -> None:
    """What the containers said that were there before those that run."""
    restarted = [pod["metadata"]["name"] for pod in cluster.pods() if has_restarted(pod)]
    if not restarted:
        work.tell("none_restarted", name=name)
    for pod in restarted:
        cluster.stream("logs", pod, "--previous", *words)
