"""The server: uvicorn on a socket of ours, which tells when it is ready and stops when it is told to."""

from __future__ import annotations

import asyncio
import gc
import signal
import socket
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, cast

from uvicorn import Config, Server

from calculatrice.api.protocol import PatientProtocol
from calculatrice.api.proxies import Proxied
from calculatrice.api.security import Secured

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from starlette.types import ASGIApp

    from calculatrice.settings import Settings

BACKLOG = 2048
FINISHING = 3
"""Seconds that requests get to end when the server stops; those that wait for jobs are answered at once."""
LINGERING = 1.0
"""Seconds that idle connections stay open when the server stops, so that busy clients hear of it in an answer."""
GLANCE = 0.5
"""Seconds between two looks for slow clients."""


def nothing() -> None:
    """Done where nothing else is to be done."""


class Served(Server):
    """An application at a socket. `started` is called when it answers, `stopping` first of all when it stops."""

    def __init__(
        self,
        app: ASGIApp,
        settings: Settings,
        stopping: Callable[[], None] = nothing,
        started: Callable[[], None] = nothing,
    ) -> None:
        secured = Secured(app)
        super().__init__(
            Config(
                secured if settings.proxies == "none" else Proxied(secured, settings.proxies),
                interface="asgi3",
                http=PatientProtocol,
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,
                backlog=BACKLOG,
                timeout_keep_alive=settings.idle_seconds,
                timeout_graceful_shutdown=FINISHING,
            )
        )
        self._settings = settings
        self._stopping = stopping
        self._started = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to accept."""
        await super().startup(sockets)
        self._started()

    async def main_loop(self) -> None:
        """Serve until the server is told to stop, with an eye on slow clients."""
        watch = asyncio.create_task(self._watch())
        try:
            await super().main_loop()
        finally:
            watch.cancel()

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(GLANCE)
            for connection in list(self.server_state.connections):
                cast("PatientProtocol", connection).give_up_if_slow(self._settings)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Accept no more, let the clients that are there hear of it, and let what is there end."""
        self._stopping()
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            cast("PatientProtocol", connection).take_one_more()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._left(), LINGERING)
        await super().shutdown(sockets)

    async def _left(self) -> None:
        while self.server_state.connections:
            await asyncio.sleep(LINGERING / 20)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals to `serve_all`: several servers of a process stop together."""
        yield


async def serve_all(servers: Sequence[Served], sockets: Sequence[socket.socket]) -> None:
    """Serve from each socket, until a signal stops all of them."""

    def stop(*_: object) -> None:
        for server in servers:
            server.should_exit = True

    before = {each: signal.signal(each, stop) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        await asyncio.gather(*(server.serve([each]) for server, each in zip(servers, sockets, strict=True)))
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def listen(host: str, port: int) -> socket.socket:
    """A socket that accepts connections there. Raises `OSError`."""
    family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    both = host == "::" and socket.has_dualstack_ipv6()
    return socket.create_server(address[:2], family=family, backlog=BACKLOG, dualstack_ipv6=both)


def address_of(listening: socket.socket) -> str:
    """The address of what is served there, as a browser takes it.

    >>> with listen("127.0.0.1", 0) as listening:
    ...     address_of(listening).startswith("http://127.0.0.1:")
    True
    """
    host, port = listening.getsockname()[:2]
    if host in ("0.0.0.0", "::"):  # noqa: S104 - nothing is bound here
        host = "localhost"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def settle() -> None:
    """Spare the collector of garbage what will live as long as this process: a look at all of it takes 80 ms."""
    gc.collect()
    gc.freeze()


def allow_many_connections() -> None:
    """Let this process have as many open files as the system allows it: each connection is one."""
    if sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
