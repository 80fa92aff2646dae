"""From nothing to both addresses, and what goes on there while pods, nodes and servers come and go."""

from __future__ import annotations

import json
import re
import secrets
import signal
import threading
from os import environ
from time import monotonic
from typing import TYPE_CHECKING

import httpx
import pytest
from tests.kubernetes.flood import Flood
from tests.kubernetes.load import CLIENTS, Load
from tests.kubernetes.manifests import ROOT
from tests.kubernetes.world import HOSTS
from tests.parts.servers import await_that

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from tests.kubernetes.load import Stage
    from tests.kubernetes.world import World
    from tests.parts.postgresql import Postgresql

SERVICES = ROOT / "tests" / "parts" / "services"
DATABASE = "calculatrice-dev-db"
DEFINITIONS = """\
export KUBECONFIG=foundation/shared/.terraform/kubeconfig
inside() { kubectl --namespace=calculatrice-dev "$@"; }
"""
ADDRESSES = {"dev": "127.0.0.11", "prod": "127.0.0.12"}
SECONDS_OF_KILLS = "CALCULATRICE_TEST_SECONDS_OF_KILLS"
"""The variable that says how long pods are killed at random."""
SECONDS_BETWEEN_KILLS = 3
ENOUGH_PODS = 2
ENDED = """\
SELECT count(*), count(*) FILTER (WHERE state = 'done' AND answer IS NOT NULL)
FROM calculations WHERE key IS NOT NULL
"""
HEAVY = "sum(1/k; k; 1; 100000)"
HEAVY_JOBS = 90
"""Some minutes of a core's time, so that the queue outlasts what the autoscaler takes to see it."""
UNPRIVILEGED = {"allowPrivilegeEscalation": False, "readOnlyRootFilesystem": True, "capabilities": {"drop": ["ALL"]}}
PRIVILEGES = "grep -E '^(Uid|CapEff|CapBnd|NoNewPrivs):' /proc/1/status; touch /probe 2>&1 || true"
CONFINED = [
    "Uid:\t10001\t10001\t10001\t10001",
    "CapEff:\t0000000000000000",
    "CapBnd:\t0000000000000000",
    "NoNewPrivs:\t1",
    "touch: cannot touch '/probe': Read-only file system",
]


def ask(world: World, environment: str, path: str, expression: str = "", scheme: str = "https") -> httpx.Response:
    """A request through the load balancer of an environment; with an expression, for a job."""
    host = HOSTS[environment]
    headers = {"Host": host, **({"Prefer": "respond-async"} if expression else {})}
    body = {"expression": expression} if expression else None
    address = f"{scheme}://{ADDRESSES[environment]}{path}"
    with httpx.Client(verify=world.managed.authority.trusted, trust_env=False, timeout=40) as client:
        method = "POST" if expression else "GET"
        return client.request(method, address, headers=headers, json=body, extensions={"sni_hostname": host})


@pytest.fixture(scope="module")
def environments(world: World) -> World:
    """Both environments, made by the command."""
    world.need("up", "dev", "--yes")
    world.need("up", "prod", "--yes")
    return world


def pods(world: World, environment: str, component: str) -> list[dict[str, Any]]:
    """The pods of a component that are ready and not on their way out."""
    words = ["get", "pods", f"--namespace=calculatrice-{environment}", "--output=json"]
    found = json.loads(world.cluster.kubectl(*words, f"--selector=app.kubernetes.io/component={component}"))["items"]
    return [pod for pod in found if is_ready(pod) and "deletionTimestamp" not in pod["metadata"]]


def is_ready(pod: dict[str, Any]) -> bool:
    conditions = {each["type"]: each["status"] for each in pod["status"].get("conditions", [])}
    return conditions.get("Ready") == "True"


@pytest.mark.parametrize("environment", ["dev", "prod"])
def test_the_page_answers_at_the_address(environments: World, environment: str) -> None:
    answer = ask(environments, environment, "/")
    assert (answer.status_code, "Calculatrice" in answer.text) == (200, True)


def test_port_80_leads_to_443(environments: World) -> None:
    answer = ask(environments, "dev", "/?e=1%2F3", scheme="http")
    assert (answer.status_code, answer.headers["location"]) == (308, f"https://{HOSTS['dev']}/?e=1%2F3")


def test_what_is_calculated_in_dev_is_not_seen_in_prod(environments: World) -> None:
    path = ask(environments, "dev", "/api/v1/calculations", "2^100").headers["location"]
    assert ask(environments, "dev", f"{path}?wait=20").json()["result"]["decimal"] == str(2**100)
    assert ask(environments, "prod", path).status_code == 404


