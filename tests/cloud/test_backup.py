from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cloud.databases import IN_USE, ROWS, drop, fill, said, site, url, work

from calculatrice.cloud.backup import take, whole
from calculatrice.cloud.messages import Stopped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.parts.postgresql import Postgresql

    from calculatrice.cloud.account import Account

KINDS = ("create", "wait", "exec", "exec", "delete")


@pytest.fixture
def running(server: Postgresql, monkeypatch: pytest.MonkeyPatch) -> Iterator[Postgresql]:
    """A server with the database of `dev`, which pods know."""
    fill(server, IN_USE)
    monkeypatch.setenv("CALCULATRICE_DATABASE_URL", url(server))
    yield server
    drop(server)


@pytest.mark.usefixtures("running")
def test_a_backup_is_a_file_of_its_owner_s_alone_that_was_read_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, account: Account
) -> None:
    told, dev = site(tmp_path, monkeypatch)
    doing, file = work(told, account, tmp_path), tmp_path / "it.dump"
    take(doing, dev, file)
    assert (file.stat().st_mode & 0o777, f"{ROWS} calculations in 2 tables" in said(doing)) == (0o600, True)
    assert tuple(each.split()[0] for each in told.changes) == KINDS
    assert sorted(path.name for path in tmp_path.glob("it.*")) == ["it.dump"]


def test_a_dump_that_fails_leaves_neither_a_file_nor_a_pod(
    running: Postgresql, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, account: Account
) -> None:
    running.execute(f'DROP DATABASE "{IN_USE}"')
    told, dev = site(tmp_path, monkeypatch)
    with pytest.raises(Stopped):
        take(work(told, account, tmp_path), dev, tmp_path / "it.dump")
    assert (list(tmp_path.glob("it.*")), told.changes[-1].startswith("delete pod backup-")) == ([], True)


def test_a_database_without_calculations_is_not_taken_for_the_application_s(
    running: Postgresql, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, account: Account
) -> None:
    running.execute("DROP TABLE calculatrice.calculations", IN_USE)
    told, dev = site(tmp_path, monkeypatch)
    with pytest.raises(Stopped, match="no_calculations"):
        take(work(told, account, tmp_path), dev, tmp_path / "it.dump")
    assert list(tmp_path.glob("it.*")) == []


def test_what_an_earlier_run_has_left_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "it.dump.part").write_bytes(b"half of another, and longer")
    with whole(tmp_path / "it.dump") as file:
        file.write(b"whole")
    assert (tmp_path / "it.dump").read_bytes() == b"whole"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Stopped, match="unwritable"), whole(tmp_path / "nowhere" / "it.dump"):
        pass


@pytest.mark.parametrize("end", [KeyboardInterrupt, Stopped("interrupted"), OSError])
def test_what_is_broken_off_leaves_nothing(tmp_path: Path, end: type[BaseException] | Stopped) -> None:
    def broken_off() -> None:
        with whole(tmp_path / "it.dump") as file:
            file.write(b"half")
            raise end

    with pytest.raises((KeyboardInterrupt, Stopped, OSError)):
        broken_off()
    assert list(tmp_path.iterdir()) == []
