"""What is seen of a database: its schema, its clock, and what it has refused until it takes it again."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from secrets import token_hex
from time import monotonic
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, text

from calculatrice.service.condition import USABLE, Condition
from calculatrice.service.errors import StoreUnavailable
from calculatrice.service.job import new_id
from calculatrice.store.database import READ_ONLY, translated
from calculatrice.store.file_clock import FileClock, running
from calculatrice.store.schema import calculations
from calculatrice.store.schema_state import schema_of
from calculatrice.store.times import now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

    from calculatrice.service.condition import Trouble

LASTING = ("full", "read_only", "damaged")
"""What does not show where one only reads."""
TRIED_AGAIN_AFTER = 1.0
"""Seconds from one try whether the database takes anything again to the next, at least."""
_PROBE_BYTES = 1 << 15
_PROBE = "probe"
"""The state of a row that is no job: nobody takes it, or counts it."""
_READ_ONLY = "current_setting('transaction_read_only')::boolean"
_columns = calculations.c


class Observer:
    """Remembers what the database refused to whoever tells it, and looks how it is now."""

    def __init__(self, engine: AsyncEngine, clock: FileClock | None = None) -> None:
        self._engine = engine
        self._in_a_file = engine.dialect.name == "sqlite"
        self._clock = clock or FileClock()
        self._trouble: Trouble | None = None
        self._tried = 0.0

    @contextmanager
    def translated(self) -> Iterator[None]:
        """As `database.translated`; and remember it."""
        try:
            with translated():
                yield
        except StoreUnavailable as error:
            self.note(error)
            raise

    def note(self, error: StoreUnavailable) -> None:
        """Remember what was refused."""
        if error.why in LASTING:
            self._trouble = error.why

    async def look(self) -> Condition:
        """How the database is. Raises `StoreUnavailable`."""
        with self.translated():
            async with self._engine.connect() as connection:
                await connection.execution_options(**READ_ONLY)
                state = (await connection.run_sync(schema_of)).state
                if state not in USABLE:
                    return Condition(state)
                look_at_clock = self._by_its_file if self._in_a_file else self._by_its_server
                ahead, leap = await look_at_clock(connection)
        await self._try_again()
        return Condition(self._trouble or state, ahead, leap)

    async def _by_its_server(self, connection: AsyncConnection) -> tuple[float, float]:
        before = datetime.now(UTC)
        theirs, read_only = (await connection.execute(select(now(), text(_READ_ONLY)))).one()
        after = datetime.now(UTC)
        if read_only:
            self._trouble = "read_only"
        # On its way the question may have been held up: the clocks differ by as much as can't be explained by that.
        nearest = min(max(before, theirs), after)
        return (nearest - theirs).total_seconds(), 0.0

    async def _by_its_file(self, connection: AsyncConnection) -> tuple[float, float]:
        last = select(now(), _columns.created_at, _columns.started_at, _columns.finished_at)
        rows = await connection.execute(last.order_by(text("calculations.rowid DESC")).limit(1))
        here, *written = rows.one_or_none() or ((await connection.execute(select(now()))).scalar_one(),)
        newest = max((instant for instant in written if instant is not None), default=None)
        return 0.0, self._clock.leap(newest, here, running())

    async def _try_again(self) -> None:
        """Whether there is room again shows only where something is written. What is damaged stays so."""
        if self._trouble is None or self._trouble == "damaged" or monotonic() < self._tried + TRIED_AGAIN_AFTER:
            return
        self._tried = monotonic()
        with suppress(StoreUnavailable):
            await self._write()
            self._trouble = None

    async def _write(self) -> None:
        """Store as much as a job may take, and remove it again."""
        row = {"id": new_id(), "state": _PROBE, "request": token_hex(_PROBE_BYTES), "client": "", "rank": 0}
        with self.translated():
            async with self._engine.begin() as connection:
                await connection.execute(insert(calculations).values(**row, attempts=0, created_at=now()))
                await connection.execute(delete(calculations).where(_columns.id == row["id"]))

    async def examine(self) -> None:
        """Read a database in a file from end to end: what is damaged in it shows. Raises `StoreUnavailable`."""
        if not self._in_a_file:
            return
        with self.translated():
            async with self._engine.connect() as connection:
                await connection.execution_options(**READ_ONLY)
                found = (await connection.exec_driver_sql("PRAGMA quick_check(1)")).scalar_one()
        if found != "ok":
            self._trouble = "damaged"
