from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from mpmath import mp
from tests.engine.numbers.normal_forms import ring, root, total_of, worth

from calculatrice.engine.numbers.combination import ONE, I, product, rational
from calculatrice.engine.numbers.roots import rational_power

if TYPE_CHECKING:
    from calculatrice.engine.numbers.combination import Combination


@pytest.mark.parametrize(
    ("radicand", "expected"),
    [
        (total_of(rational(3), product(rational(2), root(2))), total_of(ONE, root(2))),
        (total_of(rational(7), product(rational(-4), root(3))), total_of(rational(2), product(rational(-1), root(3)))),
        (total_of(rational(5), product(rational(2), root(6))), total_of(root(2), root(3))),
        (total_of(rational(3, 2), root(2)), total_of(ONE, product(rational(1, 2), root(2)))),
    ],
    ids=str,
)
def test_a_square_root_is_denested(radicand: Combination, expected: Combination) -> None:
    assert rational_power(ring(), radicand, 1, 2, is_positive=True) == expected


@pytest.mark.parametrize(
    "base",
    [rational(-8), I, product(rational(-2), I), rational(4, 9), product(rational(-3), root(2, 3)), total_of(ONE, I)],
    ids=str,
)
@pytest.mark.parametrize("exponent", [(1, 2), (1, 3), (2, 3), (-1, 2), (5, 4), (-4, 3)])
def test_a_power_is_the_principal_one(base: Combination, exponent: tuple[int, int]) -> None:
    home = ring()
    with mp.workdps(40):
        expected = mp.power(worth(home, base), mp.mpf(exponent[0]) / exponent[1])
        assert abs(worth(home, rational_power(home, base, *exponent)) - expected) < 1e-35
