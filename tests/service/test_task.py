"""What a child does with a statement of a session."""

from __future__ import annotations

import pytest

from calculatrice.engine.errors import DivisionByZero
from calculatrice.engine.options import Options
from calculatrice.engine.portable import dump_session, load_session
from calculatrice.engine.session import Session
from calculatrice.service.question import Question
from calculatrice.service.task import Task, calculate_in_child


def test_a_statement_knows_and_changes_the_session() -> None:
    outcome = calculate_in_child(Task(Question("y = x+1"), 0, dump_session(Session({"x": 3}))))
    assert outcome.result.text == "= 4"
    assert load_session(outcome.session).variables == {"x": 3, "y": 4, "ans": 4}


def test_places_are_those_in_the_text_of_the_user() -> None:
    task = Task(Question("1+1/0"), 10)
    with pytest.raises(DivisionByZero) as raised:
        calculate_in_child(task)
    assert (raised.value.span, task.span) == ((14, 15), (10, 15))


def test_the_question_is_asked_with_its_options() -> None:
    task = Task(Question("sin(30)+0,5", Options(3, "fr", "deg")))
    assert calculate_in_child(task).result.decimal == "1"


def test_without_proofs_an_enclosure_has_to_do() -> None:
    task = Task(Question("sin(1)^2+cos(1)^2-1"))
    assert [calculate_in_child(each).result.relation for each in (task, task.unproved)] == ["=", "<"]


def test_forms_asked_for_are_computed() -> None:
    result = calculate_in_child(Task(Question("2^200000", forms=("base:16",)))).result
    assert result.form("base:16") == "0x1" + "0" * 50_000
