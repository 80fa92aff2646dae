"""What Redis costs a request: the answer is looked for there, put there, and the request is counted there."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.parts.redis import Redis

from benchmarks.api import Asked, load, served
from benchmarks.table import aligned

ROUNDS, CONNECTIONS = 3, 1
BEHIND_A_PROXY = ("--proxies", "127.0.0.1", "--rate", "1000000000")
REPEATED = Asked("the same again", "calculatrice", "/api/v1/calculate?expression=1/3")
FRESH = Asked("each another", "calculatrice", "", "client.lua")


def table() -> str:
    """Half of the requests take so many milliseconds, without Redis and with it."""
    if shutil.which("wrk") is None:
        return "absent: wrk: not installed"
    with TemporaryDirectory() as home, ExitStack() as stack:
        server = Redis(Path(home)).start()
        stack.callback(server.stop)
        _, alone = stack.enter_context(served("calculatrice", home, *BEHIND_A_PROXY))
        _, sharing = stack.enter_context(served("calculatrice", home, *BEHIND_A_PROXY, "--redis-url", server.url))
        rows = [_row(asked, alone, sharing) for asked in (REPEATED, FRESH)]
    return aligned([["one request at a time, p50 ms", "without Redis", "with Redis", "cost"], *rows])


def _row(asked: Asked, alone: int, sharing: int) -> list[str]:
    rounds = [(load(asked, alone, CONNECTIONS).p50, load(asked, sharing, CONNECTIONS).p50) for _ in range(ROUNDS)]
    without, with_it = (median(times) for times in zip(*rounds, strict=True))
    return [asked.title, f"{without:.2f}", f"{with_it:.2f}", f"{with_it - without:.2f}"]
