"""What tests count, `record_property(what, how_many)`, is summed and told when they end, wherever they ran."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import settings

if TYPE_CHECKING:
    import pytest

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    counted: Counter[str] = Counter()
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for what, how_many in report.user_properties:
            counted[what] += int(how_many)
    for what, how_many in sorted(counted.items()):
        terminalreporter.write_line(f"{how_many:,} {what}")
