"""Version 0.1.0 itself beside this one, on one database: each calculates what the other has taken."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

import pytest
from tests.api.serving import HEAVY, PATIENCE, Serving
from tests.parts.workers import worker

COMMIT = "1671cd766b8f25e932d097f9365cd8473bb9f435"
"""The last of version 0.1.0."""
FORMS = {"forms": ["exact", "base:16"], "notations": ["spoken"]}


@pytest.fixture
def first_version(tmp_path: Path) -> str:
    """Where the package of version 0.1.0 is."""
    command = ["git", "archive", COMMIT, "src/calculatrice"]
    found = subprocess.run(command, cwd=Path(__file__).parent.parent.parent, capture_output=True, check=False)
    if found.returncode:
        pytest.skip("the history of the project, which has version 0.1.0, is not here")
    with tarfile.open(fileobj=io.BytesIO(found.stdout)) as archive:
        archive.extractall(tmp_path / "first", filter="data")
    return str(tmp_path / "first" / "src")


def test_a_worker_of_the_older_version_answers_what_this_server_has_taken(
    tmp_path: Path, postgresql: str, first_version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Serving(tmp_path, "--workers", "0", "--database-url", postgresql) as server:
        monkeypatch.setenv("PYTHONPATH", first_version)
        with worker(postgresql, "--concurrency", "1"):
            wanted = server.job(HEAVY, fields=["text"], **FORMS)
            job = server.found(wanted, wait=PATIENCE)
            page = server.client.get("/", params={"e": HEAVY, "wait": 1})
    assert (job["state"], job["result"]["decimal"]) == ("done", "true")
    assert "text" not in job["result"]
    assert "true" in page.text


def test_a_worker_of_this_version_answers_what_the_older_server_has_taken(
    tmp_path: Path, postgresql: str, first_version: str
) -> None:
    options = ("--workers", "0", "--database-url", postgresql)
    with (
        Serving(tmp_path, *options),
        Serving(tmp_path, *options, PYTHONPATH=first_version) as older,
        worker(postgresql, "--concurrency", "1"),
    ):
        job = older.found(older.job(HEAVY, **FORMS), wait=PATIENCE)
        page = older.client.get("/", params={"e": HEAVY, "wait": 1})
    assert (job["state"], job["result"]["decimal"]) == ("done", "true")
    assert job["result"]["text"] == "= true"
    assert "true" in page.text
