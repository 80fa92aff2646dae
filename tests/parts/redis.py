"""Redis for the tests: a server of their own on a free port of this machine, which keeps nothing."""

from __future__ import annotations

import shutil
import signal
import subprocess
from typing import TYPE_CHECKING, Self

import redis
from tests.parts.servers import await_that, free_port

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any


def installed() -> bool:
    """Whether there is a Redis to start."""
    return shutil.which("redis-server") is not None


class Redis:
    """One server, which can be stopped, killed and started again, always empty."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self._folder = folder
        self._options = options
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> Self:
        """Start, and return when it answers."""
        options = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--dir", str(self._folder)]
        self._process = subprocess.Popen(["redis-server", *options, *self._options], stdout=subprocess.DEVNULL)
        await_that(self._answers, redis.ConnectionError)
        return self

    def _answers(self) -> bool:
        with redis.Redis(port=self.port) as client:
            return bool(client.ping())

    def stop(self, how: signal.Signals = signal.SIGKILL) -> None:
        """Stop; what it held is gone."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait()
            self._process = None

    def command(self, *words: str) -> Any:  # noqa: ANN401  # whatever it answers
        """Have it do something; its answer."""
        with redis.Redis(port=self.port) as client:
            return client.execute_command(*words)

    def signal(self, what: signal.Signals) -> None:
        """Send it a signal: SIGSTOP makes it slow beyond all measure."""
        if self._process is not None:
            self._process.send_signal(what)
