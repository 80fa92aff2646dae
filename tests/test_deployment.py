"""The README's deployment: its commands, as they stand there, start the whole on one machine, and stop it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import httpx
import pytest
from tests.parts import postgresql, redis
from tests.parts.servers import PATIENCE, await_that, free_port, listens

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
FENCED = re.compile(r"^```console\n((?:\$ .*\n)+)```$", re.MULTILINE)
COMMENT = re.compile(r" +# .*")
PORTS = ("8000", "8001")
HEAVY = {"expression": "isprime(2^127-1)"}

pytestmark = pytest.mark.skipif(
    not (postgresql.installed() and redis.installed()), reason="needs PostgreSQL and Redis: apt-get install"
)


def commands(page: str) -> list[str]:
    """What starts the whole, and what stops it."""
    blocks = FENCED.findall((ROOT / page).read_text("utf-8"))
    return [COMMENT.sub("", block.replace("$ ", "")) for block in blocks if "PGDATA" in block]


def test_both_languages_give_the_same_commands() -> None:
    assert commands("README.md") == commands("README.fr.md")
    assert len(commands("README.md")) == 2


@pytest.fixture
def home() -> Iterator[Path]:
    """An empty home, whose path is short enough for a socket in it."""
    folder = Path(mkdtemp(prefix="deployed"))
    yield folder
    shutil.rmtree(folder)


def environment(home: Path) -> dict[str, str]:
    """That of a user with an empty home, who has the command at hand."""
    paths = [str(Path(sys.executable).parent), os.environ["PATH"]]
    if os.geteuid():
        return {"HOME": str(home), "PATH": os.pathsep.join(paths)}
    # As the README says of root.
    shutil.chown(home, "postgres", "postgres")
    for program in ("initdb", "pg_ctl"):
        written = home / "bin" / program
        written.parent.mkdir(exist_ok=True)
        written.write_text(f'#!/bin/sh\nexec runuser -u postgres -- {postgresql.program(program)} "$@"\n')
        written.chmod(0o755)
    return {"HOME": str(home), "PATH": os.pathsep.join([str(home / "bin"), *paths]), "PGUSER": "postgres"}


@contextmanager
def shell(home: Path) -> Iterator[subprocess.Popen[str]]:
    """A shell that takes commands one after the other."""
    with subprocess.Popen(
        "bash", stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=home, env=environment(home)
    ) as process:
        yield process


def test_the_commands_start_the_whole_and_stop_it(home: Path) -> None:
    start, stop = commands("README.md")
    ports = {port: free_port() for port in PORTS}
    for written, free in ports.items():
        assert start.count(written) == 1
        start = start.replace(written, str(free))
    with shell(home) as process:
        assert process.stdin is not None
        process.stdin.write(start)
        process.stdin.flush()
        try:
            for port in ports.values():
                await_that(lambda port=port: listens("127.0.0.1", port))  # type: ignore[misc]  # the port of this turn
                works(f"http://127.0.0.1:{port}")
        finally:
            said, _ = process.communicate(stop, PATIENCE)
    assert process.returncode == 0
    assert "The database has the newest tables." in said
    assert not any(listens("127.0.0.1", port) for port in ports.values())
    assert not (home / "calculatrice" / "postmaster.pid").exists()
    assert not (home / "calculatrice" / "redis").exists()


def works(url: str) -> None:
    """A job that is handed in there is done by a worker, and nothing is missing."""
    with httpx.Client(base_url=url, timeout=PATIENCE) as client:
        job = client.post("/api/v1/calculations", json=HEAVY, headers={"Prefer": "respond-async"})
        assert job.status_code == httpx.codes.ACCEPTED
        done = client.get(job.headers["location"], params={"wait": 30}).json()
        assert (done["state"], done["result"]["exact"]) == ("done", "true")
        assert client.get("/readyz").json() == {"ready": True}
