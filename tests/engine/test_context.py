from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.engine.asking import number_of

from calculatrice.engine.answers.present import show_number
from calculatrice.engine.budget import Budget
from calculatrice.engine.context import ANGLE_UNITS, Context
from calculatrice.engine.language.notice import Notice
from calculatrice.engine.numbers.rational import ratio

if TYPE_CHECKING:
    from calculatrice.engine.context import AngleUnit


@pytest.mark.parametrize(
    ("unit", "angle", "radians"),
    [
        ("rad", "2", "2"),
        ("deg", "180", "pi"),
        ("deg", "90", "*(1/2, pi)"),
        ("grad", "200", "pi"),
        ("grad", "50", "*(1/4, pi)"),
        ("deg", "0", "0"),
        ("deg", "pi", "*(1/180, *(pi, pi))"),
    ],
)
def test_an_angle_is_put_in_radians(unit: AngleUnit, angle: str, radians: str) -> None:
    assert repr(Context(Budget.inline(), unit).to_radians(number_of(angle))) == radians


@pytest.mark.parametrize(
    ("unit", "angle", "expected"),
    [("rad", "pi", "pi"), ("deg", "0", "0"), ("deg", "2", "/(360, pi)"), ("grad", "1", "/(200, pi)")],
)
def test_an_angle_in_radians_is_put_in_the_unit(unit: AngleUnit, angle: str, expected: str) -> None:
    assert repr(Context(Budget.inline(), unit).from_radians(number_of(angle))) == expected


@pytest.mark.parametrize(
    ("unit", "degrees", "expected"),
    [
        ("rad", 180, "pi"),
        ("rad", 60, "*(1/3, pi)"),
        ("deg", 30, "30"),
        ("grad", 90, "100"),
        ("grad", 30, repr(ratio(100, 3))),
    ],
)
def test_degrees_are_put_in_the_unit(unit: AngleUnit, degrees: int, expected: str) -> None:
    assert repr(Context(Budget.inline(), unit).from_degrees(degrees)) == expected


@pytest.mark.parametrize("unit", ANGLE_UNITS)
def test_there_and_back_is_where_it_was(unit: AngleUnit) -> None:
    context = Context(Budget.inline(), unit)
    assert show_number(context.from_radians(context.to_radians(7)), 15, Budget.inline()).text == "7"


def test_a_warning_is_said_once_in_a_calculation() -> None:
    context = Context(Budget.inline())
    for notice in (Notice("not_of_bits", 0, 5), Notice("not_of_bits", 6, 11), Notice("and_of_bits", 0, 11)):
        context.tell(notice)
    assert context.notices == [Notice("not_of_bits", 0, 5), Notice("and_of_bits", 0, 11)]
