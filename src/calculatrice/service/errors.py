"""Why the service does not take a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculatrice.service.condition import Trouble


class ServiceError(Exception):
    """A job that was not taken, for a reason that is not of its calculation."""


class QueueFull(ServiceError):
    """As many jobs wait as may wait, or for as long as they may; there is room after `seconds`, as far as is known."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"the queue is full: try again after {seconds} s")
        self.seconds = seconds


class TooMuchKept(ServiceError):
    """So much is kept of the client, in MiB, that no more is taken until some of it is forgotten."""

    def __init__(self, most: int) -> None:
        super().__init__(f"{most} MiB of this client are kept")
        self.most = most


class StoreFull(ServiceError):
    """So much is kept in all that no more is taken until some of it is forgotten."""


class KeyReused(ServiceError):
    """The key of a submission already stands for another request."""


class StoreUnavailable(ServiceError):
    """The record can't be reached, or can't take what is to be kept: `why`, in a word."""

    def __init__(self, message: str = "", why: Trouble = "unreachable") -> None:
        super().__init__(message)
        self.why = why
