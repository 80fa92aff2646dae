"""Both environments while pods, nodes and servers come and go: nothing is lost, and what can go on goes on."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from tests.kubernetes.asking import AT, COMPONENTS, ask, is_whole, kill, pods
from tests.kubernetes.load import CLIENTS, Load
from tests.kubernetes.world import HOSTS
from tests.parts.kubernetes import HOST
from tests.parts.servers import await_that

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from tests.kubernetes.load import Stage
    from tests.kubernetes.world import World

SHARED = {"get", "set", "evalsha", "publish", "subscribe"}
"""What a Redis is asked where answers, counts and news are shared in it."""


def roll_out(world: World) -> None:
    """A new version of the whole, by the command."""
    world.commit("README.md", "A new version.\n")
    world.need("up", "prod", "--yes")


def kill_pods(world: World) -> None:
    """A pod of each kind, without a word of warning."""
    for component in COMPONENTS:
        kill(world, pods(world, "prod", component)[0]["metadata"]["name"])
    await_that(lambda: is_whole(world))


def drain(world: World) -> None:
    """A node is emptied, as for its maintenance, and comes back."""
    world.cluster.kubectl("drain", "node3", "--ignore-daemonsets", "--delete-emptydir-data", "--timeout=300s")
    await_that(lambda: is_whole(world))
    world.cluster.kubectl("uncordon", "node3")


def power_off(world: World) -> None:
    """A node loses its power, its pods are replaced elsewhere, and it comes back."""
    world.cluster.kill("node2")
    await_that(lambda: is_whole(world, besides="node2"), patience=300)
    world.cluster.revive("node2")
    world.cluster.kubectl("wait", "--for=condition=Ready", "node/node2", "--timeout=180s")


def restart_database(world: World) -> None:
    """The PostgreSQL server ends at once, and starts again."""
    server = world.managed.database("prod")
    server.stop(signal.SIGQUIT)
    server.start()


def restart_cache(world: World) -> None:
    """The Redis server ends at once, every pod does without it, and takes it up again when it is back, empty."""
    server = world.managed.cache("prod")
    await_that(lambda: reaches_redis(world) == {True} and shares(world))
    server.stop()
    await_that(lambda: reaches_redis(world) == {False})
    server.start()
    await_that(lambda: reaches_redis(world) == {True} and shares(world))


def reaches_redis(world: World) -> set[bool]:
    """What the pods of the API tell Prometheus."""
    names = [pod["metadata"]["name"] for pod in pods(world, "prod", "api")]
    path = "/api/v1/namespaces/calculatrice-prod/pods/{}:9090/proxy/metrics"
    return {"\ncalculatrice_redis_up 1.0\n" in world.cluster.read(path.format(name)) for name in names}


def shares(world: World) -> bool:
    """Whether answers, counts and news went through Redis since that was started; who comes from afar is counted."""
    ask(world, "prod", "/", source=HOST)
    asked: dict[str, object] = world.managed.cache("prod").command("INFO", "commandstats")
    return {f"cmdstat_{name}" for name in SHARED} <= asked.keys()


HAPPENINGS: dict[str, Callable[[World], None]] = {
    "nothing": lambda _world: None,
    "rolling update": roll_out,
    "pods killed": kill_pods,
    "node drained": drain,
    "node powered off": power_off,
    "PostgreSQL restarted": restart_database,
    "Redis restarted": restart_cache,
}
FAIL_NOTHING = ("nothing", "rolling update", "node drained", "PostgreSQL restarted", "Redis restarted")
MOST_IN_FLIGHT = CLIENTS
ENOUGH = 50
"""Short calculations that are answered before what happens next."""


def stage(load: Load, world: World, name: str, happen: Callable[[World], None]) -> Stage:
    """Let it happen under the load; what the load counted meanwhile, and a while after."""
    load.mark(name)
    happen(world)
    after = load.stages[-1].counts["answered"] + ENOUGH
    await_that(lambda: load.stages[-1].counts["answered"] >= after)
    return load.stages[-1]


def test_nothing_is_lost_whatever_goes(environments: World, capsys: pytest.CaptureFixture[str]) -> None:
    load = Load(AT["prod"], HOSTS["prod"], environments.managed.authority.certificate)
    with load:
        ended = {name: stage(load, environments, name, act) for name, act in HAPPENINGS.items()}
    with capsys.disabled():
        print(f"\n{load.table()}\naccepted {len(load.accepted)}, lost {len(load.lost)}, wrong {len(load.wrong)}")  # noqa: T201  # the table is what the test is run for
    assert {name: ended[name].counts["failed"] for name in FAIL_NOTHING} == dict.fromkeys(FAIL_NOTHING, 0), (
        load.failures
    )
    assert all(stage.counts["failed"] <= MOST_IN_FLIGHT for stage in ended.values()), load.failures
    assert (load.lost, load.wrong) == (set(), {})
