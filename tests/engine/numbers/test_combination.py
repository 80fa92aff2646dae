from __future__ import annotations

from fractions import Fraction

import pytest
from tests.engine.numbers.normal_forms import root, total_of

from calculatrice.engine.numbers.combination import ONE, ZERO, Combination, positive_root, product, rational, scaled
from calculatrice.engine.numbers.radicals import NoForm

HALVES = [Fraction(0), Fraction(1), Fraction(-3, 2), Fraction(5, 6)]


def of(number: Fraction) -> Combination:
    return rational(number.numerator, number.denominator)


@pytest.mark.parametrize("a", HALVES)
@pytest.mark.parametrize("b", HALVES)
def test_rationals_are_added_and_multiplied_as_fractions(a: Fraction, b: Fraction) -> None:
    assert total_of(of(a), of(b)) == of(a + b)
    assert product(of(a), of(b)) == scaled(of(a), b.numerator, b.denominator) == of(a * b)


def test_terms_that_cancel_are_gone() -> None:
    assert total_of(root(2), scaled(root(2), -1)) == ZERO
    assert product(total_of(ONE, root(2)), total_of(rational(-1), root(2))) == ONE


@pytest.mark.parametrize(
    ("number", "exponent", "expected"),
    [
        (rational(4, 9), (1, 2), rational(2, 3)),
        (rational(1, 2), (1, 2), scaled(root(2), 1, 2)),
        (rational(1, 2), (1, 3), scaled(root(4, 3), 1, 2)),
        (root(2), (1, 3), root(2, 6)),
    ],
    ids=str,
)
def test_a_root_has_no_root_below_the_bar(
    number: Combination, exponent: tuple[int, int], expected: Combination
) -> None:
    assert positive_root(number, *exponent) == expected


def test_a_long_product_is_refused_before_it_is_made() -> None:
    long = Combination({(2, radicand, (), 0): 1 for radicand in range(2, 40)})
    with pytest.raises(NoForm):
        product(long, long)
    with pytest.raises(NoForm):
        product(rational(1 << 600), rational(1 << 600))
