"""The only place that puts the parts together."""

from __future__ import annotations

from calculatrice.service.calculator import Calculator
from calculatrice.settings import DEFAULTS
from calculatrice.settings.of_calculations import MEBIBYTES, SECONDS
from calculatrice.settings.setting import InvalidSetting

TYPE_CHECKING = False
if TYPE_CHECKING:
    import socket
    from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
    from contextlib import AbstractAsyncContextManager, AsyncExitStack

    from redis.asyncio import Redis
    from sqlalchemy.ext.asyncio import AsyncEngine

    from calculatrice.api.application import Application
    from calculatrice.api.cache import Cache
    from calculatrice.api.hosts import Hosts
    from calculatrice.api.rate import RateLimit
    from calculatrice.engine.session import Session
    from calculatrice.jobs.local_worker_pool import LocalWorkerPool
    from calculatrice.jobs.procrastinate_queue import Enqueuing
    from calculatrice.jobs.procrastinate_worker_pool import ProcrastinateWorkerPool
    from calculatrice.remote.circuit import Circuit
    from calculatrice.service.calculations import Calculations
    from calculatrice.service.digests import Digests
    from calculatrice.service.health import RedisState
    from calculatrice.service.ports import Executor
    from calculatrice.service.task import Outcome, Task
    from calculatrice.service.tracing import Tracing
    from calculatrice.settings import Settings
    from calculatrice.store.job_store import SqlJobStore
    from calculatrice.workers.request_executor import RequestExecutor

    SharedRedis = tuple[Redis, Circuit]

WARMING = "sqrt(2) + 1/3"
"""What a server calculates first, so that nobody waits for the libraries that are loaded with it."""


class LazyExecutor:
    """The executor, whose modules and child are loaded when the first long calculation comes."""

    def __init__(self, seconds: float, memory: int) -> None:
        self._seconds = seconds
        self._memory = memory
        self._executor: Executor | None = None

    def run(self, task: Task) -> Outcome:
        """As the executor itself."""
        if self._executor is None:
            from calculatrice.workers.child import Limits
            from calculatrice.workers.session_executor import SessionExecutor

            self._executor = SessionExecutor(Limits(self._seconds, self._memory))
        return self._executor.run(task)


def calculator(session: Session | None = None, seconds: float = SECONDS, memory: int = MEBIBYTES << 20) -> Calculator:
    """A calculator with both executions; a calculation is given up after `seconds`, or when it takes `memory` bytes.

    >>> calculator().run("2^100 mod 7")[0].decimal
    '2'
    """
    return Calculator(LazyExecutor(seconds, memory), session)


def calculations(
    settings: Settings, redis: SharedRedis | None = None, tracing: Tracing | None = None
) -> AbstractAsyncContextManager[Calculations]:
    """The use cases of what is served, with a job store, a worker pool and an event bus, while the context lasts.

    Raises `UnknownDatabase` or `DatabaseInUse`.
    """
    from contextlib import asynccontextmanager

    return asynccontextmanager(_calculations)(settings, redis, tracing)


async def _calculations(
    settings: Settings, redis: SharedRedis | None, tracing: Tracing | None
) -> AsyncIterator[Calculations]:
    from contextlib import AsyncExitStack
    from datetime import timedelta

    from calculatrice.jobs.background import beside
    from calculatrice.jobs.retention import forget_the_old

    async with AsyncExitStack() as stack:
        engine = database(settings)
        stack.push_async_callback(engine.dispose)
        put_together = _of_one_process if engine.dialect.name == "sqlite" else _of_many_processes
        if redis is None:
            redis = _redis(settings, stack)
        if tracing is None:
            tracing = _tracing(settings, stack)
        made, worker_pool = await put_together(settings, engine, redis, tracing, stack)
        # As the record was before this process wrote to it, its clock is judged.
        await made.health.look()
        await stack.enter_async_context(beside(forget_the_old(made, timedelta(days=settings.retention))))
        worker_pool.start()
        stack.push_async_callback(worker_pool.close, settings.grace)
        yield made


