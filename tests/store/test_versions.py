"""Two versions of the program beside each other while the database is migrated: no request fails, no job is lost."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from tests.api.serving import PATIENCE, Serving
from tests.parts.servers import await_that
from tests.parts.workers import worker

import calculatrice

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(calculatrice.__file__).parent
MIGRATION = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "0004_since_0003", "0003_since_0002"


def upgrade() -> None:
    op.add_column("calculations", sa.Column("note", sa.Text))
"""
LAST_COLUMN = 'Column("failure", Text),'
ASYNCHRONOUS = {"Prefer": "respond-async"}


@pytest.fixture
def next_version(tmp_path: Path) -> Path:
    """Where the package of the next version is, whose table has one more column."""
    package = tmp_path / "next" / "calculatrice"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "store/migrations/versions/0004_note.py").write_text(MIGRATION)
    schema = package / "store/schema.py"
    known = schema.read_text()
    assert LAST_COLUMN in known
    schema.write_text(known.replace(LAST_COLUMN, f'{LAST_COLUMN} Column("note", Text),'))
    return package.parent


class Load:
    """Asks the servers that serve in turn, for short answers and for jobs, and keeps what they say."""

    def __init__(self, *servers: Serving) -> None:
        self.servers = servers
        self.statuses: set[int] = set()
        self.jobs: dict[str, str] = {}
        self._over = Event()

    def ask(self) -> None:
        number = 0
        while not self._over.is_set():
            for server in self.servers:
                number += 1
                self.statuses.add(server.calculate(f"{number}/7").status_code)
                answer = server.post(f"{number}+1/2", ASYNCHRONOUS)
                self.statuses.add(answer.status_code)
                self.jobs[answer.json()["id"]] = f"{number}.5"

    @contextmanager
    def going_on(self) -> Iterator[None]:
        asking = Thread(target=self.ask)
        asking.start()
        try:
            yield
        finally:
            self._over.set()
            asking.join()

    def asked(self, *servers: Serving) -> None:
        """Ask these from now on."""
        self.servers = servers
        self.more()

    def more(self, count: int = 20) -> None:
        """Return when so many more jobs were taken."""
        wanted = len(self.jobs) + count
        await_that(lambda: len(self.jobs) >= wanted)


def readiness(server: Serving) -> tuple[int, Any]:
    answer = server.client.get("/readyz")
    return answer.status_code, answer.json()["record"]


def migrate(url: str, package: Path) -> int:
    command = [sys.executable, "-m", "calculatrice", "migrate", "--database-url", url]
    return subprocess.run(command, env={"PYTHONPATH": str(package)}, check=False, capture_output=True).returncode


def test_a_new_version_takes_over_while_the_old_one_serves(
    tmp_path: Path, postgresql: str, next_version: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = ("--workers", "0", "--database-url", postgresql)
    path = {"PYTHONPATH": str(next_version)}
    with ExitStack() as stack:
        old = stack.enter_context(Serving(tmp_path, *options))
        old_worker = stack.enter_context(worker(postgresql, "--concurrency", "1"))
        load = Load(old)
        with load.going_on():
            new = stack.enter_context(Serving(tmp_path, *options, **path))
            assert (readiness(old), readiness(new)) == ((200, "current"), (503, "older"))
            load.more()
            assert migrate(postgresql, next_version) == 0
            assert (readiness(old), readiness(new)) == ((200, "extended"), (200, "current"))
            load.asked(old, new)
            # One of the old version that starts now, as after a rollback or where there is more to do, works as well.
            late = stack.enter_context(Serving(tmp_path, *options))
            assert readiness(late) == (200, "extended")
            assert migrate(postgresql, PACKAGE.parent) == 0
            monkeypatch.setenv("PYTHONPATH", str(next_version))
            stack.enter_context(worker(postgresql, "--concurrency", "1"))
            load.asked(late, new)
            load.asked(new)
            for process in (old.process, late.process, old_worker):
                process.send_signal(signal.SIGTERM)
                assert process.wait(PATIENCE) == 0
            load.more()
        assert load.statuses == {httpx.codes.OK, httpx.codes.ACCEPTED}
        for job_id, decimal in load.jobs.items():
            assert new.found(job_id, wait=PATIENCE)["result"]["decimal"] == decimal
