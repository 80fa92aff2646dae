"""A disk that is full: what is said, and that nothing is lost; when there is room, everything goes on by itself."""

from __future__ import annotations

import shutil
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.api import serving
from tests.api.serving import Serving, watched
from tests.parts.servers import await_that


def _may_mount() -> bool:
    return (
        shutil.which("unshare") is not None and subprocess.run(["unshare", "-m", "true"], check=False).returncode == 0
    )


pytestmark = pytest.mark.skipif(not _may_mount(), reason="only root may mount a small disk")

SMALL = 'mount -t tmpfs -o size=3m none {disk} && cp -a {kept}/. {disk} && exec "$@"'
"""A disk that is seen by this process alone, with what was on it before."""
ASYNCHRONOUS = {"Prefer": "respond-async"}


class Disk:
    """A small disk, and the servers whose database lies on it, one after the other."""

    def __init__(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._folder = tmp_path
        self._disk, self._kept = tmp_path / "disk", tmp_path / "kept"
        for folder in (self._disk, self._kept):
            folder.mkdir()
        mounting = SMALL.format(disk=self._disk, kept=self._kept)
        monkeypatch.setattr(serving, "PROGRAM", ["unshare", "-m", "sh", "-c", mounting, "sh", *serving.PROGRAM])
        self.server: Serving

    def serve(self) -> Serving:
        self.server = Serving(
            self._folder,
            *("--workers", "1", "--seconds", "600", "--database-url", f"sqlite:///{self._disk}/c.db"),
            *watched(),
        )
        return self.server

    @property
    def _inside(self) -> Path:
        return Path(f"/proc/{self.server.process.pid}/root{self._disk}")

    def fill(self) -> None:
        """Until there is no room for a byte."""
        with (self._inside / "filling").open("ab", buffering=0) as filling:
            for size in (1 << 16, 1 << 12, 1):
                try:
                    while True:
                        filling.write(b"x" * size)
                except OSError:
                    continue

    def make_room(self) -> None:
        (self._inside / "filling").unlink()

    def keep(self) -> None:
        """Take what is on the disk along to the next server, as a disk does."""
        shutil.rmtree(self._kept)
        shutil.copytree(self._inside, self._kept)


def posted(server: Serving, number: int, language: str = "en") -> Any:  # noqa: ANN401 - an answer
    return server.post(f"isprime(2^521+{number})", {**ASYNCHRONOUS, "Accept-Language": language})


def readiness(server: Serving) -> tuple[int, str]:
    answer = server.health()
    return answer.status_code, answer.json()["record"]


def until_refused(server: Serving) -> list[str]:
    """The jobs that it took before it took no more."""
    taken: list[str] = []
    for number in range(1000):
        answer = posted(server, number)
        if answer.status_code == 503:
            assert answer.json()["reason"] == "full"
            return taken
        taken.append(answer.json()["id"])
    raise AssertionError("never full")


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(tmp_path, monkeypatch)


def all_end(server: Serving, jobs: list[str]) -> None:
    await_that(lambda: {server.found(job)["state"] for job in jobs} == {"done"})


def test_a_full_disk_is_told_and_what_has_ended_is_written_when_there_is_room(disk: Disk) -> None:
    with disk.serve() as server:
        jobs = [posted(server, 1000).json()["id"], posted(server, 1001).json()["id"]]
        disk.fill()
        jobs += until_refused(server)
        assert readiness(server) == (503, "full")
        for language, said in (("en", "disk"), ("fr", "plein")):
            answer = posted(server, 1, language)
            assert (answer.status_code, answer.json()["code"]) == (503, "record_unavailable")
            assert said in answer.json()["detail"]
        assert server.calculate("1/3").status_code == 200
        await_that(lambda: "record full" in server.errors.read_text())
        disk.make_room()
        await_that(lambda: readiness(server) == (200, "current"))
        assert posted(server, 2).status_code == 202
        all_end(server, jobs)
        assert server.errors.read_text().count("record full") == 1
        assert server.stop() == 0


@pytest.mark.parametrize("number", [signal.SIGKILL, pytest.param(signal.SIGTERM, marks=pytest.mark.thorough)])
def test_what_was_taken_is_done_after_a_full_disk_and_the_end_of_the_server(disk: Disk, number: signal.Signals) -> None:
    with disk.serve() as server:
        jobs = [posted(server, 1000).json()["id"], posted(server, 1001).json()["id"]]
        disk.fill()
        jobs += until_refused(server)
        if number == signal.SIGKILL:
            server.process.send_signal(signal.SIGSTOP)
            disk.keep()
        else:
            disk.keep()
        server.stop(number)
    with disk.serve() as server:
        # The disk is as full as before, but what was taken can be read, and short calculations are answered.
        assert server.calculate("1/3").status_code == 200
        assert {server.found(job)["state"] for job in jobs} <= {"queued", "running", "done"}
        disk.make_room()
        await_that(lambda: readiness(server) == (200, "current"))
        all_end(server, jobs)
