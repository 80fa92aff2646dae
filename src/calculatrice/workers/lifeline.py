"""The lifeline of a child: a pipe on which nothing is ever said, and which ends with the parent."""

from __future__ import annotations

import os
import sys


class Lifeline:
    """Both ends of the pipe; `passed` are the descriptors that the child is to inherit: none on Windows."""

    def __init__(self) -> None:
        self._ends: tuple[int, ...] = os.pipe() if sys.platform != "win32" else ()
        self.passed = self._ends[:1]

    def hand_over(self) -> None:
        """Leave to the child what is its own."""
        self._close(self._ends[:1])
        self._ends = self._ends[1:]

    def cut(self) -> None:
        """End the pipe, once or again."""
        self._close(self._ends)
        self._ends = ()

    def _close(self, ends: tuple[int, ...]) -> None:
        for end in ends:
            os.close(end)
