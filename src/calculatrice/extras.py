"""What `pip install calculatrice` leaves out, and the extra that brings it."""

from __future__ import annotations

from contextlib import contextmanager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

OF_MODULES = {
    "IPython": "jupyter",
    "aiosqlite": "serve",
    "alembic": "serve",
    "anyio": "mcp",
    "duckdb": "duckdb",
    "filelock": "serve",
    "httptools": "serve",
    "httpx": "client",
    "jinja2": "serve",
    "limits": "serve",
    "mcp": "mcp",
    "msgspec": "serve",
    "opentelemetry": "tracing",
    "pandas": "pandas",
    "platformdirs": "serve",
    "procrastinate": "postgresql",
    "prometheus_client": "serve",
    "psycopg": "postgresql",
    "psycopg_pool": "postgresql",
    "redis": "redis",
    "sqlalchemy": "serve",
    "starlette": "serve",
    "uvicorn": "serve",
    "uvloop": "serve",
    "yaml": "cloud",
}
"""The extra that brings a module; one that several bring stands at the one that is lacking when nothing else is."""


def lacking(error: ImportError, wanted: str = "") -> str | None:
    """The extra that brings what could not be imported; None for what none brings. `wanted` comes before the table.

    >>> lacking(ModuleNotFoundError(name="uvicorn.loops")), lacking(ModuleNotFoundError(name="httpx"), "cloud")
    ('serve', 'cloud')
    >>> lacking(ModuleNotFoundError(name="calculatrice.cloud"))
    """
    found = OF_MODULES.get((error.name or "").partition(".")[0])
    return wanted or found if found else None


def install(extra: str) -> str:
    """The command that brings an extra.

    >>> install("serve")
    "pip install 'calculatrice[serve]'"
    """
    return f"pip install 'calculatrice[{extra}]'"


@contextmanager
def bringing(extra: str, module: str) -> Iterator[None]:
    """Imports of what an extra brings: where it is lacking, the error says the command that brings it.

    >>> with bringing("pandas", "calculatrice.pandas"):
    ...     raise ModuleNotFoundError(name="pandas")
    Traceback (most recent call last):
    ...
    ModuleNotFoundError: calculatrice.pandas needs pandas, which is not installed: pip install 'calculatrice[pandas]'
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if lacking(error, extra) is None:
            raise
        raise needed(module, error, extra) from error


def needed(by: str, error: ModuleNotFoundError, extra: str) -> ModuleNotFoundError:
    """The error, with what needs the package and the command that brings it."""
    said = f"{by} needs {error.name}, which is not installed: {install(extra)}"
    return ModuleNotFoundError(said, name=error.name)
