"""A queue of heavy jobs, and how many workers the autoscaler of prod wants while it is there and afterwards."""

from __future__ import annotations

import threading
from time import monotonic
from typing import TYPE_CHECKING, Self

from tests.kubernetes.asking import submit, through
from tests.parts.servers import await_that

if TYPE_CHECKING:
    from tests.kubernetes.world import World

FEWEST = 3
HEAVY = "sum(1/k; k; 1; 100000)"
JOBS = 90
"""Some minutes of a core's time: the queue outlasts what the autoscaler takes to see it."""
GLANCE = 0.5
PATIENCE = 600
WORKERS = "/apis/apps/v1/namespaces/calculatrice-prod/deployments/worker"


class Crowd:
    """It watches from the beginning of its context to the end; `seen` has what was wanted from which second on."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._began = monotonic()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self.seen: list[tuple[int, int]] = []

    def __enter__(self) -> Self:
        await_that(lambda: self.wanted == FEWEST, patience=PATIENCE)
        self._began = monotonic()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def come(self) -> None:
        """Hand the jobs in, and take them back when more workers are wanted."""
        jobs = submit(self._world, "prod", *(f"{HEAVY} + {number}" for number in range(JOBS)))
        await_that(lambda: self.most > FEWEST, patience=PATIENCE)
        with through(self._world, "prod") as client:
            assert {client.delete(job, headers=token).is_success for job, token in jobs} == {True}

    @property
    def most(self) -> int:
        """The most workers that were wanted so far."""
        return max((wanted for _, wanted in self.seen), default=0)

    @property
    def wanted(self) -> int:
        """How many workers the autoscaler wants."""
        return int(self._world.cluster.get(WORKERS)["spec"]["replicas"])

    def _watch(self) -> None:
        while not self._ended.wait(GLANCE):
            wanted = self.wanted
            if not self.seen or wanted != self.seen[-1][1]:
                self.seen.append((round(monotonic() - self._began), wanted))
