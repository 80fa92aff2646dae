"""What tests count, `record_property(what, how_many)`, is summed and told when they end, wherever they ran.

Where the environment says CI=true every part is there, so a skipped test fails the run.
"""

from __future__ import annotations

import os
import signal
from collections import Counter

import pytest
from hypothesis import settings
from tests.order import LONG, dealt, place

pytest_plugins = ["tests.parts.fixtures"]

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")

# A shell starts what runs in the background deaf to Ctrl-C, and its children inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are cores: a part of the time, tests wait for servers, browsers and clocks."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    places = {item: place(item.path.relative_to(config.rootpath).as_posix()) for item in items}
    long = sorted((item for item in items if places[item] < len(LONG)), key=places.__getitem__)
    short = [item for item in items if places[item] == len(LONG)]
    items[:] = dealt(long, short, getattr(config, "workerinput", {"workercount": 1})["workercount"])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    counted: Counter[str] = Counter()
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for what, how_many in report.user_properties:
            counted[what] += int(how_many)
    for what, how_many in sorted(counted.items()):
        terminalreporter.write_line(f"{how_many:,} {what}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter is not None and reporter.stats.get("skipped"):
        reporter.write_line("skipped in CI, where nothing may be missing", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
