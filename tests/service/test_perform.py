"""The walk over the statements of a question, which every door takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculatrice.engine.budget import Budget
from calculatrice.engine.calculate import calculate
from calculatrice.engine.errors import BudgetExceeded, DivisionByZero, InvalidSyntax
from calculatrice.engine.session import Session
from calculatrice.service.perform import last, perform
from calculatrice.service.question import Question

if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.language.statement import Statement

HEAVY = "isprime(2^127-1)"


def shown(question: Question) -> list[str]:
    return [result.text for result in perform(question, Session(), Budget.inline)]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (Question(""), []),
        (Question("1/2\n3"), ["= 0.5", "= 3"]),
        (Question("x+1", variables=(("x", "2"),)), ["= 3"]),
        (Question("f(2)", variables=(("c", "3"), ("f(t)", "c*t"))), ["= 6"]),
        (Question("x = 1\nx", variables=(("x", "2"),)), ["= 1", "= 1"]),
    ],
)
def test_statements_are_calculated_in_their_order(question: Question, expected: list[str]) -> None:
    assert shown(question) == expected


@pytest.mark.parametrize(
    ("name", "text", "reason", "span"),
    [("x", "1/0", "division_by_zero", (2, 3)), ("x", "1\n2", "one_definition", (0, 0))],
)
def test_an_error_in_a_definition_names_it_and_has_its_place(
    name: str, text: str, reason: str, span: tuple[int, int]
) -> None:
    with pytest.raises((DivisionByZero, InvalidSyntax)) as raised:
        shown(Question("1", variables=((name, text),)))
    assert (raised.value.reason, raised.value.variable, raised.value.span) == (reason, name, span)


@pytest.mark.parametrize(
    "name",
    [
        "1 #",
        "x=2#",
        "x y",
        "x\n",
        "",
        " ",
        "1",
        "x²",
        "f(g(t))",
        "f()",
        "f(t",
        "x == 3",
        "x = y",
        "x # c",
        "f(t) #",
        "f(1)",
    ],
)
def test_what_is_no_name_to_be_defined_is_refused(name: str) -> None:
    with pytest.raises(InvalidSyntax) as raised:
        shown(Question("1", variables=((name, "3"),)))
    assert (raised.value.reason, raised.value.variable) == ("name_not_definable", name)


@pytest.mark.parametrize("name", ["x", "\u03b1_1", "longer_name", "été", " x ", "f(t)", "f( t ; u )", "\u202fx"])
def test_names_and_functions_can_be_defined(name: str) -> None:
    assert shown(Question("1", variables=((name, "3"),))) == ["= 1"]


@pytest.mark.parametrize("names", [("x", " x"), ("f(t)", "f(u)"), ("f", "f(t)"), ("x", "y", "x ")])
def test_what_is_defined_twice_beforehand_is_refused(names: tuple[str, ...]) -> None:
    with pytest.raises(InvalidSyntax) as raised:
        shown(Question("1", variables=tuple((name, "1") for name in names)))
    assert (raised.value.reason, raised.value.variable) == ("name_twice", names[-1])


def test_what_exceeds_its_budget_is_calculated_elsewhere_and_the_rest_here() -> None:
    sent: list[str] = []
    session = Session()

    def elsewhere(statement: Statement, question: Question) -> Result:
        sent.append(statement.text)
        return calculate(statement, question.options, session, Budget.job())

    question = Question(f"x = 2\n{HEAVY}\nx+1")
    results = [result.text for result in perform(question, session, Budget.inline, elsewhere)]
    assert (results, sent) == (["= 2", "= true", "= 3"], [HEAVY])


def test_without_elsewhere_it_is_refused_and_what_was_defined_stays() -> None:
    session = Session()
    with pytest.raises(BudgetExceeded):
        list(perform(Question(f"x = 2\n{HEAVY}\nx = 3"), session, Budget.inline))
    assert session.variables["x"] == 2


def test_a_text_without_a_statement_has_no_last_result() -> None:
    assert last([1, 2], "1\n2") == 2
    with pytest.raises(InvalidSyntax) as raised:
        last([], "  ")
    assert (raised.value.reason, raised.value.span) == ("nothing_to_calculate", (0, 2))
