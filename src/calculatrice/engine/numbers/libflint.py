"""Finds and loads the FLINT that python-flint itself runs on, so that one copy serves the process."""

from __future__ import annotations

import ctypes
import functools
import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

BUNDLES = (
    ("python_flint.libs", "libflint*.so*"),
    ("python_flint.libs", "*flint*.dll"),
    ("flint/.dylibs", "libflint*.dylib"),
)
EXTENSION_MODULES = ("flint/types/fmpz.*", "flint/pyflint.*")
SHARED_SUFFIXES = (".so", ".pyd")


class LibraryNotFound(ImportError):
    """No FLINT with exact real numbers could be loaded; the message says what to install.

    >>> raise LibraryNotFound
    Traceback (most recent call last):
    ...
    calculatrice.engine.numbers.libflint.LibraryNotFound: No FLINT 3.0 or later was found beside python-flint. \
Install it with `pip install --force-reinstall python-flint`, or from your distribution (python3-flint).
    """

    def __init__(self) -> None:
        super().__init__(
            "No FLINT 3.0 or later was found beside python-flint. "
            "Install it with `pip install --force-reinstall python-flint`, or from your distribution (python3-flint)."
        )


@functools.cache
def library() -> ctypes.CDLL:
    """The FLINT of this process, loaded on the first call.

    Raises `LibraryNotFound` where there is none, or one older than 3.0.

    >>> library().ca_ctx_init is not None
    True
    """
    return load(candidates(site_folder()))


def load(names: Iterator[str]) -> ctypes.CDLL:
    """The first of `names` that loads and holds Calcium; raises `LibraryNotFound` where none does."""
    for name in names:
        found = _opened(name)
        if found is not None and hasattr(found, "ca_ctx_init"):
            return found
    raise LibraryNotFound


def candidates(site: Path | None) -> Iterator[str]:
    """Where FLINT can be, best first: in the wheel, behind python-flint's own extension modules, in the system.

    `site` is the folder that holds the package `flint`, None where there is none. An extension module stands for the
    library that it is linked with: a symbol is looked up in all that a module depends on.
    """
    if site is not None:
        for folder, pattern in BUNDLES:
            yield from _sorted_files(site / folder, pattern)
        for pattern in EXTENSION_MODULES:
            yield from (name for name in _sorted_files(site, pattern) if name.endswith(SHARED_SUFFIXES))
    yield from _system_library()


def site_folder() -> Path | None:
    """The folder that holds the package `flint`, found without importing it; None where it is not installed."""
    specification = importlib.util.find_spec("flint")
    if specification is None or specification.origin is None:
        return None
    return Path(specification.origin).parent.parent


def _sorted_files(folder: Path, pattern: str) -> list[str]:
    return sorted(str(path) for path in folder.glob(pattern))


def _system_library() -> Iterator[str]:
    import ctypes.util

    name = ctypes.util.find_library("flint")
    if name is not None:
        yield name


def _opened(name: str) -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(name)
    except OSError:
        return None
