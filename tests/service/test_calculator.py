"""Two lanes: what is provably quick is calculated here, the rest where it can be killed."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

from calculatrice.engine.errors import BudgetExceeded, DivisionByZero
from calculatrice.engine.options import Options
from calculatrice.service import calculator as service
from calculatrice.service.calculator import Calculator
from calculatrice.service.task import calculate_in_child

if TYPE_CHECKING:
    from calculatrice.service.task import Outcome, Task

HEAVY = "isprime(2^127-1)"


class Recorder:
    """A heavy lane that does the work on the spot and remembers what it was given."""

    def __init__(self) -> None:
        self.tasks: list[Task] = []

    def run(self, task: Task) -> Outcome:
        self.tasks.append(task)
        sent: Outcome = pickle.loads(pickle.dumps(calculate_in_child(pickle.loads(pickle.dumps(task)))))  # noqa: S301  # what this test has just pickled
        return sent


@pytest.mark.parametrize("text", ["1+1", "sqrt(2)*sqrt(3)-sqrt(6)", "x = 3\nx^2", "f(x) = x^2\nf(3)", "100!/98!", ""])
def test_small_work_stays_here(text: str) -> None:
    lane = Recorder()
    Calculator(lane).run(text)
    assert lane.tasks == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAVY, "= true"),
        ("2^200000 mod 7", "= 4"),
        ("factor(10^30+57)", "= 1000000000000000000000000000057"),
        ("0" + "".join(f"+sqrt({k})" for k in range(1, 1001)), "≈ 21097.4558874807"),
        ("ln(2+" * 90 + "2^200000" + ")" * 90, "≈ 1.14619322062058"),
    ],
)
def test_heavy_work_goes_to_the_heavy_lane(text: str, expected: str) -> None:
    lane = Recorder()
    assert Calculator(lane).run(text)[-1].text == expected
    assert [task.question.text for task in lane.tasks] == [text]


def test_heavy_work_without_a_heavy_lane_is_refused() -> None:
    with pytest.raises(BudgetExceeded):
        Calculator().run(HEAVY)


def test_a_heavy_statement_knows_and_changes_the_session() -> None:
    lane = Recorder()
    calculator = Calculator(lane)
    results = calculator.run(
        "n = 127\nf(x) = x+1\ny = if(isprime(2^n-1); f(n); 0)\ny+1", Options(digits=20), ("base:16",)
    )
    assert [result.text for result in results[2:]] == ["= 128", "= 129"]
    [task] = lane.tasks
    assert (task.start, task.question.options.digits, task.question.forms, task.proofs) == (19, 20, ("base:16",), True)
    assert results[2].form("base:16") == "0x80"


def test_each_statement_of_a_text_has_a_budget_of_its_own() -> None:
    lane = Recorder()
    results = Calculator(lane).run("\n".join(f"sqrt({k})*pi" for k in range(1, 1_000)))
    assert len(results) == 999
    assert lane.tasks == []


def test_a_session_too_large_to_be_sent_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "LARGEST_SESSION", 100)
    with pytest.raises(BudgetExceeded) as raised:
        Calculator(Recorder()).run(f"x = 2^500\n{HEAVY}")
    assert (raised.value.reason, raised.value.span) == ("session_too_large", (10, 10 + len(HEAVY)))


def test_what_stands_before_an_error_stays() -> None:
    calculator = Calculator()
    with pytest.raises(DivisionByZero) as raised:
        calculator.run("x = 3\nx/0\nx = 4")
    assert raised.value.span == (8, 9)
    assert calculator.run("x")[0].text == "= 3"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("2*(1+2", "= 6"), ("1+", "= 1"), ("", None), ("1/0", None), ("9^9^9^9", None), (HEAVY, None), ("x+1", "= 4")],
)
def test_a_preview_shows_what_is_quick_and_keeps_nothing(typed: str, shown: str | None) -> None:
    lane = Recorder()
    calculator = Calculator(lane)
    calculator.run("x = 3")
    preview = calculator.preview(typed, Options())
    assert (None if preview is None else preview.text) == shown
    assert set(calculator.session.variables) == {"x", "ans"}
    assert lane.tasks == []


def test_forms_asked_for_are_computed_where_the_work_is_done() -> None:
    result = Calculator(Recorder()).run("2^200000", None, ("base:16",))[0]
    assert result.form("base:16") == "0x1" + "0" * 50_000
    assert result.form("base:2") is None
    assert result.scientific == "9.98005181847121e60205"
    assert result.exact is not None
    assert len(result.exact) == 60_206
