"""What is asked of an environment: through its load balancer, and of the cluster about its pods."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
from tests.kubernetes.managed import ADDRESSES
from tests.kubernetes.manifests import ENVIRONMENTS
from tests.kubernetes.world import HOSTS

from calculatrice.cloud.rollout import is_ready

if TYPE_CHECKING:
    from typing import Any

    from tests.kubernetes.world import World

AT = dict(zip(ENVIRONMENTS, ADDRESSES, strict=True))
"""The address of each environment's load balancer."""
COMPONENTS = ("api", "worker")
CALCULATIONS = "/api/v1/calculations"
PATIENCE = 40


def through(world: World, environment: str, scheme: str = "https", source: str | None = None) -> httpx.Client:
    """Whoever talks to an environment, through its load balancer; `source` is the address that is asked from."""
    return httpx.Client(
        base_url=f"{scheme}://{AT[environment]}",
        transport=httpx.HTTPTransport(verify=world.managed.authority.trusted, local_address=source),
        headers={"Host": HOSTS[environment], "Prefer": "respond-async"},
        event_hooks={"request": [lambda sent: sent.extensions.update(sni_hostname=HOSTS[environment])]},
        timeout=PATIENCE,
    )


def ask(
    world: World, environment: str, path: str, *, scheme: str = "https", source: str | None = None
) -> httpx.Response:
    """The answer of an environment."""
    with through(world, environment, scheme, source) as client:
        return client.get(path)


def hand_in(world: World, environment: str, *expressions: str) -> list[str]:
    """Have something calculated by jobs; where they are found."""
    return [location for location, _ in submit(world, environment, *expressions)]


def submit(world: World, environment: str, *expressions: str) -> list[tuple[str, dict[str, str]]]:
    """Have something calculated by jobs; where each is found, and the header that cancels it there."""
    with through(world, environment) as client:
        answers = [client.post(CALCULATIONS, json={"expression": expression}) for expression in expressions]
    assert {answer.status_code for answer in answers} == {httpx.codes.ACCEPTED}
    return [(answer.headers["location"], {"Cancel-Token": answer.json()["cancel_token"]}) for answer in answers]


def pods(world: World, environment: str, component: str) -> list[dict[str, Any]]:
    """The pods of a component that are ready and not on their way out."""
    wanted = f"app.kubernetes.io/component={component}"
    found = world.cluster.get(f"/api/v1/namespaces/calculatrice-{environment}/pods", labelSelector=wanted)["items"]
    return [pod for pod in found if is_ready(pod) and "deletionTimestamp" not in pod["metadata"]]


def images(world: World, environment: str) -> set[str]:
    """The images of the pods that are ready."""
    ready = [pod for component in COMPONENTS for pod in pods(world, environment, component)]
    return {container["image"] for pod in ready for container in pod["spec"]["containers"]}


def is_whole(world: World, besides: str = "") -> bool:
    """Whether as many pods of prod as there should be are ready, none of them on a node that is gone."""
    ready = [pods(world, "prod", component) for component in COMPONENTS]
    return all(len([pod for pod in each if pod["spec"]["nodeName"] != besides]) >= 3 for each in ready)


def kill(world: World, pod: str) -> None:
    """End a pod of prod without a word of warning."""
    world.cluster.remove(f"/api/v1/namespaces/calculatrice-prod/pods/{pod}", gracePeriodSeconds="0")
