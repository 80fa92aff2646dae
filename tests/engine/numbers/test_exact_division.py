"""One sum divided by another, where nothing remains."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.engine.numbers.normal_forms import root, total_of
from tests.engine.numbers.test_bars import ONE_MORE, PI, polynomial

from calculatrice.engine.numbers.combination import ONE, I, of_monomial, product, rational, scaled
from calculatrice.engine.numbers.exact_division import MOST_TERMS, quotient
from calculatrice.engine.numbers.monomial import E_ATOM, PI_ATOM, UNIT, power_of

if TYPE_CHECKING:
    from calculatrice.engine.numbers.combination import Combination


def powers_of_e(*exponents: tuple[int, int]) -> Combination:
    """The sum of powers of e."""
    return total_of(*(of_monomial(power_of(E_ATOM, *exponent) if exponent[0] else UNIT) for exponent in exponents))


FAR_APART = powers_of_e((2, 5), (1000, 7))


@pytest.mark.parametrize(
    ("whole", "divisor", "expected"),
    [
        (polynomial(-1, 0, 1), ONE_MORE, polynomial(-1, 1)),
        (polynomial(1, 1, bottom=2), ONE_MORE, rational(1, 2)),
        (scaled(ONE_MORE, -3, 4), ONE_MORE, rational(-3, 4)),
        (polynomial(-2, 2), polynomial(-1, 1), rational(2)),
        (product(ONE_MORE, of_monomial(power_of(PI_ATOM, -1))), ONE_MORE, of_monomial(power_of(PI_ATOM, -1))),
        (product(polynomial(-1, 0, 1), root(2)), ONE_MORE, product(polynomial(-1, 1), root(2))),
        (product(polynomial(-1, 0, 1), root(5, 3)), ONE_MORE, product(polynomial(-1, 1), root(5, 3))),
        (total_of(root(2), PI), total_of(root(2), PI), ONE),
        (polynomial(1, 2, 1), total_of(root(2), PI), None),
        (polynomial(1, 2, 1), total_of(I, PI), None),
        (polynomial(1, 2), ONE_MORE, None),
        (polynomial(2, 0, 1), ONE_MORE, None),
        (total_of(product(polynomial(-1, 0, 1), root(2)), ONE), ONE_MORE, None),
        (total_of(scaled(root(2), 2), PI), total_of(root(2), PI), None),
        (polynomial(1, 1, 1), total_of(root(2), PI), None),
        (product(FAR_APART, ONE_MORE), ONE_MORE, FAR_APART),
        (product(FAR_APART, ONE_MORE), FAR_APART, ONE_MORE),
        (product(FAR_APART, powers_of_e((1, 2), (1, 3))), powers_of_e((1, 2), (1, 3)), FAR_APART),
        (product(total_of(root(2), I), ONE_MORE), ONE_MORE, total_of(root(2), I)),
        (total_of(powers_of_e((2000, 7)), rational(-1)), powers_of_e((0, 1), (1, 7)), None),
        (total_of(PI, FAR_APART), powers_of_e((0, 1), (1, 7)), None),
        (polynomial(1, 3), polynomial(1, 2), None),
        (total_of(I, PI), total_of(I, PI, ONE), None),
    ],
)
def test_a_sum_is_divided_where_nothing_remains(
    whole: Combination, divisor: Combination, expected: Combination | None
) -> None:
    assert quotient(whole, divisor) == expected


@pytest.mark.parametrize(("count", "is_divided"), [(MOST_TERMS, True), (MOST_TERMS + 1, False)])
def test_a_long_quotient_is_not_made(count: int, *, is_divided: bool) -> None:
    power = of_monomial(power_of(PI_ATOM, count))
    divided = quotient(total_of(power, rational(-1)), polynomial(-1, 1))
    assert divided == (polynomial(*[1] * count) if is_divided else None)
