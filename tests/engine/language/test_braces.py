"""Brackets that do not fit each other are refused, and the one that fits is offered."""

from __future__ import annotations

import pytest
from tests.engine.corpora import run

from calculatrice.engine.errors import InvalidSyntax


@pytest.mark.parametrize(
    ("text", "place", "offered"),
    [
        ("{2+3)", (4, 5), "{2+3}"),
        ("(2+3}", (4, 5), "(2+3)"),
        ("[2+3}", (4, 5), "[2+3]"),
        ("{2+3]*2", (4, 5), "{2+3}*2"),
        ("2*{(1+1}+3)", (7, 8), None),
        ("\uff5b2+3\uff09", (4, 5), "\uff5b2+3}"),
        ("{1+1}\n{2+3)", (10, 11), "{1+1}\n{2+3}"),
    ],
)
def test_a_bracket_closed_by_one_of_another_shape_is_refused(
    text: str, place: tuple[int, int], offered: str | None
) -> None:
    with pytest.raises(InvalidSyntax) as caught:
        run(text)
    assert (caught.value.reason, caught.value.span, caught.value.mended) == ("mismatched_bracket", place, offered)


@pytest.mark.parametrize("text", ["{2+3}", "{[(2+3)]}", "\uff5b2+3}", "{2}*{3} # :)", "5 # {)"])
def test_brackets_that_fit_are_read(text: str) -> None:
    assert run(text)
