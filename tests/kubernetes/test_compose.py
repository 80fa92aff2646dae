"""The whole on one machine, with the real compose: up by one command, it calculates, and keeps what it calculated."""

from __future__ import annotations

from secrets import token_hex
from typing import TYPE_CHECKING

import httpx
import pytest
from tests.kubernetes.manifests import ROOT
from tests.parts.servers import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.parts.engine import Engine

SERVICES = ROOT / "tests" / "parts" / "services"
JOB = {"expression": "1/3", "digits": 30}
EXPECTED = "0.333333333333333333333333333333"


class Compose:
    """The project of compose.yaml, with Debian's PostgreSQL and Redis in the place of images that would be fetched."""

    def __init__(self, engine: Engine, base: str) -> None:
        engine.build(SERVICES, "calculatrice.test/services", PYTHON_IMAGE=base)
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        self._engine = engine
        servers = dict.fromkeys(("POSTGRES_IMAGE", "REDIS_IMAGE"), "calculatrice.test/services")
        self._variables = {**servers, "PYTHON_IMAGE": base, "CALCULATRICE_PORT": str(port)}
        self._variables["CALCULATRICE_PASSWORD"] = token_hex(16)

    def run(self, *words: str) -> str:
        project = ["compose", "--progress=quiet", "--project-name=calculatrice-test", f"--file={ROOT / 'compose.yaml'}"]
        return self._engine.docker(*project, *words, **self._variables)


@pytest.fixture(scope="module")
def compose(engine: Engine, base: str) -> Iterator[Compose]:
    project = Compose(engine, base)
    try:
        project.run("up", "--build", "--wait")
        yield project
    finally:
        project.run("down", "--volumes", "--timeout=5")


def test_two_workers_run_beside_the_application(compose: Compose) -> None:
    running = compose.run("ps", "--format={{.Service}} {{.Health}}").splitlines()
    healthy = ["api", "cache", "database", "worker", "worker"]
    assert sorted(running) == [f"{service} healthy" for service in healthy]


def test_a_job_is_calculated_and_kept_while_the_containers_come_and_go(compose: Compose) -> None:
    with httpx.Client(base_url=compose.address) as client:
        asked = client.post("/api/v1/calculations", json=JOB, headers={"Prefer": "respond-async"})
        assert asked.status_code == 202
        kept = client.get(asked.headers["Location"], params={"wait": 20}).json()
    assert (kept["state"], kept["result"]["decimal"]) == ("done", EXPECTED)
    compose.run("down", "--timeout=5")
    compose.run("up", "--wait")
    assert httpx.get(compose.address + asked.headers["Location"]).json() == kept


def test_the_cache_answers_nobody_without_its_password(compose: Compose) -> None:
    assert "NOAUTH" in compose.run("exec", "--no-TTY", "--env=REDISCLI_AUTH=", "cache", "redis-cli", "ping")
