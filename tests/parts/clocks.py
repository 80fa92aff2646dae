"""Processes whose clock is wrong."""

from __future__ import annotations

from pathlib import Path

LIBRARY = "faketime/libfaketime.so.1"


def _library() -> str | None:
    return next((str(path) for path in Path("/usr/lib").glob(f"*/{LIBRARY}")), None)


def installed() -> bool:
    """Whether a process can be given another clock."""
    return _library() is not None


def wrong_clock(offset: str) -> dict[str, str]:
    """The variables of the environment of a process that is `+40d` ahead, or `-2h`."""
    return {"LD_PRELOAD": _library() or "", "FAKETIME": offset}
