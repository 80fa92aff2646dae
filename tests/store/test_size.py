"""How much a database takes is told, by whatever kind of database it is."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from tests.parts.fixtures import migrated
from tests.parts.servers import free_port

from calculatrice.service.errors import StoreUnavailable
from calculatrice.service.job import Submission
from calculatrice.service.request import Request
from calculatrice.store.database import connect
from calculatrice.store.job_store import SqlJobStore

if TYPE_CHECKING:
    from pathlib import Path

BYTES = 200_000


async def before_and_after(url: str) -> tuple[int, int]:
    """The size of a database, and that after jobs of `BYTES` came, which no compression makes small."""
    records = SqlJobStore(connect(url), 1000)
    try:
        before = await records.size()
        for number in range(20):
            await records.add(Submission(Request(f"{3 ** (25_300 + number):x}")))
        return before, await records.size()
    finally:
        await records.close()


def test_a_file_takes_what_it_takes_on_the_disk(tmp_path: Path) -> None:
    file = tmp_path / "calculations.db"
    migrated(f"sqlite:///{file}")
    before, after = asyncio.run(before_and_after(f"sqlite:///{file}"))
    assert after >= before + BYTES
    # The last who leaves writes back what was logged ahead.
    assert after == file.stat().st_size


def test_a_database_of_postgresql_takes_its_tables_and_indexes(postgresql: str) -> None:
    before, after = asyncio.run(before_and_after(postgresql))
    assert after >= before + BYTES


def test_the_size_of_a_database_out_of_reach_is_unknown() -> None:
    with pytest.raises(StoreUnavailable):
        asyncio.run(before_and_after(f"postgresql://nobody@127.0.0.1:{free_port()}/nothing"))
