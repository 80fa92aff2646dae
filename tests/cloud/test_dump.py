from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cloud.databases import IN_USE, ROWS, USER, drop, fill, site, url

from calculatrice.cloud.dump import Table, Tools, pod
from calculatrice.cloud.messages import Stopped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.parts.postgresql import Postgresql

HELD = {f"{USER}.alembic_version": 1, f"{USER}.calculations": ROWS}
EMPTY = "calculatrice-dev-db-2"


@pytest.fixture
def tools(server: Postgresql, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Tools]:
    fill(server, IN_USE)
    server.execute(f'CREATE DATABASE "{EMPTY}"')
    server.execute(f'GRANT ALL ON DATABASE "{EMPTY}" TO {USER}')
    monkeypatch.setenv("CALCULATRICE_DATABASE_URL", url(server))
    _, made = site(tmp_path, monkeypatch)
    yield Tools(made.cluster, "backup-1")
    drop(server)


@pytest.fixture
def dump(tools: Tools, tmp_path: Path) -> Path:
    path = tmp_path / "it.dump"
    with path.open("wb") as file:
        tools.dump(IN_USE, file)
    return path


def test_a_dump_is_read_back_to_its_last_row_whatever_the_rows_say(tools: Tools, dump: Path) -> None:
    with dump.open("rb") as file:
        assert tools.read_back(file) == HELD


@pytest.mark.parametrize("part", [0.0, 0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_dump_that_is_cut_off_is_refused(tools: Tools, dump: Path, part: float) -> None:
    content = dump.read_bytes()
    dump.write_bytes(content[: int(len(content) * part)])
    with dump.open("rb") as file, pytest.raises(Stopped) as stopped:
        tools.read_back(file)
    assert (stopped.value.reason, stopped.value.details["file"]) == ("not_whole", str(dump))


@pytest.mark.parametrize(
    "content", [b"", b"not a dump at all\n", b"-- PostgreSQL database dump complete\n", bytes(999)]
)
def test_what_is_no_dump_is_refused(tools: Tools, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "it").write_bytes(content)
    with (tmp_path / "it").open("rb") as file, pytest.raises(Stopped) as stopped:
        tools.read_back(file)
    assert stopped.value.reason == "not_whole"


def test_what_was_restored_is_the_same_by_its_digests_in_any_order(
    tools: Tools, dump: Path, server: Postgresql
) -> None:
    server.execute("UPDATE calculatrice.calculations SET answer = answer WHERE id = '1'", IN_USE)
    with dump.open("rb") as file:
        tools.fill(EMPTY, file)
    before, after = tools.tables(IN_USE), tools.tables(EMPTY)
    assert after == before
    assert {name: table.rows for name, table in after.items()} == HELD
    assert all(table.is_own for table in after.values())


def test_another_row_is_another_digest(tools: Tools, server: Postgresql) -> None:
    before = tools.tables(IN_USE)
    server.execute("UPDATE calculatrice.calculations SET answer = 'another' WHERE id = '1'", IN_USE)
    after = tools.tables(IN_USE)
    assert {name for name in before if before[name] != after[name]} == {f"{USER}.calculations"}


def test_what_is_not_restored_whole_is_not_restored_at_all(tools: Tools, dump: Path, server: Postgresql) -> None:
    server.execute(f"CREATE SCHEMA {USER} AUTHORIZATION {USER}", EMPTY)
    with dump.open("rb") as file, pytest.raises(Stopped):
        tools.fill(EMPTY, file)
    assert tools.tables(EMPTY) == {}


def test_tables_of_others_are_told_apart(tools: Tools, server: Postgresql) -> None:
    server.execute(f"ALTER TABLE {USER}.calculations OWNER TO postgres", IN_USE)
    server.execute(f"GRANT SELECT ON {USER}.calculations TO {USER}", IN_USE)
    assert [name for name, table in tools.tables(IN_USE).items() if not table.is_own] == [f"{USER}.calculations"]
    assert isinstance(tools.tables(IN_USE)[f"{USER}.calculations"], Table)


def test_a_pod_has_the_migration_s_rights_and_none_of_its_work() -> None:
    container = {
        "name": "calculatrice",
        "image": "calculatrice:1",
        "args": ["migrate"],
        "envFrom": [{"secretRef": {"name": "migration-abc"}}],
        "livenessProbe": {},
        "securityContext": {"readOnlyRootFilesystem": True},
    }
    migration = {"securityContext": {"runAsUser": 10001}, "restartPolicy": "Never", "containers": [container]}
    made = pod("backup-1", migration, "postgres:17-alpine")
    [waits] = made["spec"]["containers"]
    assert made["spec"]["securityContext"] == {"runAsUser": 10001}
    assert sorted(waits) == ["command", "envFrom", "image", "name", "resources", "securityContext"]
    assert waits["envFrom"] == [{"secretRef": {"name": "migration-abc"}}]
    assert made["spec"]["restartPolicy"] == "Never"
