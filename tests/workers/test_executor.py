"""What is killed at its limits is tried once more, without proofs; what ends by itself is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculatrice.engine.errors import BudgetExceeded
from calculatrice.service.question import Question
from calculatrice.service.task import Task
from calculatrice.workers.child import Limits
from calculatrice.workers.errors import Cancelled, ChildError, Crashed, OutOfMemory, TimedOut
from calculatrice.workers.executor import PROVING_SHARE, ChildExecutor

if TYPE_CHECKING:
    from collections.abc import Callable

TASK = Task(Question("1+1"), start=3)
SECONDS = 8.0


class Ending:
    """A child each of whose runs ends as the next of `ends` says, and that remembers what it was given."""

    def __init__(self, *ends: ChildError | int) -> None:
        self.ends = list(ends)
        self.given: list[tuple[bool, float]] = []

    def run(self, task: Task, seconds: float) -> int:
        self.given.append((task.proofs, seconds))
        end = self.ends.pop(0)
        if isinstance(end, ChildError):
            raise end
        return end


@pytest.fixture
def laid(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[ChildExecutor, Ending]]:
    def lay(*ends: ChildError | int) -> tuple[ChildExecutor, Ending]:
        child = Ending(*ends)
        monkeypatch.setattr("calculatrice.workers.executor.Child", lambda _function, _limits: child)
        return ChildExecutor("math:sqrt", Limits(SECONDS, 5 << 20)), child

    return lay


PROVING, ENCLOSING = (True, SECONDS * PROVING_SHARE), (False, SECONDS * (1 - PROVING_SHARE))


@pytest.mark.parametrize(
    ("ends", "given"),
    [
        ([2], [PROVING]),
        ([TimedOut(), 2], [PROVING, ENCLOSING]),
        ([OutOfMemory(), 2], [PROVING, ENCLOSING]),
    ],
)
def test_what_is_killed_is_tried_once_more_without_proofs(
    laid: Callable[..., tuple[ChildExecutor, Ending]], ends: list[ChildError | int], given: list[tuple[bool, float]]
) -> None:
    executor, child = laid(*ends)
    assert executor.run(TASK) == 2
    assert child.given == given


@pytest.mark.parametrize(
    ("last", "reason", "limit"),
    [(TimedOut(), "out_of_time", {"seconds": "8"}), (OutOfMemory(), "out_of_memory", {"mebibytes": 5})],
)
def test_what_is_killed_twice_is_told_by_its_last_end(
    laid: Callable[..., tuple[ChildExecutor, Ending]], last: ChildError, reason: str, limit: dict[str, object]
) -> None:
    executor, _ = laid(TimedOut(), last)
    with pytest.raises(BudgetExceeded) as raised:
        executor.run(TASK)
    assert (raised.value.reason, raised.value.details, raised.value.span) == (reason, limit, (3, 6))


@pytest.mark.parametrize("end", [Crashed("SIGSEGV"), Cancelled()])
def test_what_ends_otherwise_is_for_whoever_asked(
    laid: Callable[..., tuple[ChildExecutor, Ending]], end: ChildError
) -> None:
    executor, child = laid(end)
    with pytest.raises(type(end)):
        executor.run(TASK)
    assert child.given == [PROVING]


def test_without_proofs_from_the_start_it_has_all_the_time(laid: Callable[..., tuple[ChildExecutor, Ending]]) -> None:
    executor, child = laid(2)
    assert executor.run_unproved(TASK) == 2
    assert child.given == [(False, SECONDS)]
