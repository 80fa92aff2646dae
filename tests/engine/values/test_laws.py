from __future__ import annotations

import pytest

from calculatrice.engine.language.operators import BEFORE, BETWEEN
from calculatrice.engine.number_operators import BINARY
from calculatrice.engine.values import NAMED, Items, Percentage, Verdict
from calculatrice.engine.values.laws import ANY, LAWS, SIGN_LAWS, Step, found, found_sign


def test_every_law_names_an_operator_and_kinds_that_there_are() -> None:
    kinds = {*NAMED, ANY}
    assert {operator for operator, *_ in LAWS} <= {*BETWEEN, *BINARY}
    assert {operator for operator, _ in SIGN_LAWS} <= set(BEFORE)
    assert {kind for _, left, right in LAWS for kind in (left, right)} <= kinds
    assert {kind for _, kind in SIGN_LAWS} <= kinds


def test_no_law_is_asked_about_scalars_alone() -> None:
    assert [place for place in LAWS if place[1:] == ("scalar", "scalar")] == []


@pytest.mark.parametrize(
    ("operator", "left", "right", "expected"),
    [
        ("+", 1, Percentage(1), ("+", "scalar", "percentage")),
        ("+", Items((1,)), Items((2,)), ("+", "list", "list")),
        ("+", Items((1,)), Percentage(2), ("+", "list", ANY)),
        ("*", 2, Items((1,)), ("*", ANY, "list")),
        ("+", Verdict(None), 1, None),
    ],
)
def test_the_law_that_names_both_kinds_comes_first(
    operator: str, left: int | Items | Verdict, right: int | Items | Percentage, expected: tuple[str, str, str] | None
) -> None:
    assert found(operator, left, right) is (LAWS[expected] if expected else None)


def test_a_sign_has_laws_of_its_own() -> None:
    assert found_sign("-", Percentage(1)) is SIGN_LAWS["-", "percentage"]
    assert found_sign("-", Verdict(None)) is None


def test_a_step_knows_what_equal_and_unequal_say() -> None:
    from calculatrice.engine.budget import Budget

    for operator, equal, expected in (("==", True, True), ("==", False, False), ("!=", True, False)):
        assert Step(operator, Budget.inline(), max).holds(equal=equal) is expected
