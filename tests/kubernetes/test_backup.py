"""An environment's data is backed up, lost, and there again: from a file, and from what Scaleway keeps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.kubernetes.asking import ask, hand_in
from tests.kubernetes.manifests import ROOT
from tests.kubernetes.test_cloud import documented

if TYPE_CHECKING:
    from pathlib import Path

    from tests.kubernetes.world import World

SERVICES = ROOT / "tests" / "parts" / "services"
FIRST = "calculatrice-dev-db"
NEW = re.compile(r"calculatrice cloud switch dev (calculatrice-dev-db-\d{8}-\d{6})")
WITH_TOOLS = "POSTGRES_IMAGE"


@pytest.fixture(scope="module")
def practised(environments: World) -> World:
    """Whoever works with PostgreSQL's tools has an image of them that can be pulled here."""
    environments.also[WITH_TOOLS] = environments.push(SERVICES, "client")
    return environments


def calculated(world: World, expression: str) -> tuple[str, object]:
    """Where a long calculation is found, and its answer."""
    [path] = hand_in(world, "dev", expression)
    return path, ask(world, "dev", f"{path}?wait=20").json()


def lose(world: World, database: str) -> None:
    """What was calculated is gone, and the pods say nothing of it."""
    world.managed.database("dev").execute("TRUNCATE calculatrice.calculations", database)


def in_use(world: World) -> str:
    """The database that the pods of `dev` have."""
    url = world.cluster.kubectl(
        *("exec", "deployment/worker", "--namespace=calculatrice-dev", "--"),
        *("sh", "-c", 'echo "${CALCULATRICE_DATABASE_URL%%\\?*}"'),
    )
    return url.strip().rpartition("/")[2]


def restored(world: World, *source: str) -> str:
    """The database that a restore has filled, while the one in use stays in use."""
    before = in_use(world)
    told = world.need("restore", "dev", *source).text
    found = NEW.search(told)
    assert found, told
    assert in_use(world) == before
    return found[1]


def test_a_file_brings_back_what_was_lost(practised: World, tmp_path: Path) -> None:
    path, answer = calculated(practised, "3^100")
    file = tmp_path / "dev.dump"
    assert "it was read back whole" in practised.need("backup", "dev", str(file)).err
    lose(practised, in_use(practised))
    assert ask(practised, "dev", path).status_code == 404
    new = restored(practised, "--from", str(file))
    practised.need("switch", "dev", new, "--yes")
    assert (in_use(practised), ask(practised, "dev", path).json()) == (new, answer)
    later, _ = calculated(practised, "5^100")
    assert "Nothing to change" in practised.need("up", "dev", "--yes").text
    practised.need("switch", "dev", FIRST, "--yes")
    assert [ask(practised, "dev", each).status_code for each in (path, later)] == [404, 404]
    assert in_use(practised) == FIRST


def test_a_file_that_is_cut_off_is_refused_and_changes_nothing(practised: World, tmp_path: Path) -> None:
    path, _ = calculated(practised, "7^100")
    file = tmp_path / "dev.dump"
    practised.need("backup", "dev", str(file))
    file.write_bytes(file.read_bytes()[:-1000])
    before = practised.managed.names("databases")
    ended = practised.run("restore", "dev", "--from", str(file))
    assert (ended.status, "does not hold a whole dump" in ended.err) == (1, True)
    assert practised.managed.names("databases") == before
    assert ask(practised, "dev", path).status_code == 200


def test_a_backup_of_scaleway_s_brings_back_what_was_lost(practised: World) -> None:
    path, answer = calculated(practised, "11^100")
    database = in_use(practised)
    instance = next(key for key, server in practised.managed.databases.items() if server.port == port(practised))
    taken = practised.managed.answer(
        "POST",
        "/rdb/v1/regions/fr-par/backups",
        {},
        {"instance_id": instance, "database_name": database, "name": "daily"},
    ).body
    taken["status"] = "ready"
    assert taken["id"] in practised.need("backups", "dev").out
    lose(practised, database)
    new = restored(practised, "--from-backup", "latest")
    practised.need("switch", "dev", new, "--yes")
    assert ask(practised, "dev", path).json() == answer


def port(world: World) -> int:
    """Where the server of `dev` listens."""
    return world.managed.database("dev").port


def test_the_documented_commands_are_the_tested_ones() -> None:
    words = [line.split()[1:4] for block in documented("Back up and restore") for line in block.splitlines()]
    assert sorted({each[1] for each in words}) == ["backup", "backups", "restore", "switch"]


def test_a_database_that_is_not_there_is_told_with_those_that_are(practised: World) -> None:
    ended = practised.run("switch", "dev", "calculatrice-dev-db-of-nobody", "--yes")
    assert (ended.status, FIRST in ended.err.splitlines()[-1]) == (1, True)
