"""A rollout that is watched: it ends when every pod is new and ready, or as soon as one can’t be, and why."""

from __future__ import annotations

from time import monotonic, sleep
from typing import TYPE_CHECKING

from calculatrice.cloud.cluster import OURS, REVISION, ROLLED_OUT
from calculatrice.cloud.messages import Stopped

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from calculatrice.cloud.cluster import Cluster
    from calculatrice.cloud.resources import Json
    from calculatrice.cloud.work import Work


PATIENCE = 300.0
"""Seconds that pods get to be ready: a node that has to pull the image first is among them."""
PART_PATIENCE = "240s"
GLANCE = 1.0
HOPELESS = frozenset(
    {"CrashLoopBackOff", "ImagePullBackOff", "InvalidImageName", "CreateContainerConfigError", "CreateContainerError"}
)
"""What a container waits for in vain."""


def await_migration(cluster: Cluster, name: str) -> bool:
    """Wait until the Job has ended; whether it did what it should."""

    def ended() -> bool | None:
        [job] = cluster.get("jobs", f"--field-selector=metadata.name={name}")["items"]
        conditions = {each["type"] for each in job.get("status", {}).get("conditions", []) if each["status"] == "True"}
        return "Complete" in conditions if conditions & {"Complete", "Failed"} else None

    return _await(cluster, f"job-name={name}", ended)


def await_rollout(cluster: Cluster, before: Container[str]) -> bool:
    """Wait until every pod is of the newest version, ready, and as many as there should be; whether they came to be.

    Pods that were there `before` go: what becomes of them does not matter.
    """
    least = cluster.least()

    def ended() -> bool | None:
        return all(_is_done(each, least[name]) for name, each in cluster.deployments().items()) or None

    return _await(cluster, OURS, ended, before)


def _await(
    cluster: Cluster, selector: str, ended: Callable[[], bool | None], before: Container[str] = frozenset()
) -> bool:
    end = monotonic() + PATIENCE
    while monotonic() < end:
        if (how := ended()) is not None:
            return how
        if any(is_hopeless(pod) for pod in cluster.pods(selector) if pod["metadata"]["name"] not in before):
            return False
        sleep(GLANCE)
    return False


def _is_done(deployment: Json, least: int) -> bool:
    """A new deployment wants one pod, until its autoscaler has looked at it."""
    wanted, status = deployment["spec"]["replicas"], deployment.get("status", {})
    seen = status.get("observedGeneration", 0) >= deployment["metadata"]["generation"]
    counts = {status.get(count, 0) for count in ("replicas", "updatedReplicas", "availableReplicas")}
    return bool(seen and wanted >= least and counts == {wanted})


def is_hopeless(pod: Json) -> bool:
    """Whether a pod will not come up by waiting.

    >>> is_hopeless({"status": {"containerStatuses": [{"state": {"waiting": {"reason": "CrashLoopBackOff"}}}]}})
    True
    """
    states = [each["state"] for each in pod.get("status", {}).get("containerStatuses", [])]
    return any(state.get("waiting", {}).get("reason") in HOPELESS for state in states)


def is_ready(pod: Json) -> bool:
    """Whether a pod is asked, or has done what it was for.

    >>> is_ready({"status": {"phase": "Succeeded"}})
    True
    """
    status = pod.get("status", {})
    conditions = {each["type"]: each["status"] for each in status.get("conditions", [])}
    return status.get("phase") == "Succeeded" or conditions.get("Ready") == "True"


def rest(cluster: Cluster) -> None:
    """End every pod that calculates or answers, and wait until the last is gone. Raises `Stopped`."""
    cluster.stream("scale", "--replicas=0", *(f"deployment/{name}" for name in ROLLED_OUT))
    end = monotonic() + PATIENCE
    while cluster.pods(f"{OURS},app.kubernetes.io/component in ({','.join(ROLLED_OUT)})"):
        if monotonic() > end:
            raise Stopped("pods_stay", again=cluster.shell.again)
        sleep(GLANCE)


def wake(cluster: Cluster) -> None:
    """Give a deployment that rests its pods: its autoscaler leaves what has none alone."""
    least = cluster.least()
    resting = [name for name, each in cluster.deployments().items() if each["spec"].get("replicas") == 0]
    for name in resting:
        cluster.stream("scale", f"--replicas={least[name]}", f"deployment/{name}")


def revisions(cluster: Cluster) -> dict[str, str]:
    """The revision of each deployment, by name."""
    found = cluster.deployments().items()
    return {name: each["metadata"].get("annotations", {}).get(REVISION, "") for name, each in found}


def go_back(cluster: Cluster, before: dict[str, str]) -> bool:
    """Take every deployment back to its revision before; whether there was one to go back to."""
    now = revisions(cluster)
    changed = [name for name in ROLLED_OUT if before.get(name) and before[name] != now.get(name)]
    for name in changed:
        cluster.stream("rollout", "undo", f"deployment/{name}", f"--to-revision={before[name]}")
    return bool(changed)


EVENTS = "--output=custom-columns=WHEN:.lastTimestamp,WHY:.reason,WHAT:.message"
LINES = 30
ANY_STATUS = (0, 1)


def await_part(work: Work, cluster: Cluster, workload: str) -> None:
    """Wait for a workload of what looks at the environments. Raises `Stopped`, after what its pod says."""
    part = workload.partition("/")[2]
    if cluster.stream("rollout", "status", workload, f"--timeout={PART_PATIENCE}", fine=ANY_STATUS):
        explain(work, cluster, f"app.kubernetes.io/name={part}")
        raise Stopped("monitoring_fails", part=part, again=work.shell.again)


def explain(work: Work, cluster: Cluster, selector: str) -> None:
    """Tell of the pod that failed most clearly; of the cluster's events, where there is none."""
    failing = sorted((pod for pod in cluster.pods(selector) if not is_ready(pod)), key=is_hopeless, reverse=True)
    if not failing:
        cluster.stream("get", "events", "--sort-by=.lastTimestamp", EVENTS)
        return
    name = failing[0]["metadata"]["name"]
    work.tell("pod_fails", pod=name)
    cluster.stream("get", "events", f"--field-selector=involvedObject.name={name}", "--sort-by=.lastTimestamp", EVENTS)
    previous = ["--previous"] if has_restarted(failing[0]) else []
    cluster.stream("logs", name, f"--tail={LINES}", *previous, fine=ANY_STATUS)


def has_restarted(pod: Json) -> bool:
    """Whether a container of a pod has another before it."""
    return any(each["restartCount"] for each in pod.get("status", {}).get("containerStatuses", []))
