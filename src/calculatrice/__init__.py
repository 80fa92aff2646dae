"""A calculator whose every displayed digit is right.

>>> import calculatrice
>>> calculatrice.evaluate("sqrt(2)*sqrt(3)", digits=50).decimal
'2.4494897427831780981972840747058913919659474806567'

What is named here is imported when it is first used, so that the command starts at once.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.bootstrap import calculator
    from calculatrice.client.async_client import AsyncClient
    from calculatrice.client.client import Client
    from calculatrice.client.errors import ClientError
    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.errors import CalculationError
    from calculatrice.engine.options import Options
    from calculatrice.engine.portable import dump_session, load_session
    from calculatrice.engine.session import Session
    from calculatrice.library import batch, evaluate
    from calculatrice.version import __version__

_HOMES = {
    "AsyncClient": "client.async_client",
    "CalculationError": "engine.errors",
    "Client": "client.client",
    "ClientError": "client.errors",
    "Options": "engine.options",
    "Result": "engine.answers.result",
    "Session": "engine.session",
    "__version__": "version",
    "batch": "library",
    "calculator": "bootstrap",
    "dump_session": "engine.portable",
    "evaluate": "library",
    "load_ipython_extension": "jupyter",
    "load_session": "engine.portable",
}

__all__ = [
    "AsyncClient",
    "CalculationError",
    "Client",
    "ClientError",
    "Options",
    "Result",
    "Session",
    "__version__",
    "batch",
    "calculator",
    "dump_session",
    "evaluate",
    "load_session",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    except ModuleNotFoundError as error:
        raise _with_extra(name, error) from error
    globals()[name] = value
    return value


def _with_extra(name: str, error: ModuleNotFoundError) -> ModuleNotFoundError:
    """The error, with the command that brings what is lacking."""
    from calculatrice.extras import lacking, needed

    extra = lacking(error, "client")
    return error if extra is None else needed(f"{__name__}.{name}", error, extra)


def __dir__() -> list[str]:
    return sorted(__all__)
