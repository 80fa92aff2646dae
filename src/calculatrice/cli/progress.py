"""A line that says, on a terminal, that a long calculation is at work; it disappears when that ends."""

from __future__ import annotations

from contextlib import contextmanager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from threading import Event

    from calculatrice.cli.console import Console

PATIENCE = 0.3
"""Seconds before the line appears."""
PERIOD = 0.5
"""Seconds from one line to the next."""
ERASE = "\r\x1b[K"


@contextmanager
def progress(console: Console) -> Iterator[None]:
    """Show the seconds elapsed on standard error while the body runs, from `PATIENCE` on, if that is a terminal."""
    console.flush()
    if not console.err.isatty():
        yield
        return
    from threading import Event, Thread

    over = Event()
    ticker = Thread(target=_tick, args=(console, over), daemon=True)
    ticker.start()
    try:
        yield
    finally:
        over.set()
        ticker.join()


def _tick(console: Console, over: Event) -> None:
    from time import monotonic

    start = monotonic()
    shown, wait = False, PATIENCE
    while not over.wait(wait):
        sentence = console.say("at_work", seconds=round(monotonic() - start))
        _overwrite(console, console.paint(sentence, "grey", console.err))
        shown, wait = True, PERIOD
    if shown:
        _overwrite(console, "")


def _overwrite(console: Console, text: str) -> None:
    console.err.write(ERASE + text)
    console.err.flush()
