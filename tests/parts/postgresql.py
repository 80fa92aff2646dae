"""PostgreSQL for the tests: a server of their own on a free port, with its data in a temporary folder."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Self

import psycopg
from tests.parts.servers import await_that, free_port

if TYPE_CHECKING:
    from typing import Any

INSTALLED = "/usr/lib/postgresql"
HASTY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
"""For what only wants an answer: a power cut would cost the data."""


def program(name: str) -> str:
    """A program of the newest PostgreSQL that is installed; its name where there is none."""
    found = sorted(Path(INSTALLED).glob(f"*/bin/{name}"), key=lambda path: int(path.parts[4]))
    return str(found[-1]) if found else shutil.which(name) or name


def installed() -> bool:
    """Whether there is a PostgreSQL to start."""
    return shutil.which(program("postgres")) is not None


class Postgresql:
    """One server, which can be stopped, killed and started again. It refuses to run as root, and runs as `postgres`."""

    def __init__(self, *settings: str, folder: str | None = None) -> None:
        self.port = free_port()
        self._settings = settings
        self._folder = Path(folder or mkdtemp(prefix="postgresql"))
        self._user: dict[str, Any] = {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}
        if self._user:
            shutil.chown(self._folder, **self._user)
        self.data = self._folder / "data"
        self._process: subprocess.Popen[bytes] | None = None
        self._run("initdb", "--auth=trust", "--username=postgres", "--no-sync", "--encoding=UTF8", "--locale=C")

    def _run(self, name: str, *words: str) -> None:
        command = [program(name), f"--pgdata={self.data}", *words]
        subprocess.run(command, check=True, capture_output=True, cwd=self._folder, **self._user)

    def give(self, name: str, file: Path) -> None:
        """Put a copy of a file, for its eyes only, among its data."""
        copy = self.data / name
        shutil.copy(file, copy)
        copy.chmod(0o600)
        if self._user:
            shutil.chown(copy, **self._user)

    def demand_passwords(self) -> None:
        """Let nobody but `postgres` in without one, nor without encryption."""
        (self.data / "pg_hba.conf").write_text(
            "host all postgres 127.0.0.1/32 trust\nhostssl all all all scram-sha-256\n"
        )
        self.execute("SELECT pg_reload_conf()")

    def start(self) -> Self:
        """Start, and return when it answers."""
        options = [f"port={self.port}", f"unix_socket_directories={self._folder}", *self._settings]
        self._process = subprocess.Popen(
            [program("postgres"), "-D", str(self.data), *(word for option in options for word in ("-c", option))],
            stdout=subprocess.DEVNULL,
            stderr=(self._folder / "log").open("ab"),
            cwd=self._folder,
            **self._user,
        )
        await_that(self._answers, psycopg.OperationalError)
        return self

    def _answers(self) -> bool:
        with psycopg.connect(self.url("postgres")):
            return True

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stop; with SIGQUIT as if the power went."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait()
            self._process = None

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._process is not None and self._process.poll() is None

    def remove(self) -> None:
        """Stop, and leave nothing behind."""
        self.stop(signal.SIGQUIT)
        shutil.rmtree(self._folder, ignore_errors=True)

    def url(self, database: str) -> str:
        """The URL of one of its databases."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/{database}"

    def execute(self, statement: str, database: str = "postgres") -> list[tuple[Any, ...]]:
        """Run one statement by itself; its rows."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []
