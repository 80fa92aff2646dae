from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cloud.databases import IN_USE, drop, fill, said, site, url, work
from tests.parts.scaleway_backups import WithBackups

from calculatrice.cloud import restore as restore_module
from calculatrice.cloud.backup import kept, take
from calculatrice.cloud.messages import Stopped
from calculatrice.cloud.restore import from_backup, from_file, readable_file, restore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from tests.cloud.kubectl import Kubectl
    from tests.parts.postgresql import Postgresql
    from tests.parts.scaleway import Scaleway

    from calculatrice.cloud.account import Account
    from calculatrice.cloud.cluster import Site
    from calculatrice.cloud.work import Work

INSTANCE = "11111111-2222-4333-8444-555555555555"
SERVER = f"/rdb/v1/regions/fr-par/instances/{INSTANCE}"


class Made(WithBackups):
    """The databases that are asked for are made on a real server, and backups are restored by copying there."""

    server: Postgresql

    def answer(self, method: str, path: str, query: dict[str, str], body: dict[str, Any]) -> Any:  # noqa: ANN401  # as it is
        answer = super().answer(method, path, query, body)
        if method == "POST" and path.endswith("/databases"):
            self.server.execute(f'CREATE DATABASE "{body["name"]}"')
            self.server.execute(f'GRANT ALL ON DATABASE "{body["name"]}" TO calculatrice')
        if path.endswith("/restore") and answer.status == 200:
            self.server.execute(f'DROP DATABASE "{body["database_name"]}"')
            self.server.execute(f'CREATE DATABASE "{body["database_name"]}" TEMPLATE "{IN_USE}"')
        return answer


@pytest.fixture
def cloud(server: Postgresql, scaleway: Scaleway, monkeypatch: pytest.MonkeyPatch) -> Iterator[Made]:
    """A Scaleway with the server of `dev`, and the database that it uses."""
    fill(server, IN_USE)
    monkeypatch.setenv("CALCULATRICE_DATABASE_URL", url(server))
    monkeypatch.setattr(restore_module, "sleep", lambda _seconds: None)
    made = Made()
    made.server = server
    made.keep(SERVER, {"id": INSTANCE, "name": "calculatrice-dev-rdb", "status": "ready"})
    made.keep(f"{SERVER}/databases/{IN_USE}", {"id": IN_USE, "name": IN_USE})
    scaleway.cloud = made
    yield made
    drop(server)


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Kubectl, Site]:
    return site(tmp_path, monkeypatch)


@pytest.fixture
def doing(dev: tuple[Kubectl, Site], account: Account, tmp_path: Path) -> Work:
    return work(dev[0], account, tmp_path)


def databases(server: Postgresql) -> list[str]:
    found = server.execute("SELECT datname FROM pg_database WHERE datname LIKE 'calculatrice-%' ORDER BY datname")
    return [name for (name,) in found]


def printed(doing: Work) -> list[list[str]]:
    doing.console.out.seek(0)
    return [line.split() for line in doing.console.out.read().splitlines()]


def backed_up(cloud: Made, name: str = IN_USE) -> str:
    """The id of a backup that is ready."""
    taken = cloud.answer(
        "POST",
        SERVER.partition("/inst")[0] + "/backups",
        {},
        {
            "instance_id": INSTANCE,
            "database_name": name,
            "name": "daily",
        },
    ).body
    taken["status"] = "ready"
    return str(taken["id"])


def test_who_migrates_and_who_serves_are_let_into_the_new_database(
    cloud: Made, dev: tuple[Kubectl, Site], doing: Work, tmp_path: Path
) -> None:
    take(doing, dev[1], tmp_path / "it.dump")
    with readable_file(tmp_path / "it.dump") as dump:
        from_file(doing, dev[1], dump)
    _, new = databases(cloud.server)
    granted = [item for path, item in cloud.items.items() if "/privileges/" in path and item["database_name"] == new]
    assert {item["user_name"]: item["permission"] for item in granted} == {
        "calculatrice": "all",
        "calculatrice-server": "readwrite",
    }


def test_a_file_goes_into_a_new_database_and_the_one_in_use_stays(
    cloud: Made, dev: tuple[Kubectl, Site], doing: Work, tmp_path: Path
) -> None:
    take(doing, dev[1], tmp_path / "it.dump")
    cloud.server.execute("DELETE FROM calculatrice.calculations WHERE id < '2'", IN_USE)
    with readable_file(tmp_path / "it.dump") as dump:
        from_file(doing, dev[1], dump)
    before, new = databases(cloud.server)
    assert before == IN_USE
    assert cloud.server.execute("SELECT count(*) FROM calculatrice.calculations", new) == [(300,)]
    assert [line[0] for line in printed(doing)[1:] if line[-1] == "same"] == ["calculatrice.alembic_version"]
    assert f"calculatrice cloud switch dev {new}" in said(doing)


