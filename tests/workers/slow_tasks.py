"""A task that takes its time to be imported, for tests of how a child starts.

The environment says how long (`SLOW_SECONDS`), and the named pipe to tell first (`SLOW_FIFO`).
"""

from __future__ import annotations

import os
import time
from pathlib import Path

if "SLOW_FIFO" in os.environ:
    Path(os.environ["SLOW_FIFO"]).write_text("running", encoding="ascii")
POLICY_AT_IMPORT = os.sched_getscheduler(0) if hasattr(os, "sched_getscheduler") else None
time.sleep(float(os.environ.get("SLOW_SECONDS", "0")))


def policy(_: object) -> int | None:
    """How the system shared out the core while this was imported."""
    return POLICY_AT_IMPORT
