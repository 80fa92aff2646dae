"""Several resident children, for as many tasks at a time."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Semaphore
from typing import TYPE_CHECKING, Self

from calculatrice.jobs.child import Child

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.jobs.child import Limits


class Pool:
    """`size` children with one task and one set of limits. Safe to share between threads.

    >>> from calculatrice.jobs.child import Limits
    >>> with Pool(2, "math:factorial", Limits(seconds=10)) as pool:
    ...     pool.run(5)
    120
    """

    def __init__(self, size: int, task: str, limits: Limits) -> None:
        self._children = [Child(task, limits) for _ in range(size)]
        self._free = list(self._children)
        self._available = Semaphore(size)

    def run(self, request: object, seconds: float | None = None) -> object:
        """As `Child.run`, in a free child: the one that was used last, or the next to be free."""
        with self._free_child() as child:
            return child.run(request, seconds)

    def close(self) -> None:
        """End all children, cancelling what they run, for good."""
        for child in self._children:
            child.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _free_child(self) -> Iterator[Child]:
        with self._available:
            child = self._free.pop()
            try:
                yield child
            finally:
                self._free.append(child)
