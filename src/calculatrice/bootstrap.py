"""The only place that puts the parts together."""

from __future__ import annotations

from calculatrice.service.calculator import Calculator
from calculatrice.settings import MEBIBYTES, SECONDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    import socket
    from collections.abc import AsyncIterator, Callable, Sequence
    from contextlib import AbstractAsyncContextManager

    from sqlalchemy.ext.asyncio import AsyncEngine

    from calculatrice.engine.session import Session
    from calculatrice.jobs.slot import Slot
    from calculatrice.service.calculations import Calculations
    from calculatrice.service.calculator import Outcome, Task
    from calculatrice.service.ports import HeavyLane
    from calculatrice.settings import Settings
    from calculatrice.store.records import Records

WARMING = "sqrt(2) + 1/3"
"""What a server calculates first, so that nobody waits for the libraries that are loaded with it."""


class LazyLane:
    """The heavy lane, whose modules and child are loaded when the first long calculation comes."""

    def __init__(self, seconds: float, memory: int) -> None:
        self._seconds = seconds
        self._memory = memory
        self._lane: HeavyLane | None = None

    def run(self, task: Task) -> Outcome:
        """As the lane itself."""
        if self._lane is None:
            from calculatrice.jobs.child import Limits
            from calculatrice.jobs.lane import ChildLane

            self._lane = ChildLane(1, Limits(self._seconds, self._memory))
        return self._lane.run(task)


def calculator(session: Session | None = None, seconds: float = SECONDS, memory: int = MEBIBYTES << 20) -> Calculator:
    """A calculator with both lanes; a calculation is given up after `seconds`, or when it takes `memory` bytes.

    >>> calculator().run("2^100 mod 7")[0].decimal
    '2'
    """
    return Calculator(LazyLane(seconds, memory), session)


def calculations(settings: Settings) -> AbstractAsyncContextManager[Calculations]:
    """The use cases of what is served, with a record, a crew and the news of them, while the context lasts.

    Raises `UnknownDatabase` or `DatabaseInUse`.
    """
    from contextlib import asynccontextmanager

    return asynccontextmanager(_calculations)(settings)


async def _calculations(settings: Settings) -> AsyncIterator[Calculations]:
    import asyncio
    from datetime import timedelta

    from calculatrice.jobs.local_crew import LocalCrew
    from calculatrice.jobs.local_news import LocalNews
    from calculatrice.jobs.retention import forget_the_old
    from calculatrice.service.calculations import Calculations
    from calculatrice.store.database import connect
    from calculatrice.store.records import Records
    from calculatrice.store.sole_user import sole_user

    engine = connect(_database_url(settings))
    with sole_user(engine):
        record, news = Records(engine, settings.queue), LocalNews()
        await _prepare(engine, record)
        crew = LocalCrew(record, news, _slots(settings))
        made = Calculations(record, crew, news)
        crew.start()
        old = asyncio.create_task(forget_the_old(made, timedelta(days=settings.retention)))
        try:
            yield made
        finally:
            old.cancel()
            await crew.close(settings.grace)
            await engine.dispose()


async def _prepare(engine: AsyncEngine, record: Records) -> None:
    from calculatrice.store.migrating import migrate

    await migrate(engine)
    await record.recover()


def _database_url(settings: Settings) -> str:
    if settings.database_url != "auto":
        return settings.database_url
    from platformdirs import user_data_path

    return f"sqlite:///{user_data_path('calculatrice') / 'calculations.db'}"


def _slots(settings: Settings) -> list[Slot]:
    import os

    from calculatrice.jobs.child import Limits
    from calculatrice.jobs.slot import Slot

    count = os.cpu_count() or 1 if settings.workers == "auto" else settings.workers
    return [Slot(Limits(settings.seconds, settings.memory << 20)) for _ in range(count)]


async def serve(settings: Settings, sockets: Sequence[socket.socket], ready: Callable[[], None]) -> None:
    """Serve at the first socket, and metrics at the second if there is one, until a signal says to stop.

    `ready` is called when requests are answered. Raises `UnknownDatabase`, `DatabaseInUse` or `RecordUnavailable`.
    """
    from calculatrice.api.application import Application
    from calculatrice.api.metrics import MetricsPage
    from calculatrice.api.server import Served, serve_all, settle
    from calculatrice.service.request import Request
    from calculatrice.web.routes import routes

    async with calculations(settings) as made:
        made.inline(Request(WARMING))
        application = Application(made, settings, pages=routes(made, settings))
        servers = [Served(application, settings, application.stop, ready)]
        if len(sockets) > 1:
            servers.append(Served(MetricsPage(application.metrics, made), settings))
        settle()
        await serve_all(servers, sockets)
