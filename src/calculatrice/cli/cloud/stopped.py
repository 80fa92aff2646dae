"""What ends a run before its end, and what to do next."""

from __future__ import annotations

FAILED, WRONG_USAGE, INTERRUPTED = 1, 2, 130


class Stopped(Exception):
    """The run ends here, with `status`; `reason` names the sentence of `CLOUD_MESSAGES` that says what to do next."""

    def __init__(self, reason: str, status: int = FAILED, **details: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status
        self.details = details
