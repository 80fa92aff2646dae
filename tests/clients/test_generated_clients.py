"""Clients generated from the description of the API, against a real server."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from tests.api.serving import ENDLESS, HEAVY, Serving
from tests.clients.generated import CLIENTS, OPENAPI
from tests.clients.later import later

HERE = Path(__file__).parent
FOUND = {
    "calculate": ["0.33333333333333333333", "≈", "number"],
    "post": ["220", "=", "number"],
    "known": True,
    "batch": ["0.25", "division_by_zero"],
    "submit": [202, True],
    "wait": ["done", "true", True],
    "cancel": ["cancelled", True],
    "error": [422, "division_by_zero", "Division par zéro", 2],
    "code": True,
    "unknown": ["interval", "±", "0.333333333333333"],
}
"""What each program says: it calculates, submits, waits, cancels, reads errors, and words that it does not know."""


@pytest.mark.parametrize("language", CLIENTS)
def test_a_generated_client_does_all_that_the_api_can(language: str, tmp_path: Path) -> None:
    folder, home = tmp_path / "client", tmp_path / "home"
    folder.mkdir()
    home.mkdir()
    with Serving(home, "--workers", "1", "--seconds", "600") as server, later(server.url) as other:
        (folder / OPENAPI).write_bytes(server.client.get("/openapi.json").content)
        command = [*CLIENTS[language](folder), server.url, other, HEAVY, ENDLESS]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == FOUND


def test_the_locks_of_the_generators_name_no_address() -> None:
    for lock in ("python/requirements.lock", "typescript/package-lock.json"):
        text = (HERE / lock).read_text("utf-8")
        assert re.findall(r"https?://\S*\.(?:whl|tgz|tar\.gz)|\"resolved\"|--(?:extra-)?index", text) == []


def test_everything_in_the_locks_of_the_generators_has_a_hash() -> None:
    python = re.split(r"\n(?=[a-z])", (HERE / "python/requirements.lock").read_text("utf-8"))[1:]
    assert [entry.split()[0] for entry in python if "--hash=sha256:" not in entry] == []
    packages = json.loads((HERE / "typescript/package-lock.json").read_text("utf-8"))["packages"]
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []
