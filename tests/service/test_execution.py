"""What is provably quick is answered here; a child tells the rest as JSON."""

from __future__ import annotations

import msgspec
import pytest

from calculatrice.engine.errors import BudgetExceeded
from calculatrice.service.answer import Failure
from calculatrice.service.execution import answer_in_child, answer_inline
from calculatrice.service.question import Question
from calculatrice.service.request import Request
from calculatrice.service.task import Task


@pytest.mark.parametrize(
    "expression", ["isprime(2^127-1)", "2^200000 mod 7", "9^9^9^9", "\n".join(f"sin({k})" for k in range(1, 5_000))]
)
def test_what_is_not_provably_quick_is_left_to_a_child(expression: str) -> None:
    with pytest.raises(BudgetExceeded):
        answer_inline(Request(expression))


def test_notations_that_are_not_provably_quick_are_left_to_a_child() -> None:
    terms = "[" + ";".join(["1/7"] * 1_000) + "]"
    assert answer_inline(Request(terms)).kind == "list"
    with pytest.raises(BudgetExceeded):
        answer_inline(Request(terms, notations=["mathml", "latex", "spoken"]))


def test_a_child_answers_in_json_or_says_why_not() -> None:
    done = answer_in_child(Task(Question("isprime(2^127-1)")))
    assert isinstance(done, bytes)
    assert msgspec.json.decode(done)["decimal"] == "true"
    failed = answer_in_child(Task(Question("1/0")))
    assert isinstance(failed, Failure)


def test_a_child_says_what_is_said_at_once() -> None:
    request = Request("6/2(1+2)", variables={"x": "1"}, forms=["mixed"], notations=["latex"])
    assert answer_in_child(Task(request.question)) == msgspec.json.encode(answer_inline(request))


def test_without_proofs_an_enclosure_has_to_do() -> None:
    undecided = Task(Question("sin(1)^2+cos(1)^2-1"))
    proved, enclosed = map(answer_in_child, (undecided, undecided.unproved))
    assert isinstance(proved, bytes)
    assert isinstance(enclosed, bytes)
    assert (msgspec.json.decode(proved)["relation"], msgspec.json.decode(enclosed)["relation"]) == ("=", "<")
