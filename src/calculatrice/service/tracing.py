"""Following what is asked through all the processes that it passes. Here nobody does: that costs nothing."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from calculatrice.service.calculations import Calculations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from calculatrice.service.calculations import RedisCheck
    from calculatrice.service.job import Job
    from calculatrice.service.ports import EventBus, JobStore, WorkerPool

    Note = Callable[[str, str], None]
    """Told what became of a job, and the code of what went wrong or nothing."""

App = TypeVar("App")


class Tracing:
    """Follows nothing; who follows something overrides all of it."""

    def application(self, app: App) -> App:
        """What is to be served instead of the application."""
        return app

    def calculations(
        self, store: JobStore, worker_pool: WorkerPool, event_bus: EventBus, redis: RedisCheck
    ) -> Calculations:
        """The use cases."""
        return Calculations(store, worker_pool, event_bus, redis)

    def carried(self) -> dict[str, str]:
        """What a job that is handed to another process takes along."""
        return {}

    async def remember(self, _connection: object, _job_id: str, _rank: int) -> None:
        """Keep for a job that this process will run itself what it would take along."""

    @contextmanager
    def run(self, _job: Job, _carried: Mapping[str, str]) -> Iterator[Note]:
        """Follow one run of a job, which has taken this along."""
        yield _ignored


def _ignored(_outcome: str, _code: str) -> None:
    """Nobody wants to know."""


UNTRACED = Tracing()
