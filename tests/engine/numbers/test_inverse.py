from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.engine.numbers.normal_forms import root, total_of

from calculatrice.engine.numbers.combination import ONE, I, of_monomial, product, rational
from calculatrice.engine.numbers.inverse import algebraic_inverse
from calculatrice.engine.numbers.monomial import PI_ATOM, power_of

if TYPE_CHECKING:
    from calculatrice.engine.numbers.combination import Combination

PI = of_monomial(power_of(PI_ATOM))


@pytest.mark.parametrize(
    "whole",
    [
        rational(-2, 3),
        root(2),
        root(2, 3),
        I,
        PI,
        product(PI, root(3)),
        total_of(ONE, root(2)),
        total_of(rational(-1, 2), root(2)),
        total_of(root(2), root(3)),
        total_of(ONE, I),
        total_of(ONE, root(2), root(3)),
        total_of(ONE, root(2), root(3), root(5)),
        total_of(ONE, root(2, 3)),
        total_of(ONE, root(2), I),
        total_of(PI, product(PI, root(2, 3))),
        total_of(ONE, root(2, 5), root(4, 5)),
    ],
    ids=str,
)
def test_a_sum_times_its_inverse_is_1(whole: Combination) -> None:
    inverted = algebraic_inverse(whole)
    assert inverted is not None
    assert product(whole, inverted) == ONE


@pytest.mark.parametrize("whole", [total_of(ONE, PI), total_of(PI, root(2)), total_of(ONE, root(2, 29))], ids=str)
def test_there_is_none_where_it_is_no_sum_or_a_long_one(whole: Combination) -> None:
    assert algebraic_inverse(whole) is None
