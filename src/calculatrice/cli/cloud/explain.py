"""Why pods don't come up: what the cluster says of those that failed, and the last that they said themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cli.cloud.rollout import is_hopeless, is_ready

if TYPE_CHECKING:
    from calculatrice.cli.cloud.cluster import Cluster
    from calculatrice.cli.cloud.resources import Json
    from calculatrice.cli.cloud.work import Work

EVENTS = "--output=custom-columns=WHEN:.lastTimestamp,WHY:.reason,WHAT:.message"
LINES = 30
ANY_STATUS = (0, 1)


def explain(work: Work, cluster: Cluster, selector: str) -> None:
    """Tell of the pod that failed most clearly; of the cluster's events, where there is none."""
    failing = sorted((pod for pod in cluster.pods(selector) if not is_ready(pod)), key=is_hopeless, reverse=True)
    if not failing:
        cluster.stream("get", "events", "--sort-by=.lastTimestamp", EVENTS)
        return
    name = failing[0]["metadata"]["name"]
    work.tell("pod_fails", pod=name)
    cluster.stream("get", "events", f"--field-selector=involvedObject.name={name}", "--sort-by=.lastTimestamp", EVENTS)
    previous = ["--previous"] if _has_restarted(failing[0]) else []
    cluster.stream("logs", name, f"--tail={LINES}", *previous, fine=ANY_STATUS)


def _has_restarted(pod: Json) -> bool:
    return any(each["restartCount"] for each in pod.get("status", {}).get("containerStatuses", []))
