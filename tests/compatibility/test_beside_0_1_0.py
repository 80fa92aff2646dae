"""Version 0.1.0 itself beside this one, on one database: each calculates what the other has taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.api.serving import HEAVY, PATIENCE, Serving
from tests.compatibility.history import FIRST, unpacked
from tests.parts.workers import worker

if TYPE_CHECKING:
    from pathlib import Path

FORMS = {"forms": ["exact", "base:16"], "notations": ["spoken"]}


@pytest.fixture
def first_version(tmp_path: Path) -> str:
    """Where the package of version 0.1.0 is."""
    return str(unpacked(FIRST, tmp_path / "first"))


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
