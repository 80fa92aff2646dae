"""How statements are read before they are calculated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculatrice.engine.errors import BudgetExceeded, InvalidSyntax
from calculatrice.service.question import Question
from calculatrice.service.reading import read, sides

if TYPE_CHECKING:
    from calculatrice.engine.errors import CalculationError


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a == b", ("a", "==", "b")),
        ("(1+2)*3 <= 9", ("(1+2)×3", "<=", "9")),
        ("1/3 = 2/6", ("1/3", "==", "2/6")),
        ("1 < 2 < 3", None),
        ("x = 3", None),
        ("1 == 1 and 2 == 2", None),
        ("x = 2\nx == 2", None),
    ],
)
def test_the_sides_of_one_comparison_are_told(text: str, found: tuple[str, str, str] | None) -> None:
    told = sides(Question(text, variables=(("a", "1"), ("b", "2"))))
    assert (told and (told.left, told.operator, told.right)) == found


def test_every_statement_is_read() -> None:
    assert [each.reading for each in read(Question("x = 2\n2x"))] == ["x = 2", "2×x"]


@pytest.mark.parametrize(
    ("text", "error"), [("1+", InvalidSyntax), ("# nothing", InvalidSyntax), ("x+" * 30_000 + "x", BudgetExceeded)]
)
def test_what_can_not_be_read_or_not_quickly_is_an_error(text: str, error: type[CalculationError]) -> None:
    with pytest.raises(error):
        read(Question(text))
