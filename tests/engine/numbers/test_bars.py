"""Fractions of sums in lowest terms, and positive sums as products."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.engine.numbers.normal_forms import ring, root, total_of

from calculatrice.engine.numbers.bars import positive_factors, together
from calculatrice.engine.numbers.combination import ONE, of_monomial, product, rational, scaled
from calculatrice.engine.numbers.monomial import PI_ATOM, UNIT, power_of

if TYPE_CHECKING:
    from calculatrice.engine.numbers.combination import Combination

PI = of_monomial(power_of(PI_ATOM))
ONE_MORE = total_of(ONE, PI)


def polynomial(*coefficients: int, bottom: int = 1) -> Combination:
    """The sum of multiples of 1, π, π² and so on."""
    powers = (of_monomial(power_of(PI_ATOM, power) if power else UNIT) for power in range(len(coefficients)))
    return total_of(*(scaled(one, count, bottom) for one, count in zip(powers, coefficients, strict=True) if count))


def test_what_is_over_one_bar_is_divided_as_often_as_it_can_be() -> None:
    home = ring()
    below = home.inverse(polynomial(1, 2, 1))
    cube, square = polynomial(1, 3, 3, 1), polynomial(-2, -4, -2)
    assert together(home, home.multiply(below, cube)) == ONE_MORE
    assert together(home, home.multiply(below, square)) == rational(-2)
    assert together(home, home.multiply(below, polynomial(-1, 0, 1))) == home.multiply(
        polynomial(-1, 1), home.inverse(ONE_MORE)
    )


def test_what_sums_have_below_their_bars_becomes_one_bar() -> None:
    home = ring()
    one, other = home.inverse(ONE_MORE), home.inverse(polynomial(2, 1))
    joint = home.multiply(home.multiply(polynomial(3, 2), one), other)
    assert together(home, total_of(one, other)) == joint
    assert together(home, total_of(one, other, scaled(joint, -1))) == rational(0)


def test_what_nothing_stands_below_is_left() -> None:
    assert together(ring(), ONE_MORE) == ONE_MORE


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        (polynomial(1, 2, 1), [(ONE, 1), (ONE_MORE, 2)]),
        (polynomial(-1, 0, 1), [(ONE, 1), (polynomial(-1, 1), 1), (ONE_MORE, 1)]),
        (polynomial(16, 0, -1), [(ONE, 1), (polynomial(4, -1), 1), (polynomial(4, 1), 1)]),
        (polynomial(0, 2, 4, bottom=3), [(scaled(PI, 2, 3), 1), (polynomial(1, 2), 1)]),
        (polynomial(1, -2, 1), [(ONE, 1), (polynomial(-1, 1), 2)]),
        (polynomial(16, -8, 1), [(ONE, 1), (polynomial(4, -1), 2)]),
        (polynomial(-8, 6, -1), [(ONE, 1), (polynomial(-2, 1), 1), (polynomial(4, -1), 1)]),
        (ONE_MORE, None),
        (polynomial(4, -1), None),
        (PI, None),
        (total_of(ONE, root(2)), None),
    ],
)
def test_a_positive_sum_is_a_product_of_positive_ones_where_their_signs_are_told(
    whole: Combination, expected: list[tuple[Combination, int]] | None
) -> None:
    found = positive_factors(ring(), whole)
    assert dict(found) == dict(expected or [(whole, 1)])


def test_the_factors_of_a_sum_are_worth_it() -> None:
    home = ring()
    whole = polynomial(0, 0, 6, 12, 6, bottom=5)
    found = ONE
    for part, power in positive_factors(home, whole):
        found = product(found, home.power(part, power))
    assert found == whole
