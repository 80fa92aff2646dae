"""A whole service on this machine: PostgreSQL, Redis, two that serve, three workers; every part can be killed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Self

import httpx
from tests.parts.fixtures import migrated
from tests.parts.postgresql import Postgresql
from tests.parts.redis import Redis
from tests.parts.servers import await_that, free_port

if TYPE_CHECKING:
    from types import TracebackType

PROGRAM = [sys.executable, "-m", "calculatrice"]
APIS, WORKERS = 2, 3
DISK = "400m"
AUDIT = """
CREATE TABLE finishes (id text);
CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    INSERT INTO finishes VALUES (NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER audit AFTER UPDATE OF finished_at, answer, failure ON calculations
FOR EACH ROW WHEN (NEW.finished_at IS NOT NULL) EXECUTE FUNCTION audit();
"""
"""Notes each writing of an outcome, to see a second one."""


class Town:
    """Starts with all its parts, and ends with them. `small_disk`: the data are on a disk that can be filled."""

    def __init__(self) -> None:
        self.folder = Path(mkdtemp(prefix="town"))
        self.small_disk = _mounted(self.folder / "disk")
        data = str(self.folder / "disk") if self.small_disk else None
        self.folder.chmod(0o755)
        settings = ("max_connections=80", "max_wal_size=64MB", "min_wal_size=32MB")
        self.postgresql = Postgresql(*settings, folder=data)
        self.redis = Redis(self.folder)
        self.ports = [free_port() for _ in range(APIS)]
        self.watched = {port: free_port() for port in self.ports}
        self.apis: list[subprocess.Popen[bytes]] = []
        self.workers: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        try:
            self._open()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def _open(self) -> None:
        self.postgresql.start()
        self.redis.start()
        self.postgresql.execute("CREATE DATABASE town")
        migrated(self.postgresql.url("town"))
        self.postgresql.execute(AUDIT, "town")
        self.apis = [self._serve(port) for port in self.ports]
        self.workers = [self._work() for _ in range(WORKERS)]
        for number in range(APIS):
            await_that(lambda: self.ready(number) == httpx.codes.OK)  # noqa: B023  # it is asked before the next turn

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for process in (*self.apis, *self.workers):
            process.kill()
            process.wait()
        self.redis.stop()
        self.postgresql.remove()
        if self.small_disk:
            subprocess.run(["umount", str(self.folder / "disk")], check=False)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start(self, *words: str) -> subprocess.Popen[bytes]:
        options = ["--database-url", self.postgresql.url("town"), "--redis-url", self.redis.url, "--connections", "4"]
        with (self.folder / "said").open("ab") as said:
            return subprocess.Popen([*PROGRAM, *words, *options], stdout=said, stderr=said, env=os.environ)

    def _serve(self, port: int) -> subprocess.Popen[bytes]:
        return self._start("serve", "--port", str(port), *self._watching(port), "--workers", "0", "--queue", "1000000")

    def _watching(self, port: int) -> tuple[str, str]:
        return "--metrics-port", str(self.watched[port])

    def _work(self) -> subprocess.Popen[bytes]:
        return self._start("worker", "--concurrency", "1")

    def renew(self) -> None:
        """Start again whatever has ended, as a supervisor does."""
        if not self.postgresql.alive:
            with suppress(TimeoutError):
                self.postgresql.start()
        self.apis = [
            self._serve(port) if one.poll() is not None else one
            for one, port in zip(self.apis, self.ports, strict=True)
        ]
        self.workers = [self._work() if one.poll() is not None else one for one in self.workers]

    def ready(self, number: int) -> int:
        """The status of `/readyz` of one that serves; 0 where it does not answer."""
        return self.status(number, "/readyz")

    def status(self, number: int, path: str) -> int:
        """The status of an answer; 0 where there is none."""
        try:
            return httpx.get(f"http://127.0.0.1:{self.ports[number]}{path}", timeout=10).status_code
        except httpx.HTTPError:
            return 0

    @property
    def degraded(self) -> bool:
        """What the first that serves says of itself."""
        return bool(httpx.get(f"http://127.0.0.1:{self.watched[self.ports[0]]}/readyz", timeout=10).json()["degraded"])

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """As if its machine had gone."""
        process.send_signal(signal.SIGKILL)
        process.wait()


def _mounted(folder: Path) -> bool:
    """Make a small disk in memory there, where that is allowed."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(folder)]
    return os.geteuid() == 0 and subprocess.run(command, check=False, capture_output=True).returncode == 0
