"""The end of a child is told by its exit status and its last words; every error survives the journey."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from calculatrice.workers import frames
from calculatrice.workers.errors import (
    EXIT_OUT_OF_MEMORY,
    Cancelled,
    Closed,
    Crashed,
    OutOfMemory,
    TaskFailed,
    TimedOut,
    cause_of_death,
)

if TYPE_CHECKING:
    from calculatrice.workers.errors import (
        ChildError,
    )


@pytest.mark.parametrize(
    ("status", "complaints", "kind", "text"),
    [
        (0, "", Crashed, "the child process ended: exit 0"),
        (2, "usage", Crashed, "the child process ended: exit 2\nusage"),
        (EXIT_OUT_OF_MEMORY, "", OutOfMemory, "the child process ended: memory"),
        (-signal.SIGABRT, "", Crashed, "the child process ended: SIGABRT"),
        (-signal.SIGABRT, "x\nGNU MP: Cannot allocate memory (size=8)\n", OutOfMemory, "memory"),
        (
            -signal.SIGABRT,
            "FLINT exception (General error):\n    Unable to allocate memory (8).",
            OutOfMemory,
            "memory",
        ),
        (-signal.SIGALRM, "", TimedOut, "the task took longer than its limit"),
        (-200, "", Crashed, "the child process ended: signal 200"),
    ],
)
def test_the_cause_of_death(status: int, complaints: str, kind: type[ChildError], text: str) -> None:
    error = cause_of_death(status, complaints)
    assert type(error) is kind
    assert text in str(error)


@pytest.mark.parametrize(
    "error",
    [TimedOut(), Cancelled(), Closed(), TaskFailed("why"), Crashed("SIGSEGV", "last words"), OutOfMemory("last words")],
)
def test_an_error_survives_the_journey(error: ChildError) -> None:
    restored = frames.unpack(frames.pack(error))
    assert type(restored) is type(error)
    assert (str(restored), vars(restored)) == (str(error), vars(error))
