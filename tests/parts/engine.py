"""The Docker engine for the tests: the contributor's own where one answers, else one that leaves nothing behind."""

from __future__ import annotations

import json
import subprocess
from contextlib import contextmanager
from os import environ
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from filelock import FileLock
from tests.parts.programs import CACHE, DOCKER, built
from tests.parts.servers import await_that

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BASE = "calculatrice.test/python:bookworm"
BASE_PACKAGES = "python3,python3-venv,python3-pip,ca-certificates"
NO_RULES = b"*filter\n:INPUT ACCEPT\n:FORWARD ACCEPT\n:OUTPUT ACCEPT\nCOMMIT\n*nat\nCOMMIT\n"
"""What a packet filter that was never used does not even tell."""
AUTHORITIES = "etc/ssl/certs/ca-certificates.crt"
"""Who this machine trusts: what is built here reaches packages as this machine does."""


class Engine:
    """An engine that answers; `environment` is that of whoever should talk to it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.environment = dict(environment)

    def docker(self, *words: str, **more: str) -> str:
        """What `docker` prints when it is run with these words, and `more` in its environment."""
        done = subprocess.run(
            ["docker", *words], env=self.environment | more, check=True, stdout=subprocess.PIPE, text=True
        )
        return done.stdout.strip()

    def build(self, folder: Path, tag: str, *options: str, **arguments: str) -> None:
        """Build the image of a folder, on this machine's own network."""
        given = [f"--build-arg={name}={value}" for name, value in arguments.items()]
        self.docker("build", "--quiet", "--network=host", f"--tag={tag}", *given, *options, str(folder))

    def answers(self) -> bool:
        """Whether the engine is there, with compose and buildx."""
        asked = [["version"], ["compose", "version"], ["buildx", "version"]]
        return all(
            subprocess.run(["docker", *words], env=self.environment, capture_output=True, check=False).returncode == 0
            for words in asked
        )


def installed() -> bool:
    """Whether an engine answers or can be started."""
    return which("docker") is not None and (Engine(environ).answers() or (which("dockerd") and which("go")) is not None)


@contextmanager
def engine() -> Iterator[Engine]:
    """The engine, for as long as the context lasts."""
    own = Engine(environ)
    if own.answers():
        yield own
        return
    CACHE.mkdir(parents=True, exist_ok=True)
    with FileLock(CACHE / "engine.lock"), TemporaryDirectory(prefix="engine") as folder, _rules_as_before():
        yield from _started(Path(folder))


def _started(folder: Path) -> Iterator[Engine]:
    socket = f"unix://{folder}/docker.sock"
    (folder / "config.json").write_text(json.dumps({"cliPluginsExtraDirs": [str(built(DOCKER))]}))
    places = [
        f"--data-root={CACHE}/engine",
        f"--exec-root={folder}/exec",
        f"--pidfile={folder}/pid",
        f"--host={socket}",
    ]
    with (folder / "log").open("wb") as log, subprocess.Popen(["dockerd", *places], stdout=log, stderr=log) as daemon:
        started = Engine({**environ, "DOCKER_HOST": socket, "DOCKER_CONFIG": str(folder)})
        try:
            await_that(started.answers)
            yield started
        finally:
            daemon.terminate()


@contextmanager
def _rules_as_before() -> Iterator[None]:
    """An engine leaves its bridge and its packet filter's rules behind."""
    rules = subprocess.run(["iptables-save"], check=True, capture_output=True).stdout
    try:
        yield
    finally:
        subprocess.run(["iptables-restore"], input=NO_RULES + rules, check=True)
        subprocess.run(["ip", "link", "delete", "docker0"], check=False, capture_output=True)


def base_image(engine: Engine) -> str:
    """A base image for the application's: the one that `CALCULATRICE_TEST_PYTHON_IMAGE` names, else Debian's Python."""
    named = environ.get("CALCULATRICE_TEST_PYTHON_IMAGE", "")
    if not named and not engine.docker("images", "--quiet", BASE):
        with TemporaryDirectory(prefix="base") as folder:
            _debian(Path(folder))
            _import(engine, folder)
    return named or BASE


def _debian(folder: Path) -> None:
    command = ["debootstrap", "--variant=minbase", f"--include={BASE_PACKAGES}", "bookworm", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    if Path("/", AUTHORITIES).exists():
        (folder / AUTHORITIES).write_bytes(Path("/", AUTHORITIES).read_bytes())


def _import(engine: Engine, folder: str) -> None:
    packed = ["tar", f"--directory={folder}", "--exclude=./var/cache/apt/*", "--exclude=./var/lib/apt/lists/*"]
    with subprocess.Popen([*packed, "--create", "."], stdout=subprocess.PIPE) as tar:
        subprocess.run(
            ["docker", "import", "-", BASE], env=engine.environment, stdin=tar.stdout, check=True, capture_output=True
        )