def test_where_nothing_changed_that_is_said_and_nothing_done(environments: World) -> None:
    before = environments.cluster.kubectl("get", "pods", "--all-namespaces", "--output=name")
    assert "Nothing to change" in environments.need("up", "dev", "--yes").text
    assert environments.cluster.kubectl("get", "pods", "--all-namespaces", "--output=name") == before


def test_status_shows_what_runs_where(environments: World) -> None:
    said = environments.need("status", "prod").out
    assert all(node in said for node in ("node1", "node2", "node3"))
    assert "Certificate until" in said
    assert '"ready":true' in said.replace(" ", "")


def test_logs_come_from_the_pods(environments: World) -> None:
    assert "[pod/api-" in environments.need("logs", "dev").out


@pytest.mark.parametrize("component", ["api", "worker"])
def test_the_pods_of_prod_are_spread_over_the_nodes(environments: World, component: str) -> None:
    await_that(lambda: len(pods(environments, "prod", component)) == 3)
    assert {pod["spec"]["nodeName"] for pod in pods(environments, "prod", component)} == {"node1", "node2", "node3"}


@pytest.mark.parametrize("component", ["api", "worker"])
def test_a_running_container_may_do_nothing(environments: World, component: str) -> None:
    name = pods(environments, "prod", component)[0]["metadata"]["name"]
    asked = ["exec", name, "--namespace=calculatrice-prod", "--", "sh", "-c", PRIVILEGES]
    assert environments.cluster.kubectl(*asked).splitlines() == CONFINED


def test_what_is_backed_up_by_the_documented_commands_is_restored(environments: World) -> None:
    postgresql = environments.push(SERVICES, "postgresql")
    path = ask(environments, "dev", "/api/v1/calculations", "3^100").headers["location"]
    kept = ask(environments, "dev", f"{path}?wait=20").json()
    take, restore = documented("Back up and restore")
    server = next(iter(environments.managed.databases.values()))
    environments.shell(f"{take}", POSTGRES_IMAGE=postgresql)
    server.execute("DELETE FROM calculations", DATABASE)
    assert ask(environments, "dev", path).status_code == 404
    environments.shell(f"{DEFINITIONS}{restore}")
    assert ask(environments, "dev", path).json() == kept


def documented(section: str) -> list[str]:
    """The commands of a section of the document."""
    text = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8").split(f"## {section}\n")[1].split("\n## ")[0]
    return re.findall(r"```sh\n(.*?)```", text, re.DOTALL)


def test_a_version_that_does_not_start_is_told_and_taken_back(environments: World) -> None:
    before = {pod["metadata"]["name"] for pod in pods(environments, "dev", "api")}
    broken = environments.checkout / "src" / "calculatrice" / "cli" / "serve.py"
    text = broken.read_text(encoding="utf-8")
    environments.commit("src/calculatrice/cli/serve.py", f"{text}\nraise RuntimeError('this version is broken')\n")
    ended = environments.run("up", "dev", "--yes")
    environments.commit("src/calculatrice/cli/serve.py", text)
    assert (ended.status, "this version is broken" in ended.out) == (1, True)
    assert "The one before runs again" in ended.err
    assert before <= {pod["metadata"]["name"] for pod in pods(environments, "dev", "api")}


def roll_out(world: World) -> None:
    """A new version of the whole, by the command."""
    world.commit("README.md", "A new version.\n")
    world.need("up", "prod", "--yes")


def kill_pods(world: World) -> None:
    """A pod of each kind, without a word of warning."""
    for component in ("api", "worker"):
        name = pods(world, "prod", component)[0]["metadata"]["name"]
        words = ["delete", "pod", name, "--namespace=calculatrice-prod", "--force", "--grace-period=0"]
        world.cluster.kubectl(*words)
    await_that(lambda: is_whole(world))


def drain(world: World) -> None:
    """A node is emptied, as for its maintenance, and comes back."""
    world.cluster.kubectl("drain", "node3", "--ignore-daemonsets", "--delete-emptydir-data", "--timeout=120s")
    await_that(lambda: is_whole(world))
    world.cluster.kubectl("uncordon", "node3")


def power_off(world: World) -> None:
    """A node loses its power, its pods are replaced elsewhere, and it comes back."""
    world.cluster.kill("node2")
    await_that(lambda: is_whole(world, besides="node2"))
    world.cluster.revive("node2")
    world.cluster.kubectl("wait", "--for=condition=Ready", "node/node2", "--timeout=60s")


def restart_database(world: World) -> None:
    """Every PostgreSQL server ends at once, and starts again."""
    for server in world.managed.databases.values():
        server.stop(signal.SIGQUIT)
        server.start()


def restart_cache(world: World) -> None:
    """Every Redis server ends at once, and starts again, empty."""
    for server in world.managed.caches.values():
        server.stop()
        server.start()


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


