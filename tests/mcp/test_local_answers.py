"""Answers of a process of its own: long ones elsewhere, heard of while they last, stopped when nobody waits."""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import cast

import pytest
from tests.mcp.hosts import ENDLESS, HEAVY, SECONDS

from calculatrice.api.problem import CalculationProblem
from calculatrice.mcp.local_answers import LocalAnswers, calculated
from calculatrice.service.answer import Failure
from calculatrice.service.request import Request
from calculatrice.workers.child import Limits
from calculatrice.workers.errors import Crashed
from calculatrice.workers.request_executor import RequestExecutor


async def unheard() -> None:
    """Whoever asks does not want to know."""


def answered(expression: str, seconds: float = SECONDS) -> bytes:
    executor = RequestExecutor(Limits(seconds))
    try:
        return asyncio.run(LocalAnswers([executor]).answer(Request(expression), "", unheard))
    finally:
        executor.close()


@pytest.mark.parametrize("expression", ["1/3", HEAVY])
def test_what_is_quick_and_what_is_not_are_answered(expression: str) -> None:
    assert answered(expression).startswith(b'{"expression":"')


@pytest.mark.parametrize(("expression", "reason"), [("1/0", "division_by_zero"), (ENDLESS, "out_of_time")])
def test_what_has_no_answer_raises_its_problem(expression: str, reason: str) -> None:
    with pytest.raises(CalculationProblem) as raised:
        answered(expression, seconds=1)
    assert raised.value.failure.reason == reason


def test_who_stops_waiting_stops_the_calculation_and_the_next_one_is_answered() -> None:
    executor = RequestExecutor(Limits(60))
    answers = LocalAnswers([executor])

    async def impatient() -> bytes:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(answers.answer(Request(ENDLESS), "", unheard), 1)
        return await answers.answer(Request(HEAVY), "", unheard)

    began = monotonic()
    try:
        assert b'"true"' in asyncio.run(impatient())
    finally:
        executor.close()
    assert monotonic() - began < 60


class Dying:
    """A child that dies so many times before it answers."""

    def __init__(self, deaths: int) -> None:
        self._deaths = deaths
        self.proofs: list[bool] = []

    def work(self, _request: Request, *, proofs: bool = True) -> bytes:
        self.proofs.append(proofs)
        if len(self.proofs) <= self._deaths:
            raise Crashed("SIGSEGV")
        return b"{}"


@pytest.mark.parametrize(("deaths", "proofs"), [(0, [True]), (1, [True, False]), (2, [True, False])])
def test_a_child_that_dies_is_tried_again_without_proofs(deaths: int, proofs: list[bool]) -> None:
    dying = Dying(deaths)
    outcome = calculated(cast("RequestExecutor", dying), Request("1"))
    assert (dying.proofs, isinstance(outcome, Failure)) == (proofs, deaths == 2)
