from __future__ import annotations

import pytest
from tests.engine.numbers.normal_forms import ring, root, total_of

from calculatrice.engine.numbers.combination import ONE, ZERO, of_monomial, product, rational
from calculatrice.engine.numbers.monomial import PI_ATOM, power_of
from calculatrice.engine.numbers.radicals import NoForm
from calculatrice.engine.numbers.roots import rational_power

PI = of_monomial(power_of(PI_ATOM))


def test_a_power_is_multiplied_out() -> None:
    assert ring().power(total_of(ONE, root(2)), 3) == total_of(rational(7), product(rational(5), root(2)))


def test_a_sum_below_a_bar_is_told_apart_by_its_value() -> None:
    home = ring()
    one, other = home.inverse(total_of(ONE, PI)), home.inverse(total_of(rational(2), product(rational(2), PI)))
    assert one == product(other, rational(2))


def test_a_square_root_of_a_sum_is_the_sum_when_it_is_squared() -> None:
    home = ring()
    inside = total_of(ONE, root(3))
    nested = rational_power(home, inside, 1, 2, is_positive=True)
    assert home.multiply(nested, nested) == inside
    assert home.multiply(home.inverse(nested), nested) == ONE


def test_two_roots_of_conjugates_are_one_root() -> None:
    home = ring()
    one, other = (total_of(rational(2), product(rational(sign), root(2))) for sign in (1, -1))
    roots = [rational_power(home, inside, 1, 2, is_positive=True) for inside in (one, other)]
    assert home.multiply(*roots) == root(2)


@pytest.mark.parametrize("exponent", [600, 1 << 40])
def test_what_would_be_long_is_not_multiplied_out(exponent: int) -> None:
    with pytest.raises(NoForm):
        ring().power(total_of(rational(3), root(2)), exponent)


def test_nothing_is_divided_by_zero() -> None:
    with pytest.raises(NoForm):
        ring().inverse(ZERO)
