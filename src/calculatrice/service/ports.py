"""What the use cases need of the outside, and others provide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager
    from datetime import timedelta

    from calculatrice.service.answer import Failure
    from calculatrice.service.condition import Condition
    from calculatrice.service.job import Backlog, Job, Submission
    from calculatrice.service.task import Outcome, Task


class Executor(Protocol):
    """Where tasks run that are not provably small: outside this process, for a limited time, in limited memory."""

    def run(self, task: Task) -> Outcome:
        """The outcome of the task; `CalculationError` where it has none, `BudgetExceeded` at the limits."""


class JobStore(Protocol):
    """The record of all jobs, for many processes at once. What a method has returned is stored.

    All instants are those of its own clock. Every method raises `StoreUnavailable` while the record can't be used.
    """

    async def add(self, submission: Submission) -> Job:
        """Store a new job and see to it that it will be run; or give the one that the submission's key stands for.

        Raises `KeyReused` where that one was another request, `QueueFull` where no more jobs may wait, `TooMuchKept`
        and `StoreFull` where no more of this client, or of anybody, is kept.
        """

    async def find(self, job_id: str) -> Job | None:
        """The job as it stands."""

    def cancel_token(self, job_id: str) -> str:
        """What permits to cancel the job, for who submitted it; at all servers of the record the same."""

    async def cancel(self, job_id: str) -> Job | None:
        """End the job without an answer, unless it is finished; the job as it then stands."""

    async def claim(self, job_id: str | None = None) -> Job | None:
        """Take a queued job for one more attempt: this one, or the next in turn."""

    async def finish(self, job_id: str, outcome: bytes | Failure) -> bool:
        """Write the outcome of the job, unless it is finished; whether it was written."""

    async def give_back(self, job_id: str, *, counted: bool) -> None:
        """Put a job that runs back into the queue; an attempt that was none of its fault is not counted."""

    async def backlog(self) -> Backlog:
        """The jobs that wait."""

    async def size(self) -> int:
        """How many bytes the record takes where it is kept."""

    async def condition(self) -> Condition:
        """How the record is, next to what this process knows of it."""

    async def purge(self, retention: timedelta, most: int) -> int:
        """Forget at most so many jobs that were finished longer ago than that, or cancelled; how many there were."""


class Subscription(Protocol):
    """What whoever waits for a job listens to."""

    async def changed(self, seconds: float) -> None:
        """Return when the job may have changed since the last return, or after so many seconds."""


class EventBus(Protocol):
    """The news that a job has changed, from whoever changed it to whoever waits for it."""

    async def publish(self, job_id: str) -> None:
        """Tell all the subscriptions of this job."""

    def subscribe(self, job_id: str) -> AbstractAsyncContextManager[Subscription]:
        """A subscription that hears when the job changes, until the context ends."""


class WorkerPool(Protocol):
    """Those who run the jobs: of this process, or of others."""

    def wake(self) -> None:
        """There is a new job."""

    def stop(self, job_id: str) -> None:
        """Give up the job, if it runs here: the record has cancelled it."""
