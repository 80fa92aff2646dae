"""What a process holds in memory."""

from __future__ import annotations

from pathlib import Path

import pytest

PAGE = 4096
STATISTICS = Path("/proc/self/statm")

needs_memory_statistics = pytest.mark.skipif(not STATISTICS.exists(), reason="the memory of a process is told by Linux")


def resident() -> int:
    """The resident memory of this process, in bytes; 0 where the system does not tell."""
    return int(STATISTICS.read_text(encoding="ascii").split()[1]) * PAGE if STATISTICS.exists() else 0
