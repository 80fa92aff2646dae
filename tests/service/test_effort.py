"""What reading a question and writing its notations take is predicted from its characters."""

from __future__ import annotations

import pytest

from calculatrice.engine.answers.notation import LONGEST
from calculatrice.engine.budget import INLINE_EFFORT
from calculatrice.service.effort import of_reading, of_writing
from calculatrice.service.question import Question


@pytest.mark.parametrize(
    "question",
    [
        Question("+".join(["1"] * 30_000)),
        Question("x", variables=(("x", "+".join(["1"] * 30_000)),)),
        Question("x1", variables=tuple((f"x{number}", "1") for number in range(10_000))),
    ],
    ids=["expression", "definition", "definitions"],
)
def test_what_is_long_takes_more_than_is_spent_inline(question: Question) -> None:
    assert of_reading(question) > INLINE_EFFORT


@pytest.mark.parametrize("expression", ["1/3", "7" * 60_000, "mean(" + ";".join(["12345"] * 3_000) + ")"])
def test_digits_take_little(expression: str) -> None:
    assert of_reading(Question(expression)) <= INLINE_EFFORT


@pytest.mark.parametrize(
    ("of", "text", "inline"),
    [
        ("decimal", "0." + "142857" * 1_600, True),
        ("exact", "1+" * 4_000 + "1", False),
        ("base:16", "f" * LONGEST, True),
        ("exact", "√" * (LONGEST + 1), True),
    ],
    ids=["digits", "terms", "base", "not written"],
)
def test_notations_that_take_long_are_no_work_for_the_server(of: str, text: str, inline: bool) -> None:
    assert (of_writing(of, text) <= INLINE_EFFORT) is inline