async def _of_one_process(
    settings: Settings, engine: AsyncEngine, redis: SharedRedis | None, tracing: Tracing, stack: AsyncExitStack
) -> tuple[Calculations, LocalWorkerPool]:
    from datetime import timedelta

    from calculatrice.jobs.background import beside
    from calculatrice.jobs.local_event_bus import LocalEventBus
    from calculatrice.jobs.local_worker_pool import LocalWorkerPool
    from calculatrice.store.file_clock import FileClock
    from calculatrice.store.job_store import SqlJobStore
    from calculatrice.store.migrating import migrate
    from calculatrice.store.room import Bounds
    from calculatrice.store.sole_user import sole_user

    stack.enter_context(sole_user(engine))
    clock = FileClock(max(timedelta(days=settings.retention) / 2, timedelta(hours=1)))
    bounds = Bounds(settings.client_size, settings.record_size)
    made = digests(settings, engine)
    store = SqlJobStore(engine, settings.queue, tracing.remember, settings.queue_seconds, clock, made).bounded(bounds)
    event_bus = LocalEventBus()
    await migrate(engine)
    await stack.enter_async_context(beside(_examine(store)))
    worker_pool = LocalWorkerPool(store, event_bus, _executors(settings, gives_way=True), tracing, store.recover)
    return tracing.calculations(store, worker_pool, event_bus, _state_of(redis)), worker_pool


async def _examine(store: SqlJobStore) -> None:
    """Read a database in a file to its end, while it is served from already."""
    from contextlib import suppress

    from calculatrice.service.errors import StoreUnavailable

    with suppress(StoreUnavailable):
        await store.examine()


async def _of_many_processes(
    settings: Settings, engine: AsyncEngine, redis: SharedRedis | None, tracing: Tracing, stack: AsyncExitStack
) -> tuple[Calculations, ProcrastinateWorkerPool]:
    from calculatrice.jobs.postgresql_event_bus import PostgresqlEventBus
    from calculatrice.jobs.procrastinate_queue import Enqueuing, queue
    from calculatrice.jobs.procrastinate_worker_pool import ProcrastinateWorkerPool
    from calculatrice.remote.redis_event_bus import RedisEventBus
    from calculatrice.store.database import address
    from calculatrice.store.queued_job_store import QueuedJobStore
    from calculatrice.store.room import Bounds

    jobs = await stack.enter_async_context(queue(address(engine), settings.connections).open_async())
    enqueue = Enqueuing(jobs, tracing)
    bounds = Bounds(settings.client_size, settings.record_size)
    made = digests(settings, engine)
    plain = QueuedJobStore(engine, settings.queue, enqueue, settings.queue_seconds, jobs.connector, made)
    store = plain.bounded(bounds)
    event_bus = PostgresqlEventBus(address(engine)) if redis is None else RedisEventBus(*redis)
    stack.push_async_callback(event_bus.close)
    worker_pool = ProcrastinateWorkerPool(jobs, store, event_bus, _executors(settings, gives_way=False), tracing)
    return tracing.calculations(store, worker_pool, event_bus, _state_of(redis)), worker_pool


def _state_of(redis: SharedRedis | None) -> Callable[[], Awaitable[RedisState]]:
    from calculatrice.service.health import without_redis

    if redis is None:
        return without_redis
    client, circuit = redis

    async def state() -> RedisState:
        return "reachable" if await circuit.ask(client.ping(), otherwise=False) else "unreachable"

    return state


def records(settings: Settings) -> SqlJobStore:
    """The record alone, for who looks into it from aside; jobs that it takes are run by others."""
    from calculatrice.store.job_store import SqlJobStore

    engine = database(settings)
    enqueue = None if engine.dialect.name == "sqlite" else _enqueuing(engine, settings.connections)
    return SqlJobStore(engine, settings.queue, enqueue, settings.queue_seconds, digests=digests(settings, engine))


def _enqueuing(engine: AsyncEngine, connections: int) -> Enqueuing:
    from calculatrice.jobs.procrastinate_queue import Enqueuing, queue
    from calculatrice.store.database import address

    return Enqueuing(queue(address(engine), connections))


def digests(settings: Settings, engine: AsyncEngine) -> Digests:
    """What is kept of clients instead of their addresses, under the secret of the settings or that of the database."""
    from calculatrice.service.digests import Digests
    from calculatrice.store.secret import secret_of

    given = settings.secret != DEFAULTS["secret"]
    return Digests(settings.secret.encode() if given else secret_of(engine.url))


def database(settings: Settings) -> AsyncEngine:
    """The engine of the database that the settings name. Raises `UnknownDatabase`."""
    from calculatrice.store.database import connect

    return connect(_database_url(settings), settings.connections)


def _database_url(settings: Settings) -> str:
    if settings.database_url != "auto":
        return settings.database_url
    from platformdirs import user_data_path

    return f"sqlite:///{user_data_path('calculatrice') / 'calculations.db'}"


def _executors(settings: Settings, *, gives_way: bool) -> list[RequestExecutor]:
    import os

    from calculatrice.workers.child import Limits
    from calculatrice.workers.request_executor import RequestExecutor

    count = os.cpu_count() or 1 if settings.workers == "auto" else settings.workers
    limits = Limits(settings.seconds, settings.memory << 20, gives_way)
    return [RequestExecutor(limits) for _ in range(count)]


