from __future__ import annotations

import pytest

from calculatrice.engine.budget import Budget
from calculatrice.engine.numbers.combination import ONE, ZERO, rational, scaled
from calculatrice.engine.numbers.forms import LARGEST_BITS, Forms, of_rational
from calculatrice.engine.numbers.operations import PI
from calculatrice.engine.numbers.radicals import NoForm


def forms() -> Forms:
    return Forms(Budget.job().spend)


@pytest.mark.parametrize(("name", "sign"), [("sin", -1), ("erf", -1), ("cos", 1), ("cosh", 1)])
def test_an_odd_function_gives_its_sign_and_an_even_one_none(name: str, sign: int) -> None:
    home = forms()
    one, other = (home.value(name, (rational(turn),), is_real=True) for turn in (2, -2))
    assert other == scaled(one, sign)


@pytest.mark.parametrize("name", ["gamma", "erfc", "acos"])
def test_a_function_that_is_neither_keeps_the_sign_of_its_argument(name: str) -> None:
    home = forms()
    [one] = home.value(name, (rational(-2),), is_real=True).terms
    assert home.ring.values[one[2][0][0][1]].arguments == (rational(-2),)


def test_an_operand_is_a_known_tree_or_a_rational() -> None:
    home = forms()
    home.forms[id(PI)] = ONE
    assert [home.of(operand) for operand in (PI, 3)] == [ONE, rational(3)]


@pytest.mark.parametrize(("name", "expected"), [("sin", ZERO), ("atanh", ZERO), ("cos", ONE), ("cosh", ONE)])
def test_a_function_at_a_form_that_is_zero_has_its_value(name: str, expected: object) -> None:
    assert forms().value(name, (ZERO,), is_real=True) == expected


def test_a_pole_at_zero_has_no_form() -> None:
    with pytest.raises(NoForm):
        forms().value("coth", (ZERO,), is_real=True)


def test_a_long_rational_has_no_form() -> None:
    assert of_rational(2**LARGEST_BITS - 1) == rational(2**LARGEST_BITS - 1)
    with pytest.raises(NoForm):
        of_rational(2**LARGEST_BITS)
