"""A real server on a free port, as its users start it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Self

import httpx
from tests.parts.servers import free_port

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = [sys.executable, "-m", "calculatrice", "serve", "--port", "0"]
KEPT = ("PATH", "PYTHONPATH", "PYTHONPYCACHEPREFIX", "PYTHONDONTWRITEBYTECODE", "SYSTEMROOT")
PATIENCE = 60
MOST_WAITS = 10
ENDLESS = "sum(sin(k)^(1/3); k; 1; 10^8)"
"""What no limit of a test lets come to an end."""
HEAVY = "isprime(2^127-1)"
"""What a job answers in milliseconds."""


def watched() -> tuple[str, str]:
    """The option that lets a server tell those who watch it how things are."""
    return "--metrics-port", str(free_port())


class Serving:
    """The server from its start to its end, and a client of it."""

    def __init__(self, home: Path, *options: str, **variables: str) -> None:
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        environment = {**kept, "HOME": str(home), "LANG": "C.UTF-8", **variables}
        self.errors = home / "errors"
        self._options = options
        self._tokens: dict[str, str] = {}
        with self.errors.open("wb") as errors:
            self.process = subprocess.Popen(
                [*PROGRAM, *options], stdout=subprocess.PIPE, stderr=errors, cwd=home, env=environment
            )
        self.said = self._line()
        self.url = self.said.split()[-1]
        self.client = httpx.Client(base_url=self.url, timeout=PATIENCE)

    def _line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().decode().strip()

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    def calculate(self, expression: str, **parameters: object) -> httpx.Response:
        asked: dict[str, Any] = {"expression": expression, **parameters}
        return self.client.get("/api/v1/calculate", params=httpx.QueryParams(asked))

    def post(self, expression: str, headers: dict[str, str] | None = None, **fields: object) -> httpx.Response:
        answer = self.client.post("/api/v1/calculations", json={"expression": expression, **fields}, headers=headers)
        if answer.status_code == httpx.codes.ACCEPTED:
            # Version 0.1.0 gives none.
            self._tokens[answer.json()["id"]] = answer.json().get("cancel_token", "")
        return answer

    def cancel(self, job_id: str, token: str | None = None) -> httpx.Response:
        """As who has posted the job, or with another token."""
        headers = {"Cancel-Token": self._tokens[job_id] if token is None else token}
        return self.client.delete(f"/api/v1/calculations/{job_id}", headers=headers)

    def job(self, expression: str, **fields: object) -> str:
        """The identifier of a new job."""
        answer = self.post(expression, {"Prefer": "respond-async"}, **fields)
        assert answer.status_code == httpx.codes.ACCEPTED, answer.text
        return str(answer.json()["id"])

    def found(self, job_id: str, wait: float = 0) -> dict[str, Any]:
        answer = self.client.get(f"/api/v1/calculations/{job_id}", params={"wait": wait})
        assert answer.status_code == httpx.codes.OK, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def ended(self, job_id: str) -> dict[str, Any]:
        """The job when it has ended, however busy the machine is: as often asked for as that takes, within reason."""
        for _ in range(MOST_WAITS):
            found = self.found(job_id, wait=30)
            if found["state"] not in ("queued", "running"):
                break
        return found

    def health(self) -> httpx.Response:
        """What it tells those who watch it, if it is `watched`."""
        port = self._options[self._options.index("--metrics-port") + 1]
        return self.client.get(f"http://127.0.0.1:{port}/readyz")

    def stop(self, sent: signal.Signals = signal.SIGTERM) -> int:
        """Send it a signal; the status that it then exits with."""
        self.process.send_signal(sent)
        return self.process.wait(PATIENCE)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close()
        self.process.kill()
        self.process.communicate()
