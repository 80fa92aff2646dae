"""The names of the systems of units, of which one may be chosen."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    System = Literal["auto", "metric", "imperial", "us"]

AUTO = "auto"
"""No choice: the first unit of a name, which is told, and the SI."""
SYSTEMS: tuple[System, ...] = ("auto", "metric", "imperial", "us")
