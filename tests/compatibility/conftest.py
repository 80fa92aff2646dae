"""Tests that need an older version itself are left out, and that is said, where the history does not have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.compatibility.history import FIRST, has

if TYPE_CHECKING:
    import pytest

LEFT_OUT = [] if has(FIRST) else ["test_beside_0_1_0.py"]
collect_ignore = LEFT_OUT


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for name in LEFT_OUT:
        terminalreporter.write_line(f"left out: {name}, since this copy of the history does not have version 0.1.0")
