"""`calculatrice jobs`: what runs, waits and was done, for who operates the service."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import msgspec

from calculatrice import bootstrap
from calculatrice.cli.commands import JOBS
from calculatrice.cli.database import named_database
from calculatrice.cli.errors import UsageError
from calculatrice.cli.table import columns
from calculatrice.service.job import Submission

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.console import Console
    from calculatrice.service.job import Job
    from calculatrice.settings import Settings
    from calculatrice.store.job_store import SqlJobStore

    Act = Callable[[SqlJobStore, str], Awaitable[Job | None]]

MOST = 50
"""How many of those that run, that wait and that are finished `list` shows."""
_HEADS = ("id", "state", "attempts", "created", "expression")
_LONGEST_EXPRESSION = 40


def run(invocation: Invocation, settings: Settings, console: Console) -> int:
    """Do what the words say, and print what there is then; 1 where there is no such job. Raises `UsageError`."""
    act, job_id = _meant(invocation.operands)
    with named_database(console) as told:
        jobs = asyncio.run(_do(act, job_id, settings))
        if not jobs and act is not None:
            console.complain(console.say("no_such_job", id=job_id))
            return 1
        _print(jobs, console, listed=act is None, as_json="json" in invocation.options)
    return told.status


def _meant(words: tuple[str, ...]) -> tuple[Act | None, str]:
    if words == ("list",):
        return None, ""
    if len(words) == 2 and words[0] in ACTS:
        return ACTS[words[0]], words[1]
    raise UsageError("wrong_jobs", expected=" | ".join(JOBS))


async def _do(act: Act | None, job_id: str, settings: Settings) -> list[Job]:
    records = bootstrap.records(settings)
    try:
        if act is None:
            return await records.latest(MOST)
        job = await act(records, job_id)
        return [] if job is None else [job]
    finally:
        await records.close()


async def _show(records: SqlJobStore, job_id: str) -> Job | None:
    return await records.find(job_id)


async def _cancel(records: SqlJobStore, job_id: str) -> Job | None:
    return await records.cancel(job_id)


async def _retry(records: SqlJobStore, job_id: str) -> Job | None:
    """A job is finished once: the same request becomes a new one, as long as it is kept."""
    job = await records.find(job_id)
    if job is not None and not job.request.expression:
        raise UsageError("request_forgotten", id=job_id)
    return None if job is None else await records.add(Submission(job.request))


async def _forget(records: SqlJobStore, job_id: str) -> Job | None:
    return await records.forget(job_id)


ACTS: dict[str, Act] = {"show": _show, "cancel": _cancel, "retry": _retry, "forget": _forget}


def _print(jobs: list[Job], console: Console, *, listed: bool, as_json: bool) -> None:
    if as_json:
        for job in jobs:
            console.write(msgspec.json.encode(job).decode())
    elif listed:
        heads = [console.say(f"job_{head}") for head in _HEADS]
        head, *lines = columns([heads, *(_row(job, console) for job in jobs)])
        console.write("\n".join([console.paint(head, "bold", console.out), *lines]))
    else:
        console.write("\n".join(columns(_about(jobs[0], console))))


def _row(job: Job, console: Console) -> list[str]:
    expression = " ".join(job.request.expression.split())
    if len(expression) > _LONGEST_EXPRESSION:
        expression = f"{expression[: _LONGEST_EXPRESSION - 1]}…"
    return [job.id, console.say(f"state_{job.state}"), str(job.attempts), _instant(job.created_at), expression]


def _about(job: Job, console: Console) -> list[list[str]]:
    values = {
        "id": job.id,
        "state": console.say(f"state_{job.state}"),
        "attempts": str(job.attempts),
        "created": _instant(job.created_at),
        "started": _instant(job.started_at),
        "finished": _instant(job.finished_at),
        "expression": job.request.expression,
        "outcome": _outcome(job, console.locale),
    }
    return [[console.say(f"job_{name}"), value] for name, value in values.items() if value]


def _outcome(job: Job, locale: str) -> str:
    if job.failure is not None:
        return job.failure.message(locale)
    return "" if job.answer is None else bytes(job.answer).decode()


def _instant(instant: datetime | None) -> str:
    return "" if instant is None else f"{instant:%Y-%m-%d %H:%M:%S}Z"