async def serve_tools(settings: Settings) -> None:
    """Answer the host that has started this process, by its standard input and output, until it closes them."""
    from contextlib import ExitStack

    from calculatrice.api.reading import Limits
    from calculatrice.mcp.local_answers import LocalAnswers
    from calculatrice.mcp.server import ToolServer
    from calculatrice.mcp.stdio import serve as serve_host
    from calculatrice.service.execution import json_inline
    from calculatrice.service.request import Request

    with ExitStack() as stack:
        executors = _executors(settings, gives_way=True)
        for executor in executors:
            stack.callback(executor.close)
        json_inline(Request(WARMING))
        await serve_host(ToolServer(LocalAnswers(executors), Limits(settings)))


async def serve(settings: Settings, sockets: Sequence[socket.socket], ready: Callable[[], None]) -> None:
    """Serve at the sockets of the port, the metrics' port and the redirect's port that are set, until a signal comes.

    `ready` is called when requests are answered. Raises `UnknownDatabase`, `DatabaseInUse` or `StoreUnavailable`.
    """
    from contextlib import AsyncExitStack

    from calculatrice.api.application import Application
    from calculatrice.api.hosts import Hosts
    from calculatrice.api.logs import HealthLog
    from calculatrice.api.redirect import Redirect
    from calculatrice.api.server import Served, serve_all, settle
    from calculatrice.api.visitors import Answering, for_visitors, is_foreign_link
    from calculatrice.api.watched import Watched
    from calculatrice.jobs.background import beside
    from calculatrice.jobs.metrics import Measured
    from calculatrice.jobs.monitor import monitor
    from calculatrice.service.execution import answer_inline
    from calculatrice.service.request import Request
    from calculatrice.web.routes import routes
    from calculatrice.web.visits import Visits

    async with AsyncExitStack() as stack:
        redis, tracing = _redis(settings, stack), _tracing(settings, stack)
        made = await stack.enter_async_context(calculations(settings, redis, tracing))
        answer_inline(Request(WARMING))
        hosts = Hosts(settings)
        pages = routes(made, settings, Visits(hosts.believed, is_foreign_link))
        application = Application(made, settings, _cache(settings, redis), _rate(settings, redis), pages)
        if settings.mcp == "on":
            await _add_tools(application, hosts, stack)
        if isinstance(made.worker_pool, Measured):
            made.worker_pool.metrics.register(application.metrics.registry)
            await stack.enter_async_context(beside(monitor(made, made.worker_pool.metrics, HealthLog())))
        servers = [Served(tracing.application(application), settings, application.stop, ready)]
        if settings.metrics_port != "off":
            watched = Watched(made, application.metrics.registry, application.metrics.look)
            servers.append(Served(Answering(for_visitors(watched, hosts, settings.host)), settings))
        if settings.redirect_port != "off":
            servers.append(Served(Redirect(hosts), settings))
        settle()
        await serve_all(servers, sockets)


async def _add_tools(application: Application, hosts: Hosts, stack: AsyncExitStack) -> None:
    from calculatrice.mcp.endpoint import PATH, endpoint

    application.add(PATH, await stack.enter_async_context(endpoint(application.responder, hosts)))


def _tracing(settings: Settings, stack: AsyncExitStack) -> Tracing:
    from calculatrice.service.tracing import UNTRACED

    if settings.otlp_endpoint == "none":
        return UNTRACED
    if not settings.otlp_endpoint.startswith(("http://", "https://")):
        raise InvalidSetting("otlp_endpoint", settings.otlp_endpoint)
    from calculatrice.tracing.spans import OpenTelemetry

    tracing = OpenTelemetry(settings.otlp_endpoint)
    stack.push_async_callback(tracing.close)
    return tracing


def _redis(settings: Settings, stack: AsyncExitStack) -> SharedRedis | None:
    if settings.redis_url == "none":
        return None
    from calculatrice.remote.circuit import Circuit
    from calculatrice.remote.client import connect

    client = connect(settings.redis_url, settings.connections)
    stack.push_async_callback(client.aclose)
    return client, Circuit()


def _cache(settings: Settings, redis: SharedRedis | None) -> Cache:
    from calculatrice.api.cache import LocalCache
    from calculatrice.remote.cache import SharedCache

    own = LocalCache(settings.cache << 20)
    return own if redis is None else SharedCache(own, *redis)


def _rate(settings: Settings, redis: SharedRedis | None) -> RateLimit | None:
    from calculatrice.api.rate import LocalRateLimit
    from calculatrice.remote.rate import SharedRateLimit

    if not settings.rate:
        return None
    own = LocalRateLimit(settings.rate)
    return own if redis is None else SharedRateLimit(own, *redis)