def is_whole(world: World, besides: str = "") -> bool:
    """Whether as many pods as there should be are ready, none of them on a node that is gone."""
    ready = [pods(world, "prod", component) for component in ("api", "worker")]
    return all(len([pod for pod in each if pod["spec"]["nodeName"] != besides]) >= 3 for each in ready)


def stage(load: Load, world: World, name: str, happen: Callable[[World], None]) -> Stage:
    """Let it happen under the load; what the load counted meanwhile, and a while after."""
    load.mark(name)
    happen(world)
    after = load.stages[-1].counts["answered"] + ENOUGH
    await_that(lambda: load.stages[-1].counts["answered"] >= after)
    return load.stages[-1]


def test_nothing_is_lost_whatever_goes(environments: World, capsys: pytest.CaptureFixture[str]) -> None:
    load = Load(ADDRESSES["prod"], HOSTS["prod"], environments.managed.authority.certificate)
    with load:
        ended = {name: stage(load, environments, name, act) for name, act in HAPPENINGS.items()}
    with capsys.disabled():
        print(f"\n{load.table()}\naccepted {len(load.accepted)}, lost {len(load.lost)}, wrong {len(load.wrong)}")  # noqa: T201  # the table is what the test is run for
    assert {name: ended[name].counts["failed"] for name in FAIL_NOTHING} == dict.fromkeys(FAIL_NOTHING, 0), (
        load.failures
    )
    assert all(stage.counts["failed"] <= MOST_IN_FLIGHT for stage in ended.values()), load.failures
    assert (load.lost, load.wrong) == (set(), {})


def test_no_job_is_lost_or_done_twice_while_pods_are_killed_at_random(
    environments: World, capsys: pytest.CaptureFixture[str]
) -> None:
    authority = environments.managed.authority.certificate
    flood = Flood(ADDRESSES["prod"], HOSTS["prod"], authority, float(environ.get(SECONDS_OF_KILLS, "60")))
    sending, killed = threading.Thread(target=flood.run), 0
    sending.start()
    while sending.is_alive():
        sending.join(SECONDS_BETWEEN_KILLS)
        killed += len(kill_one(environments))
    with capsys.disabled():
        told = f"{len(flood.accepted)} jobs accepted, {flood.refused} requests again, {killed} pods killed"
        print(f"\n{told}, {len(flood.accepted) - len(flood.results)} lost, {len(flood.wrong)} wrong")  # noqa: T201  # what was counted
    assert (flood.accepted.keys(), flood.wrong, killed > 0) == (flood.results.keys(), {}, True)
    [[kept, ended]] = prod_database(environments).execute(ENDED, "calculatrice-prod-db")
    assert (kept, ended) == (len(flood.accepted), len(flood.accepted))


def kill_one(world: World) -> list[str]:
    """Kill a pod, if there are enough of its kind; its name."""
    component = secrets.choice(("api", "worker"))
    ready = [pod["metadata"]["name"] for pod in pods(world, "prod", component)]
    chosen = [secrets.choice(ready)] if len(ready) >= ENOUGH_PODS else []
    for name in chosen:
        world.cluster.kubectl("delete", "pod", name, "--namespace=calculatrice-prod", "--force", "--grace-period=0")
    return chosen


def prod_database(world: World) -> Postgresql:
    """The server of prod: the second that was made."""
    return list(world.managed.databases.values())[1]


def test_workers_come_with_a_queue_of_heavy_jobs_and_go_with_it(
    environments: World, capsys: pytest.CaptureFixture[str]
) -> None:
    began, seen = monotonic(), [(0, workers_wanted(environments))]
    jobs = [ask(environments, "prod", "/api/v1/calculations", f"{HEAVY} + {number}") for number in range(HEAVY_JOBS)]
    assert {job.status_code for job in jobs} == {202}

    def look(holds: Callable[[int], bool]) -> bool:
        wanted = workers_wanted(environments)
        if wanted != seen[-1][1]:
            seen.append((round(monotonic() - began), wanted))
        return holds(wanted)

    await_that(lambda: look(lambda wanted: wanted > 3), patience=180)
    await_that(lambda: look(lambda wanted: wanted == 3), patience=300)
    with capsys.disabled():
        print("\n| second | workers wanted |\n|---|---|\n" + "\n".join(f"| {at} | {wanted} |" for at, wanted in seen))  # noqa: T201  # the timeline


def workers_wanted(world: World) -> int:
    """How many workers the autoscaler wants."""
    words = ["get", "deployment", "worker", "--namespace=calculatrice-prod", "--output=jsonpath={.spec.replicas}"]
    return int(world.cluster.kubectl(*words))