@pytest.mark.parametrize("part", [0.0, 0.5, 0.99])
def test_a_file_that_is_cut_off_makes_nothing(
    cloud: Made, dev: tuple[Kubectl, Site], doing: Work, tmp_path: Path, part: float
) -> None:
    file = tmp_path / "it.dump"
    take(doing, dev[1], file)
    file.write_bytes(file.read_bytes()[: int(file.stat().st_size * part)])
    with readable_file(file) as dump, pytest.raises(Stopped, match="not_whole"):
        from_file(doing, dev[1], dump)
    assert databases(cloud.server) == [IN_USE]


def test_where_the_database_in_use_cannot_be_read_the_file_is_restored_all_the_same(
    cloud: Made, dev: tuple[Kubectl, Site], doing: Work, tmp_path: Path
) -> None:
    take(doing, dev[1], tmp_path / "it.dump")
    cloud.server.execute(f'DROP DATABASE "{IN_USE}"')
    with readable_file(tmp_path / "it.dump") as dump:
        from_file(doing, dev[1], dump)
    assert (len(databases(cloud.server)), "there is nothing to compare with" in said(doing)) == (1, True)


def test_the_latest_backup_of_the_database_in_use_is_restored_beside_it(
    cloud: Made, dev: tuple[Kubectl, Site], doing: Work
) -> None:
    older, latest, another = backed_up(cloud), backed_up(cloud), backed_up(cloud, "calculatrice-dev-db-2")
    from_backup(doing, dev[1], "latest")
    assert list(cloud.restored) == [latest]
    assert (older in cloud.restored, another in cloud.restored) == (False, False)
    assert databases(cloud.server) == [IN_USE, cloud.restored[latest]]
    assert [line[-1] for line in printed(doing)[1:]] == ["same", "same"]


def test_a_backup_is_restored_by_its_id(cloud: Made, dev: tuple[Kubectl, Site], doing: Work) -> None:
    wanted, _ = backed_up(cloud), backed_up(cloud)
    from_backup(doing, dev[1], wanted)
    assert list(cloud.restored) == [wanted]


@pytest.mark.parametrize("wanted", ["latest", "44444444-2222-4333-8444-555555555555"])
def test_a_backup_that_is_not_there_makes_nothing(
    cloud: Made, dev: tuple[Kubectl, Site], doing: Work, wanted: str
) -> None:
    cloud.backups[backed_up(cloud)]["status"] = "creating"
    with pytest.raises(Stopped, match="no_such_backup"):
        from_backup(doing, dev[1], wanted)
    assert databases(cloud.server) == [IN_USE]


def test_a_backup_that_ends_in_error_is_told(cloud: Made, dev: tuple[Kubectl, Site], doing: Work) -> None:
    backed_up(cloud)
    cloud.ending = "error"
    with pytest.raises(Stopped) as stopped:
        from_backup(doing, dev[1], "latest")
    assert (stopped.value.reason, stopped.value.details["state"]) == ("restore_failed", "error")


def test_tables_that_the_application_could_not_change_are_told(
    cloud: Made, dev: tuple[Kubectl, Site], doing: Work
) -> None:
    backed_up(cloud)
    cloud.server.execute("ALTER TABLE calculatrice.calculations OWNER TO postgres", IN_USE)
    cloud.server.execute("GRANT SELECT ON calculatrice.calculations TO calculatrice", IN_USE)
    with pytest.raises(Stopped, match="not_own"):
        from_backup(doing, dev[1], "latest")


def test_the_newest_backups_come_first(cloud: Made, account: Account) -> None:
    taken = [backed_up(cloud) for _ in range(3)]
    assert [each["id"] for each in kept(account, "fr-par", INSTANCE)] == taken[::-1]


@pytest.mark.parametrize("options", [{}, {"from": "it", "from-backup": "latest"}])
def test_one_source_is_to_be_named(
    dev: tuple[Kubectl, Site], account: Account, tmp_path: Path, options: dict[str, str]
) -> None:
    with pytest.raises(Stopped) as stopped:
        restore(work(dev[0], account, tmp_path, **options))
    assert (stopped.value.reason, stopped.value.status) == ("say_from", 2)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Stopped, match="unreadable"):
        readable_file(tmp_path / "it.dump")
