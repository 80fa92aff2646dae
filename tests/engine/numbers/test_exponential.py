from __future__ import annotations

import pytest
from mpmath import mp
from tests.engine.numbers.normal_forms import ring, root, worth

from calculatrice.engine.numbers.combination import ONE, Combination, I, product, rational, scaled
from calculatrice.engine.numbers.exponential import HALF_TURN, exponential, logarithm

NUMBERS = [
    rational(12),
    rational(-2, 3),
    root(2),
    product(root(3), I),
    scaled(I, -1),
    product(root(2, 3), rational(-5)),
]


@pytest.mark.parametrize("number", NUMBERS, ids=str)
def test_a_logarithm_is_the_principal_one_and_undone_by_the_exponential(number: Combination) -> None:
    home = ring()
    found = logarithm(home, number, is_real=False)
    with mp.workdps(40):
        assert abs(worth(home, found) - mp.log(worth(home, number))) < 1e-35
    assert exponential(home, found) == number


@pytest.mark.parametrize(("top", "bottom"), [(1, 3), (-1, 4), (5, 6), (7, 5)])
def test_an_exponential_of_a_multiple_of_i_pi_lies_on_the_unit_circle(top: int, bottom: int) -> None:
    home = ring()
    found = exponential(home, Combination({HALF_TURN: top}, bottom))
    with mp.workdps(40):
        assert abs(worth(home, found) - mp.expj(mp.pi * top / bottom)) < 1e-35


def test_the_exponential_of_0_is_1() -> None:
    assert exponential(ring(), rational(0)) == ONE
