"""The executor as the command takes it: something happens around every long calculation."""

from __future__ import annotations

from calculatrice.bootstrap import calculator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from calculatrice.engine.session import Session
    from calculatrice.service.calculator import Calculator
    from calculatrice.service.ports import Executor
    from calculatrice.service.task import Outcome, Task
    from calculatrice.settings import Settings


class Surrounded:
    """An executor, each run of it inside what `around` returns."""

    def __init__(self, executor: Executor, around: Callable[[], AbstractContextManager[object]]) -> None:
        self._executor = executor
        self._around = around

    def run(self, task: Task) -> Outcome:
        """As the executor itself."""
        with self._around():
            return self._executor.run(task)


def sending(flush: Callable[[], object]) -> Callable[[], AbstractContextManager[object]]:
    """What sends all that has been answered before a long calculation begins."""

    def send() -> AbstractContextManager[object]:
        from contextlib import nullcontext

        flush()
        return nullcontext()

    return send


def surrounded_calculator(
    settings: Settings, around: Callable[[], AbstractContextManager[object]], session: Session | None = None
) -> Calculator:
    """A calculator within the limits of the settings, whose long calculations run inside `around()`."""
    made = calculator(session, settings.seconds, settings.memory << 20)
    if made.heavy is not None:
        made.heavy = Surrounded(made.heavy, around)
    return made
