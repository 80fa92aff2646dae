"""What a child replies."""

from __future__ import annotations

from typing import NamedTuple


class Reply(NamedTuple):
    """The value of a task or the error that it raised; `spent` where the child has grown and is to be replaced."""

    value: object
    error: Exception | None
    spent: bool
