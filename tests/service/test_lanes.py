"""What is provably quick is answered here; a child tells the rest as JSON."""

from __future__ import annotations

import msgspec
import pytest

from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import BudgetExceeded
from calculatrice.service.answer import Failure
from calculatrice.service.answering import Refused, answer
from calculatrice.service.lanes import REQUEST_EFFORT, InlineBudgets, answer_inline, perform
from calculatrice.service.request import Request


@pytest.mark.parametrize("expression", ["isprime(2^127-1)", "2^200000 mod 7", "9^9^9^9"])
def test_what_is_not_provably_quick_is_left_to_a_child(expression: str) -> None:
    with pytest.raises(Refused) as refused:
        answer_inline(Request(expression))
    assert isinstance(refused.value.cause, BudgetExceeded)


def test_notations_that_are_not_provably_quick_are_left_to_a_child() -> None:
    terms = "[" + ";".join(["1/7"] * 1_000) + "]"
    assert answer_inline(Request(terms)).kind == "list"
    with pytest.raises(Refused) as refused:
        answer_inline(Request(terms, notations=["mathml", "latex", "spoken"]))
    assert isinstance(refused.value.cause, BudgetExceeded)


def test_a_notation_that_an_older_record_names_twice_is_written_once() -> None:
    assert list(answer(Request("1/3", notations=["latex"] * 2), Budget.job).notations or ()) == ["latex"]


def test_all_statements_together_spend_so_much() -> None:
    budgets = InlineBudgets()
    spent = 0
    while True:
        budget = budgets()
        if budget.effort <= 0:
            break
        spent += budget.effort
        budget.effort = 0
    assert spent == REQUEST_EFFORT


def test_what_is_left_over_can_be_spent_again() -> None:
    budgets = InlineBudgets()
    assert len({budgets().effort for _ in range(100)}) == 1


def test_a_child_answers_in_json_or_says_why_not() -> None:
    done = perform((Request("isprime(2^127-1)"), True))
    assert isinstance(done, bytes)
    assert msgspec.json.decode(done)["decimal"] == "true"
    failed = perform((Request("1/0"), True))
    assert isinstance(failed, Failure)


def test_without_proofs_an_enclosure_has_to_do() -> None:
    undecided = Request("sin(1)^2+cos(1)^2-1")
    proved, enclosed = (perform((undecided, proofs)) for proofs in (True, False))
    assert isinstance(proved, bytes)
    assert isinstance(enclosed, bytes)
    assert (msgspec.json.decode(proved)["relation"], msgspec.json.decode(enclosed)["relation"]) == ("=", "<")
