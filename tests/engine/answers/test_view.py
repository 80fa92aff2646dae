"""Views: what crosses a process, and how large it is."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest
from tests.engine.answers.notation.test_view_writer import TABLE

from calculatrice import evaluate
from calculatrice.engine.answers.view import Digits, Listed, Negative, Quotient, negated, parts
from calculatrice.engine.answers.view_text import TEXTS

if TYPE_CHECKING:
    from calculatrice.engine.answers.view import View

HALF = Quotient(Digits("1"), Digits("2"))


@pytest.mark.parametrize("view", [row[0] for row in TABLE])
def test_a_view_travels(view: View) -> None:
    assert pickle.loads(pickle.dumps(view)) == view  # noqa: S301  # our own


@pytest.mark.parametrize(
    ("view", "count"), [(Digits("12"), 1), (HALF, 3), (Negative(HALF), 4), (Listed((HALF,) * 100), 301)]
)
def test_its_parts_are_counted(view: View, count: int) -> None:
    assert parts(view) == count


def test_a_minus_is_put_before_it_or_not() -> None:
    assert (negated(HALF, negative=True), negated(HALF, negative=False)) == (Negative(HALF), HALF)


def test_every_kind_of_view_has_a_row_in_the_table() -> None:
    def kinds(view: View) -> set[type]:
        found = [getattr(view, name) for name in vars(type(view))["__annotations__"]]
        inner = [part for value in found for part in (value if isinstance(value, tuple) else (value,))]
        return {type(view)}.union(*(kinds(part) for part in inner if type(part) in TEXTS))

    assert set().union(*(kinds(row[0]) for row in TABLE)) == set(TEXTS)


def test_the_text_of_a_view_is_never_shorter_than_half_its_parts() -> None:
    assert all(parts(row[0]) <= 2 * len(row[1]) for row in TABLE)


@pytest.mark.parametrize("expression", ["1/3", "sqrt(-2)", "[1/2; sqrt(2)]", "1 < 2", "factor(12)", "-3.5"])
def test_an_answer_that_has_travelled_has_the_same_views(expression: str) -> None:
    result = evaluate(expression)
    travelled = pickle.loads(pickle.dumps(result))  # noqa: S301  # our own
    assert [travelled.form(name) for name in ("exact", "mixed")] == [result.form(name) for name in ("exact", "mixed")]
    assert travelled.notation("decimal", "latex") == result.notation("decimal", "latex")
