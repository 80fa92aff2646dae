from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from mpmath import mp
from tests.engine.numbers.normal_forms import ring, root, total_of
from tests.engine.numbers.normal_forms import worth as by_mpmath

from calculatrice.engine.numbers.combination import ONE, ZERO, I, of_monomial, product, rational, scaled
from calculatrice.engine.numbers.exact import WorkingPrecision
from calculatrice.engine.numbers.monomial import E_KIND, FUNCTION, LOGARITHM, PI_ATOM, power_of
from calculatrice.engine.numbers.worth import sign, worth

if TYPE_CHECKING:
    from calculatrice.engine.numbers.combination import Combination

PI, E = of_monomial(power_of(PI_ATOM)), of_monomial(power_of((E_KIND, 0)))
LOGARITHM_OF_2 = of_monomial(power_of((LOGARITHM, 2), 2))
SINE = of_monomial(power_of(ring().atom("sin", (ONE,), is_real=True)))


@pytest.mark.parametrize(
    "whole",
    [
        rational(-3, 7),
        total_of(root(2), scaled(root(3, 5), -2, 3)),
        of_monomial(power_of(PI_ATOM, -3, 2)),
        product(total_of(PI, E), root(2)),
        product(LOGARITHM_OF_2, of_monomial(power_of((E_KIND, 0), 1, 3))),
    ],
    ids=str,
)
def test_a_sum_is_enclosed(whole: Combination) -> None:
    with mp.workdps(120), WorkingPrecision(512):
        assert abs(mp.mpf(worth(whole).mid().str(120, radius=False)) - by_mpmath(ring(), whole)) < mp.mpf(10) ** -100


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        (total_of(PI, rational(-3)), 1),
        (total_of(PI, rational(-4)), -1),
        (total_of(E, rational(-3)), -1),
        (total_of(LOGARITHM_OF_2, rational(-1)), -1),
        (of_monomial(power_of((LOGARITHM, FUNCTION))), 1),
        (ZERO, 0),
        (product(PI, I), 0),
        (SINE, 0),
        (total_of(PI, scaled(PI, -1), of_monomial(power_of(PI_ATOM, 2), 1, 10**300), rational(-1, 10**300)), 1),
    ],
    ids=str,
)
def test_the_sign_is_that_of_the_enclosure_or_none(whole: Combination, expected: int) -> None:
    assert sign(whole) == expected
