"""The library, the client and its twin answer the same to the same question, with a real server."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from tests.api.serving import ENDLESS, HEAVY, Serving
from tests.client.doors import Asynchronous, Library, Synchronous

import calculatrice
from calculatrice.client.errors import Cancelled, ServerError, StillCalculating
from calculatrice.engine.answers.result import Result
from calculatrice.engine.errors import BudgetExceeded, CalculationError, DivisionByZero, InvalidSyntax

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.client.doors import Door

LONG = "sum(1/k^3; k; 1; 10000)"
"""What takes some seconds."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with Serving(tmp_path_factory.mktemp("home"), "--workers", "1", "--seconds", "10") as serving:
        yield serving


@pytest.fixture(params=[Library, Synchronous, Asynchronous])
def door(request: pytest.FixtureRequest, server: Serving) -> Door:
    made: Door = request.param(server.url)
    return made


@pytest.fixture(params=[Synchronous, Asynchronous])
def client(request: pytest.FixtureRequest, server: Serving) -> Synchronous | Asynchronous:
    made: Synchronous | Asynchronous = request.param(server.url)
    return made


@pytest.mark.parametrize(
    ("expression", "wishes", "text"),
    [
        ("1/3", {"digits": 20}, "≈ 0.33333333333333333333"),
        ("1 234,5 × 2", {"locale": "fr"}, "= 2469"),
        ("sin(30)", {"angle": "deg"}, "= 0.5"),
        ("20%", {}, "= 20%"),
        ("[1; 1/2]", {}, "= [1; 0.5]"),
        ("1 == 1", {}, "= true"),
        ("f(x) = x^2", {}, "f(x) = x^2"),
        (HEAVY, {}, "= true"),
    ],
)
def test_a_result_is_the_same_at_every_door(door: Door, expression: str, wishes: dict[str, object], text: str) -> None:
    result = door.evaluate(expression, **wishes)
    assert result.text == text
    assert result.exact == calculatrice.evaluate(expression, **wishes).exact  # type: ignore[arg-type]  # wishes of every type


@pytest.mark.parametrize(
    ("variables", "expression", "same"),
    [
        ({"x": "1/3"}, "3x", 1),
        ({"x": 0.5, "y": Decimal("0.1")}, "x + y", Fraction(3, 5)),
        ({"x": Fraction(-7, 2)}, "x", Fraction(-7, 2)),
        ({"x": [1, 0.5]}, "sum(x)", 1.5),
        ({"t": True}, "if(t; 1; 2)", 1),
        ({"z": 3 - 4j}, "abs(z)", 5),
        ({"x": calculatrice.evaluate("sqrt(2)")}, "x^2", 2),
        ({"p": calculatrice.evaluate("10%")}, "200 + p", 220),
        ({"f(t)": "t^2", "n": 3}, "f(n)", 9),
    ],
)
@pytest.mark.parametrize("locale", ["en", "fr"])
def test_variables_are_the_same_at_every_door(
    door: Door, variables: dict[str, object], expression: str, same: object, locale: str
) -> None:
    assert door.evaluate(expression, variables=variables, locale=locale) == same


def test_a_float_is_told_at_every_door(door: Door) -> None:
    told = door.evaluate("x", variables={"x": 0.1}).warnings
    assert [warning.code for warning in told] == ["float_taken_exactly"]


@pytest.mark.parametrize(
    ("expression", "error"), [("1/0", DivisionByZero), ("1+", InvalidSyntax), ("10^10^10", BudgetExceeded)]
)
def test_an_error_is_the_same_at_every_door(door: Door, expression: str, error: type[CalculationError]) -> None:
    with pytest.raises(error) as caught:
        door.evaluate(expression)
    [taken] = door.batch([expression])
    assert isinstance(taken, error)
    assert (taken.message("en"), taken.code) == (caught.value.message("en"), caught.value.code)


