"""What can become of a task other than an answer: too long, too large, crashed, cancelled."""

from __future__ import annotations

import signal


class ChildError(Exception):
    """A task that gave no answer, for a reason of the child process that ran it."""


class TimedOut(ChildError):
    """The task took longer than its limit of wall-clock time."""

    def __str__(self) -> str:
        return "the task took longer than its limit"


class Cancelled(ChildError):
    """The task was cancelled while it ran."""

    def __str__(self) -> str:
        return "the task was cancelled"


class Closed(ChildError):
    """The task came after the child was closed."""

    def __str__(self) -> str:
        return "the child is closed"


class TaskFailed(ChildError):
    """The task raised an exception that can't travel between processes; the text is that of the exception."""


class Crashed(ChildError):
    """The child ended by itself. `reason` is the name of a signal or `exit N`, `complaints` what it last wrote.

    >>> error = Crashed("SIGSEGV")
    >>> error.reason, str(error)
    ('SIGSEGV', 'the child process ended: SIGSEGV')
    """

    def __init__(self, reason: str, complaints: str = "") -> None:
        super().__init__(reason, complaints)
        self.reason = reason
        self.complaints = complaints

    def __str__(self) -> str:
        return f"the child process ended: {self.reason}" + (f"\n{self.complaints}" if self.complaints else "")


class OutOfMemory(Crashed):
    """The task asked for more memory than its limit; `reason` is `memory`."""

    def __init__(self, complaints: str = "") -> None:
        super().__init__("memory", complaints)
        self.args = (complaints,)


EXIT_OUT_OF_MEMORY = 77
_ALLOCATION_FAILURES = (
    "Unable to allocate",
    "GNU MP: Cannot allocate memory",
    "GNU MP: Cannot reallocate memory",
    "gmp: overflow in mpz type",
)


def cause_of_death(status: int, complaints: str) -> ChildError:
    """The error that a child's exit status (negative: a signal) and last words tell of.

    >>> cause_of_death(-6, "GNU MP: Cannot allocate memory (size=80000016)").reason
    'memory'
    >>> cause_of_death(-6, "").reason, cause_of_death(3, "").reason
    ('SIGABRT', 'exit 3')
    """
    if status == EXIT_OUT_OF_MEMORY or any(failure in complaints for failure in _ALLOCATION_FAILURES):
        return OutOfMemory(complaints)
    if status >= 0:
        return Crashed(f"exit {status}", complaints)
    name = _signal_name(-status)
    return TimedOut() if name == "SIGALRM" else Crashed(name, complaints)


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
