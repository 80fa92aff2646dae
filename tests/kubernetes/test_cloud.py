"""`calculatrice cloud`, whole: from nothing to both addresses, to a new version and back."""

from __future__ import annotations

import os
import re
import signal
from time import monotonic, sleep
from typing import TYPE_CHECKING

import pytest
from tests.kubernetes.asking import AT, COMPONENTS, ask, hand_in, images, pods
from tests.kubernetes.load import Load
from tests.kubernetes.manifests import ENVIRONMENTS, ROOT
from tests.kubernetes.world import HOSTS
from tests.parts.kubernetes import NODES
from tests.parts.servers import await_that

if TYPE_CHECKING:
    from tests.kubernetes.world import World

ZONE = "polytech-dijon.kiowy.net"
PRIVILEGES = "grep -E '^(Uid|CapEff|CapBnd|NoNewPrivs):' /proc/1/status; touch /probe 2>&1 || true"
CONFINED = [
    "Uid:\t10001\t10001\t10001\t10001",
    "CapEff:\t0000000000000000",
    "CapBnd:\t0000000000000000",
    "NoNewPrivs:\t1",
    "touch: cannot touch '/probe': Read-only file system",
]
BROKEN = "src/calculatrice/cli/serve.py"


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_the_page_answers_at_the_address(environments: World, environment: str) -> None:
    answer = ask(environments, environment, "/")
    assert (answer.status_code, "Calculatrice" in answer.text) == (200, True)


def test_port_80_leads_to_443(environments: World) -> None:
    answer = ask(environments, "dev", "/?e=1%2F3", scheme="http")
    assert (answer.status_code, answer.headers["location"]) == (308, f"https://{HOSTS['dev']}/?e=1%2F3")


def test_what_is_calculated_in_dev_is_not_seen_in_prod(environments: World) -> None:
    [path] = hand_in(environments, "dev", "2^100")
    assert ask(environments, "dev", f"{path}?wait=20").json()["result"]["decimal"] == str(2**100)
    assert ask(environments, "prod", path).status_code == 404


def test_where_nothing_changed_that_is_said_and_nothing_done(environments: World) -> None:
    before = environments.cluster.kubectl("get", "pods", "--all-namespaces", "--output=name")
    assert "Nothing to change" in environments.need("up", "dev", "--yes").text
    assert environments.cluster.kubectl("get", "pods", "--all-namespaces", "--output=name") == before


def test_status_shows_what_runs_where(environments: World) -> None:
    said = environments.need("status", "prod").out
    told = (*NODES, "Certificate until", '"ready":true')
    assert [words for words in told if words not in said.replace('": ', '":')] == []


@pytest.mark.parametrize("words", [(), ("--since", "2h")])
def test_logs_come_from_the_pods(environments: World, words: tuple[str, ...]) -> None:
    assert "[pod/api-" in environments.need("logs", "dev", *words).out


def test_logs_that_are_followed_end_with_ctrl_c(environments: World) -> None:
    started = environments.start("logs", "dev", "--follow")
    assert started.stdout is not None
    first = started.stdout.readline()
    assert (first.startswith("[pod/"), started.poll()) == (True, None)
    os.killpg(started.pid, signal.SIGINT)
    _, err = started.communicate(timeout=60)
    assert (started.returncode, "Traceback" in err) == (0, False)


def test_a_container_that_restarted_has_said_something_before(environments: World) -> None:
    name = pods(environments, "dev", "worker")[0]["metadata"]["name"]
    before = restarts(environments, name)
    environments.cluster.kubectl("exec", name, "--namespace=calculatrice-dev", "--", "sh", "-c", "kill 1")
    end = monotonic() + 60
    while restarts(environments, name) == before and monotonic() < end:
        sleep(1)
    assert f"[pod/{name}/" in environments.need("logs", "dev", "--previous").out


def restarts(world: World, name: str) -> int:
    """How often the container of a pod of `dev` has been started again."""
    found = [pod for pod in pods(world, "dev", "worker") if pod["metadata"]["name"] == name]
    return sum(int(each["restartCount"]) for pod in found for each in pod["status"]["containerStatuses"])


