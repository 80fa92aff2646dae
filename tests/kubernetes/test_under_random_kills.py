"""Jobs sent through the load balancer while pods are killed at random: each is done, and done once."""

from __future__ import annotations

import secrets
import threading
from os import environ
from typing import TYPE_CHECKING

from tests.kubernetes.asking import AT, COMPONENTS, kill, pods
from tests.kubernetes.flood import Flood
from tests.kubernetes.world import HOSTS
from tests.parts.town import AUDIT

if TYPE_CHECKING:
    import pytest
    from tests.kubernetes.world import World

DATABASE = "calculatrice-prod-db"
SECONDS_OF_KILLS = "CALCULATRICE_TEST_SECONDS_OF_KILLS"
"""The variable that says how long pods are killed at random: a minute, where it says nothing."""
SECONDS_BETWEEN_KILLS = 5
ENOUGH_PODS = 2
OUTCOMES = "SELECT count(*), count(DISTINCT id) FROM finishes"
"""How many outcomes were written, and of how many jobs."""


def test_no_job_is_lost_or_done_twice_while_pods_are_killed_at_random(
    environments: World, capsys: pytest.CaptureFixture[str]
) -> None:
    authority, database = environments.managed.authority.certificate, environments.managed.database("prod")
    database.execute(AUDIT.replace("ON calculations", "ON calculatrice.calculations"), DATABASE)
    flood = Flood(AT["prod"], HOSTS["prod"], authority, float(environ.get(SECONDS_OF_KILLS, "60")))
    sending, killed = threading.Thread(target=flood.run), 0
    sending.start()
    while sending.is_alive():
        sending.join(SECONDS_BETWEEN_KILLS)
        killed += kill_one(environments)
    with capsys.disabled():
        told = f"{len(flood.accepted)} jobs accepted, {flood.refused} requests again, {killed} pods killed"
        print(f"\n{told}, {len(flood.accepted) - len(flood.results)} lost, {len(flood.wrong)} wrong")  # noqa: T201  # what was counted
    assert (flood.accepted.keys(), flood.wrong, killed > 0) == (flood.results.keys(), {}, True)
    assert database.execute(OUTCOMES, DATABASE) == [(len(flood.accepted), len(flood.accepted))]


def kill_one(world: World) -> bool:
    """Kill a pod, if there are enough of its kind; whether there were."""
    ready = [pod["metadata"]["name"] for pod in pods(world, "prod", secrets.choice(COMPONENTS))]
    if len(ready) >= ENOUGH_PODS:
        kill(world, secrets.choice(ready))
    return len(ready) >= ENOUGH_PODS
