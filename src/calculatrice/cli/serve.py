"""`calculatrice serve`: the page and the HTTP API, until the program is told to stop."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from typing import TYPE_CHECKING

from uvicorn.loops.auto import auto_loop_factory

from calculatrice.api.logs import log_to_standard_error
from calculatrice.api.server import address_of, allow_many_connections, listen
from calculatrice.bootstrap import serve
from calculatrice.cli.database import FAILED, named_database
from calculatrice.cli.encryption import warn_of_the_clear

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.console import Console
    from calculatrice.settings import Settings


class _AddressRefused(Exception):
    """An address that can't be listened at, and why."""

    def __init__(self, address: str, why: str) -> None:
        super().__init__(address)
        self.address = address
        self.why = why


def run(invocation: Invocation, settings: Settings, console: Console) -> int:
    """Serve, and say where; 1 where that can't be."""
    allow_many_connections()
    log_to_standard_error(settings.log_level)
    warn_of_the_clear(settings, console)
    try:
        with named_database(console) as told:
            _serve(settings, lambda address: _tell(address, invocation, console))
    except _AddressRefused as error:
        console.complain(console.say("address_refused", address=error.address, why=error.why))
        return FAILED
    return told.status


def _serve(settings: Settings, tell: Callable[[str], None]) -> None:
    ports = [port for port in (settings.port, settings.metrics_port, settings.redirect_port) if port != "off"]
    with ExitStack() as stack:
        sockets = [stack.enter_context(_listen(settings.host, port)) for port in ports]
        address = address_of(sockets[0])
        with asyncio.Runner(loop_factory=auto_loop_factory()) as runner:
            runner.run(serve(settings, sockets, lambda: tell(address)))


def _listen(host: str, port: int) -> socket.socket:
    try:
        return listen(host, port)
    except OSError as error:
        raise _AddressRefused(f"{host}:{port}", error.strerror or str(error)) from None


def _tell(address: str, invocation: Invocation, console: Console) -> None:
    console.write(console.say("serving", address=address))
    console.flush()
    if "open" in invocation.options:
        import webbrowser

        webbrowser.open(address)