@pytest.mark.parametrize("component", COMPONENTS)
def test_the_pods_of_prod_are_spread_over_the_nodes(environments: World, component: str) -> None:
    assert sorted(pod["spec"]["nodeName"] for pod in pods(environments, "prod", component)) == [*NODES]


@pytest.mark.parametrize("component", COMPONENTS)
def test_a_running_container_may_do_nothing(environments: World, component: str) -> None:
    name = pods(environments, "prod", component)[0]["metadata"]["name"]
    asked = ["exec", name, "--namespace=calculatrice-prod", "--", "sh", "-c", PRIVILEGES]
    assert environments.cluster.kubectl(*asked).splitlines() == CONFINED


def test_passwords_change_at_the_same_commit_and_no_job_is_lost(environments: World) -> None:
    expressions = [f"{base}^20" for base in range(2, 22)]
    before = kept(environments, "secrets", "connections-")
    paths = hand_in(environments, "dev", *expressions)
    environments.set("dev", "password_generation", "2")
    environments.need("up", "dev", "--yes")
    results = [ask(environments, "dev", f"{path}?wait=20").json()["result"]["decimal"] for path in paths]
    assert results == [str(base**20) for base in range(2, 22)]
    assert ask(environments, "dev", "/readyz").json()["ready"]
    after = kept(environments, "secrets", "connections-")
    assert (len(after), after == before) == (1, False)
    assert len(kept(environments, "jobs", "migration-")) == 1


def test_the_name_and_the_pull_key_change_under_load_and_no_job_is_lost(environments: World) -> None:
    settings = environments.settings("dev").read_text(encoding="utf-8")
    key = kept(environments, "secrets", "registry-")
    with Load(AT["dev"], HOSTS["dev"], environments.managed.authority.certificate) as load:
        environments.set("shared", "pull_key_generation", "2")
        environments.set("dev", "dns_name", '"sums"')
        deploy_under(load, environments, f"sums.{ZONE}")
        environments.settings("dev").write_text(settings, encoding="utf-8")
        deploy_under(load, environments, HOSTS["dev"])
    assert (load.lost, load.wrong) == (set(), {})
    another = kept(environments, "secrets", "registry-")
    assert (len(another), another == key) == (1, False)
    assert sorted(environments.managed.names("certificates")) == ["calc-dev-certificate", "calc-prod-certificate"]


def deploy_under(load: Load, world: World, host: str) -> None:
    """Deploy another name of `dev`; the load asks for the one before until the run is over, and then for that one."""
    world.need("up", "dev", "--yes")
    load.host = host
    load.mark(host)
    await_that(lambda: load.stages[-1].counts["accepted"] > 0)


def kept(world: World, kind: str, start: str) -> list[str]:
    """The names of what `dev` keeps of a kind, under names that start so."""
    told = world.cluster.kubectl("get", kind, "--namespace=calculatrice-dev", "--output=name").split()
    names = [line.partition("/")[2] for line in told]
    return [name for name in names if name.startswith(start)]


def documented(section: str) -> list[str]:
    """The commands of a section of the document."""
    text = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8").split(f"## {section}\n")[1].split("\n## ")[0]
    return re.findall(r"```sh\n(.*?)```", text, re.DOTALL)


def test_a_version_that_does_not_start_is_told_and_taken_back(environments: World) -> None:
    before = {pod["metadata"]["name"] for pod in pods(environments, "dev", "api")}
    text = (environments.checkout / BROKEN).read_text(encoding="utf-8")
    environments.commit(BROKEN, f"{text}\nraise RuntimeError('this version is broken')\n")
    ended = environments.run("up", "dev", "--yes")
    environments.commit(BROKEN, text)
    assert ended.status == 1
    assert "this version is broken" in ended.out, ended.text
    assert "The one before runs again" in ended.err
    assert before <= {pod["metadata"]["name"] for pod in pods(environments, "dev", "api")}


def test_a_version_that_is_not_wanted_any_more_gives_way_to_the_one_before(environments: World) -> None:
    before = images(environments, "dev")
    commit = environments.commit("CHANGELOG.md", "Another version.\n")
    environments.need("up", "dev", "--yes")
    assert [f":{commit}@sha256:" in image for image in images(environments, "dev")] == [True]
    environments.need("rollback", "dev", "--yes")
    assert images(environments, "dev") == before
    assert ask(environments, "dev", "/").status_code == 200
