"""The heavy lane: what is killed is answered for, and the next calculation is served."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.parts.servers import await_that

from calculatrice.engine.errors import BudgetExceeded, DivisionByZero
from calculatrice.service.calculator import Calculator
from calculatrice.service.question import Question
from calculatrice.service.task import Task
from calculatrice.workers.child import Limits
from calculatrice.workers.session_executor import SessionExecutor

MEBIBYTE = 1 << 20
SECONDS = 2.0
HOPELESS = "factor((10^50+151)*(10^50+447))"
HUNGRY = "[" + "; ".join(f"2^{60_000_000 + k}" for k in range(30)) + "]"


def product(order: range) -> str:
    return "*".join(f"(pi+sin({k})+ln({k + 1}))" for k in order)


UNPROVABLE = f"{product(range(1, 21))}-{product(range(20, 0, -1))}"
"""Zero; but the proof would write out a product of twenty sums of three independent numbers."""


def task(text: str, start: int = 0) -> Task:
    return Task(Question(text), start)


@pytest.fixture
def executor() -> Iterator[SessionExecutor]:
    executor = SessionExecutor(Limits(SECONDS, 512 * MEBIBYTE))
    yield executor
    executor.close()


def children() -> set[int]:
    """The processes that this one has started and that are alive."""
    here = str(os.getpid())
    states = [(int(path.parent.name), _state(path)) for path in Path("/proc").glob("[0-9]*/stat")]
    return {pid for pid, (parent, state) in states if parent == here and state != "Z"}


def _state(path: Path) -> tuple[str, str]:
    try:
        state, parent = path.read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()[:2]
    except OSError:
        return "", ""
    return parent, state


def test_a_calculation_is_answered_with_the_session_after_it(executor: SessionExecutor) -> None:
    outcome = executor.run(task("x = 2^100000 mod 7"))
    assert outcome.result.text == "= 2"
    assert '"x"' in outcome.session


def test_an_error_keeps_its_place_in_the_text_of_the_user(executor: SessionExecutor) -> None:
    with pytest.raises(DivisionByZero) as raised:
        executor.run(task("1+1/0", start=10))
    assert raised.value.span == (14, 15)


def test_a_calculation_is_killed_at_its_limit_and_the_next_one_is_right(executor: SessionExecutor) -> None:
    with pytest.raises(BudgetExceeded) as raised:
        executor.run(task(HOPELESS))
    assert raised.value.reason == "out_of_time"
    assert raised.value.span == (0, len(HOPELESS))
    assert executor.run(task("sin(pi/6)")).result.text == "= 0.5"


def test_a_proof_that_blows_up_ends_as_a_bound() -> None:
    executor = SessionExecutor(Limits(2 * SECONDS, 512 * MEBIBYTE))
    result = executor.run(task(UNPROVABLE)).result
    assert (result.relation, result.digits) == ("<", 0)
    assert result.decimal.startswith("1e-")
    executor.close()


def test_memory_ends_at_its_limit_and_the_next_calculation_is_right() -> None:
    executor = SessionExecutor(Limits(20, 128 * MEBIBYTE))
    with pytest.raises(BudgetExceeded) as raised:
        executor.run(task(HUNGRY))
    assert raised.value.reason == "out_of_memory"
    assert executor.run(task("1+1")).result.text == "= 2"
    executor.close()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the processes are told by Linux")
def test_ctrl_c_ends_the_child_and_keeps_the_session() -> None:
    executor = SessionExecutor(Limits(60, 512 * MEBIBYTE))
    calculator = Calculator(executor)
    calculator.run("x = 5")
    before = children()
    threading.Thread(target=_press_when_running, args=(before,), daemon=True).start()
    with pytest.raises(KeyboardInterrupt):
        calculator.run(HOPELESS)
    await_that(lambda: not children() - before)
    assert calculator.run("x^2")[0].text == "= 25"
    assert calculator.run("isprime(2^127-1)")[0].text == "= true"
    executor.close()


def _press_when_running(before: set[int]) -> None:
    await_that(lambda: bool(children() - before))
    signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
