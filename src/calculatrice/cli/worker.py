"""`calculatrice worker`: runs the long calculations that others have taken, until it is told to stop."""

from __future__ import annotations

import asyncio
import signal
from typing import TYPE_CHECKING

from prometheus_client import REGISTRY
from uvicorn.loops.auto import auto_loop_factory

from calculatrice import bootstrap
from calculatrice.api.server import Served, listen
from calculatrice.api.watched import Watched
from calculatrice.cli.database import named_database
from calculatrice.cli.encryption import warn_of_the_clear
from calculatrice.cli.errors import UsageError
from calculatrice.engine.records import names_of
from calculatrice.jobs.monitor import monitor
from calculatrice.jobs.procrastinate_worker_pool import ProcrastinateWorkerPool
from calculatrice.settings import Settings
from calculatrice.settings.setting import InvalidSetting

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.console import Console
    from calculatrice.service.calculations import Calculations
    from calculatrice.service.health import Health

STOPS = (signal.SIGTERM, signal.SIGINT)


def run(invocation: Invocation, settings: Settings, console: Console) -> int:
    """Run jobs; 0 when told to stop, and what was not finished has been given back. Raises `UsageError`."""
    wanted = invocation.options.get("concurrency")
    warn_of_the_clear(settings, console)
    with named_database(console) as told, asyncio.Runner(loop_factory=auto_loop_factory()) as runner:
        runner.run(_work(settings if wanted is None else _at_a_time(wanted, settings), console))
    return told.status


def _at_a_time(text: str, settings: Settings) -> Settings:
    """The settings with so many workers, and at least one. Raises `InvalidSetting`."""
    if not text.isdecimal() or int(text) == 0:
        raise InvalidSetting("workers", text)
    values = {name: getattr(settings, name) for name in names_of(settings)}
    return Settings(**{**values, "workers": int(text)})


async def _work(settings: Settings, console: Console) -> None:
    stopped = asyncio.Event()
    for number in STOPS:
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    async with bootstrap.calculations(settings) as made:
        if not isinstance(made.worker_pool, ProcrastinateWorkerPool):
            raise UsageError("worker_needs_postgresql")
        made.worker_pool.metrics.register(REGISTRY)
        watching = monitor(made, made.worker_pool.metrics, lambda health: _tell(health, console))
        await _first(stopped.wait(), made.worker_pool.failed(), watching, _be_watched(made, settings))
        console.complain(console.say("worker_stops"))


async def _first(*awaited: Awaitable[object]) -> None:
    """Wait until one of them has ended. Raises what ended it."""
    tasks = [asyncio.ensure_future(one) for one in awaited]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    for task in done:
        task.result()


async def _be_watched(made: Calculations, settings: Settings) -> None:
    """Answer those who watch, at the metrics' port if one is set."""
    if settings.metrics_port == "off":
        await asyncio.Event().wait()
    else:
        with listen(settings.host, settings.metrics_port) as listening:
            await Served(Watched(made, REGISTRY), settings).serve([listening])


def _tell(health: Health, console: Console) -> None:
    """Say how things are."""
    console.complain(console.say(f"health_{health.record}"))
    if health.redis == "unreachable":
        console.complain(console.say("health_redis_away"))
    if health.clock != "right":
        console.complain(console.say(f"health_clock_{health.clock}"))
