"""What a client would like, and need not get (RFC 7240)."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from calculatrice.api.headers import header
from calculatrice.api.problem import Expectation, Problem

if TYPE_CHECKING:
    from starlette.types import Scope


class Preferences(NamedTuple):
    """Whether a job is wanted in any case, and how many seconds to wait for one."""

    asynchronous: bool = False
    wait: float | None = None


NONE = Preferences()


def preferences(scope: Scope) -> Preferences:
    """Those of the header Prefer."""
    text = header(scope, b"prefer")
    return NONE if text is None else read(text)


def read(text: str) -> Preferences:
    """The preferences that are known here, others ignored. Raises `Problem` for a `wait` that is no number of seconds.

    >>> read("respond-async, wait=5"), read("handling=lenient")
    (Preferences(asynchronous=True, wait=5.0), Preferences(asynchronous=False, wait=None))
    """
    items = [item.partition(";")[0].partition("=") for item in text.split(",")]
    named = {name.strip().lower(): value.strip().strip('"') for name, _, value in items}
    wait = seconds(named["wait"]) if "wait" in named else None
    if "wait" in named and wait is None:
        raise Problem("invalid_header", header="Prefer", expected=Expectation("seconds"))
    return Preferences("respond-async" in named, wait)


def seconds(text: str) -> float | None:
    """The number of seconds that a text stands for, None for what is none.

    >>> seconds("1.5"), seconds("-1"), seconds("inf")
    (1.5, None, None)
    """
    try:
        number = float(text)
    except ValueError:
        return None
    return number if isfinite(number) and number >= 0 else None
