"""`jobs`, `migrate` and `worker` on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.parts.servers import free_port

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.command import Command


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/calculations.db"
    return str(request.getfixturevalue("postgresql"))


def test_jobs_are_listed_shown_cancelled_and_tried_again(calculatrice: Command, database: str) -> None:
    def jobs(*words: str) -> list[dict[str, object]]:
        ended = calculatrice("jobs", *words, "--json", CALCULATRICE_DATABASE_URL=database)
        assert ended.status == 0, ended.err
        return [json.loads(line) for line in ended.out.splitlines()]

    assert calculatrice("migrate", CALCULATRICE_DATABASE_URL=database).status == 0
    assert jobs("list") == []
    job_id = submitted(database)
    assert [(job["id"], job["state"]) for job in jobs("list")] == [(job_id, "queued")]
    [again] = jobs("retry", job_id)
    assert [job["state"] for job in jobs("cancel", job_id)] == ["cancelled"]
    refused = calculatrice("jobs", "retry", job_id, CALCULATRICE_DATABASE_URL=database)
    assert (refused.status, "type it again" in refused.err) == (2, True)
    assert again["id"] != job_id
    assert again["request"] == {"expression": "1/3"}
    assert [job["state"] for job in jobs("list")] == ["queued", "cancelled"]
    told = calculatrice("jobs", "show", job_id, CALCULATRICE_DATABASE_URL=database, CALCULATRICE_LOCALE="fr")
    assert "annulé" in told.out
    assert "1/3" in calculatrice("jobs", "list", CALCULATRICE_DATABASE_URL=database).out


def test_nothing_is_kept_of_a_calculation_that_is_to_be_forgotten(calculatrice: Command, database: str) -> None:
    assert calculatrice("migrate", CALCULATRICE_DATABASE_URL=database).status == 0
    job_id = submitted(database)
    forgotten = calculatrice("jobs", "forget", job_id, "--json", CALCULATRICE_DATABASE_URL=database)
    assert json.loads(forgotten.out)["state"] == "cancelled"
    assert calculatrice("jobs", "show", job_id, CALCULATRICE_DATABASE_URL=database).status == 1
    assert calculatrice("jobs", "list", "--json", CALCULATRICE_DATABASE_URL=database).out == ""


def submitted(url: str) -> str:
    import asyncio

    from calculatrice import bootstrap
    from calculatrice.service.job import Submission
    from calculatrice.service.request import Request
    from calculatrice.settings import Settings

    async def submit() -> str:
        records = bootstrap.records(Settings(database_url=url))
        job = await records.add(Submission(Request("1/3")))
        await records.close()
        return job.id

    return asyncio.run(submit())


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["jobs"], 2, "Say what: calculatrice jobs list | show ID | cancel ID | retry ID | forget ID"),
        (["jobs", "show"], 2, "Say what"),
        (["jobs", "forget", "nowhere"], 1, "There is no calculation nowhere"),
        (["jobs", "show", "nowhere"], 1, "There is no calculation nowhere"),
        (["worker"], 2, "A worker shares a PostgreSQL database"),
        (["worker", "--concurrency", "0"], 2, "workers"),
        (["worker", "--database-url", "mysql://x"], 1, "names no database"),
        (["migrate", "--database-url", "sqlite://", "--serving-role", "ada"], 1, "The database has no role ada"),
        (["migrate", "--database-url", f"postgresql://x@127.0.0.1:{free_port()}/y"], 1, "The database can’t be used"),
    ],
)
def test_what_can_t_be_done_is_said(
    calculatrice: Command, tmp_path: Path, words: list[str], status: int, said: str
) -> None:
    kept = f"sqlite:///{tmp_path}/calculations.db"
    assert calculatrice("migrate", CALCULATRICE_DATABASE_URL=kept).status == 0
    ended = calculatrice(*words, CALCULATRICE_DATABASE_URL=kept)
    assert ended.status == status
    assert said in ended.err
