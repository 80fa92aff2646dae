"""A request that is sent again with its key finds the job of the first time."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import select

from calculatrice.service.errors import KeyReused
from calculatrice.store.job_rows import as_job, digest_of, text_of
from calculatrice.store.schema import calculations

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from calculatrice.service.job import Job, Submission


async def job_with_key(connection: AsyncConnection, key: str | None, submission: Submission) -> Job | None:
    """The job that was submitted with that key, as it is kept. Raises `KeyReused` where its request was another."""
    if key is None:
        return None
    known = calculations.c.key.in_([key, _key_of_before(submission)])
    row = (await connection.execute(select(calculations).where(known))).first()
    if row is None:
        return None
    job = as_job(row._mapping)
    digest = row.digest or digest_of(text_of(job.request))
    if digest != digest_of(text_of(submission.request)):
        raise KeyReused(submission.key)
    return job


def _key_of_before(submission: Submission) -> str:
    """As version 0.1.0 keeps a key: what it has taken is found again when it is sent once more to this one."""
    return sha256(f"{submission.client}\n{submission.key}".encode()).hexdigest()
