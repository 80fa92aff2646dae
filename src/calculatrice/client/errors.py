"""What can go wrong between a client and its server. A calculation without an answer is a `CalculationError`."""

from __future__ import annotations


class ClientError(Exception):
    """A calculation that the server gave no answer to, for a reason that is not of the calculation."""


class Unreachable(ClientError):
    """No connection to the server, or none that lasted."""

    def __init__(self, path: str) -> None:
        super().__init__(f"the server can't be reached at {path}: check its address, and whether it runs")


class StillCalculating(ClientError):
    """The time was over before the calculation; it goes on at `location`, where `cancel_token` cancels it."""

    def __init__(self, location: str, cancel_token: str | None = None) -> None:
        super().__init__(f"the calculation goes on at {location}: give it a longer timeout")
        self.location = location
        self.cancel_token = cancel_token
        """None where the server is one of version 0.1.0."""


class Cancelled(ClientError):
    """The calculation was cancelled before it had an answer."""

    def __init__(self, location: str) -> None:
        super().__init__(f"the calculation at {location} was cancelled: ask again, if it is still wanted")


class ServerError(ClientError):
    """An answer of the server that is neither a result nor an error of the calculation."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(f"the server answered {status}: {text[:200]}")
        self.status = status
