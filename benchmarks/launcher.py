"""Runs `launcher.py STDIN COMMAND...` and prints the command's wall-clock seconds and its peak memory in KiB.

It imports next to nothing: Linux counts the memory of the process that starts another into the peak of the new one.
"""

from __future__ import annotations

import os
import sys
from time import perf_counter


def main(stdin: str, command: list[str]) -> int:
    """Run `command`, print its figures and return its exit status."""
    redirections = [
        (os.POSIX_SPAWN_OPEN, 0, stdin, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
    ]
    start = perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=redirections)
    _, status, usage = os.wait4(child, 0)
    seconds = perf_counter() - start
    kibibytes = usage.ru_maxrss // 1024 if sys.platform == "darwin" else usage.ru_maxrss
    sys.stdout.write(f"{seconds} {kibibytes}\n")
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