@pytest.mark.parametrize("name", ["x", "f(x)"])
def test_a_variable_that_can_not_be_is_told_by_its_name(door: Door, name: str) -> None:
    with pytest.raises(CalculationError) as caught:
        door.evaluate("1", variables={name: float("nan")})
    assert caught.value.variable == name


def test_a_batch_has_an_answer_for_each_line_in_order(door: Door) -> None:
    expressions = [text for k in range(70) for text in (f"{k}/7", "1/0", f"[{k}; {k}^2]", HEAVY)]
    found = door.batch(expressions, digits=20)
    assert len(found) == len(expressions)
    for expression, answer in zip(expressions, found, strict=True):
        if expression == "1/0":
            assert isinstance(answer, DivisionByZero)
        else:
            assert isinstance(answer, Result)
            assert answer == calculatrice.evaluate(expression)
            assert answer.digits in {20, 0} or answer.kind != "number" or answer.relation == "="


def test_a_batch_takes_variables_and_several_lines_in_one(door: Door) -> None:
    found = door.batch(["x", "y = x\ny + 1", "f(t) = t", "[x]", "x == 3"], variables={"x": 3})
    assert [str(answer) for answer in found] == ["= 3", "= 4", "f(t) = t", "= [3]", "= true"]


def test_no_expressions_are_no_batch(door: Door) -> None:
    assert door.batch([]) == []


def test_a_job_is_submitted_looked_at_and_waited_for(client: Synchronous | Asynchronous) -> None:
    job_id, _ = client.submit(LONG, digits=30)
    assert client.of_job("state", job_id) in {"queued", "running", "done"}
    assert client.of_job("result", job_id).relation == "≈"
    assert client.of_job("state", job_id) == "done"


def test_the_events_of_a_job_end_with_its_result(client: Synchronous | Asynchronous) -> None:
    job_id, _ = client.submit(LONG)
    events = client.events(job_id)
    assert events[0].name == "state"
    assert [event.name for event in events if event.name not in {"state", "progress"}] == ["result"]
    assert isinstance(events[-1].data, Result)
    assert events[-1].data.text == calculatrice.evaluate(LONG).text


@pytest.mark.parametrize(("expression", "error"), [("1/0", DivisionByZero)])
def test_the_events_of_a_job_without_an_answer_end_with_its_error(
    client: Synchronous | Asynchronous, expression: str, error: type[CalculationError]
) -> None:
    job_id, _ = client.submit(expression)
    last = client.events(job_id)[-1]
    assert last.name == "failed"
    assert isinstance(last.data, error)
    with pytest.raises(error):
        client.of_job("result", job_id)


def test_a_job_is_cancelled_by_who_has_its_token(client: Synchronous | Asynchronous) -> None:
    job_id, token = client.submit(ENDLESS)
    with pytest.raises(ServerError):
        client.of_job("cancel", job_id, "wrong")
    assert client.of_job("cancel", job_id, token) == "cancelled"
    assert isinstance(client.events(job_id)[-1].data, Cancelled)
    with pytest.raises(Cancelled):
        client.of_job("result", job_id)


def test_a_job_that_takes_longer_than_is_waited_goes_on(client: Synchronous | Asynchronous) -> None:
    job_id, token = client.submit(ENDLESS)
    with pytest.raises(StillCalculating):
        client.of_job("result", job_id, timeout=0)
    client.of_job("cancel", job_id, token)


def test_the_same_key_is_the_same_job(client: Synchronous | Asynchronous) -> None:
    name = f"{type(client).__name__}-one"
    assert client.submit(HEAVY, key=name)[0] == client.submit(HEAVY, key=name)[0]


def test_a_job_that_is_not_there_is_told(client: Synchronous | Asynchronous) -> None:
    with pytest.raises(ServerError, match="404"):
        client.of_job("state", "A" * 24)


def test_the_functions_are_those_of_the_catalogue(client: Synchronous | Asynchronous) -> None:
    functions = {entry["name"]: entry for entry in client.functions()}
    assert functions["sin"]["signature"].startswith("sin(")
    assert "pi" in functions
