"""Polynomials of constants, and their factors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.engine.numbers.normal_forms import root, total_of
from tests.engine.numbers.test_bars import ONE_MORE, PI, polynomial

from calculatrice.engine.numbers.combination import ONE, of_monomial, product, scaled
from calculatrice.engine.numbers.denominators import LARGEST_DEGREE, MOST_TERMS, factors
from calculatrice.engine.numbers.monomial import E_ATOM, PI_ATOM, power_of

if TYPE_CHECKING:
    from calculatrice.engine.numbers.combination import Combination

E = of_monomial(power_of(E_ATOM))
ROOT_OF_PI = of_monomial(power_of(PI_ATOM, 1, 2))


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        (polynomial(1, 2, 1), (1, {ONE_MORE: 2})),
        (polynomial(1, 0, -1), (-1, {polynomial(-1, 1): 1, ONE_MORE: 1})),
        (
            total_of(product(PI, PI), scaled(product(E, E), -1)),
            (1, dict.fromkeys((total_of(PI, E), total_of(PI, scaled(E, -1))), 1)),
        ),
        (total_of(PI, scaled(ROOT_OF_PI, 2), ONE), (1, {total_of(ROOT_OF_PI, ONE): 2})),
        (total_of(ONE, product(root(2), PI)), (1, {total_of(ONE, product(root(2), PI)): 1})),
        (total_of(ONE, root(2)), (1, {total_of(ONE, root(2)): 1})),
    ],
)
def test_a_sum_of_powers_has_factors(whole: Combination, expected: tuple[int, dict[Combination, int]]) -> None:
    sign, parts = factors(whole)
    assert (sign, dict(parts)) == expected


@pytest.mark.parametrize(
    ("exponent", "is_apart"), [(LARGEST_DEGREE, True), (LARGEST_DEGREE + 1, False), (2 * LARGEST_DEGREE, False)]
)
def test_what_is_long_is_left_whole(exponent: int, *, is_apart: bool) -> None:
    whole = polynomial(*([-1] + [0] * (exponent - 1) + [1]))
    assert (factors(whole) == (1, [(whole, 1)])) is not is_apart


@pytest.mark.parametrize(("count", "is_apart"), [(MOST_TERMS, True), (MOST_TERMS + 1, False)])
def test_what_has_many_terms_is_left_whole(count: int, *, is_apart: bool) -> None:
    logarithms = [of_monomial(power_of((2, prime))) for prime in range(count - 2)]
    whole = total_of(*(product(one, ONE_MORE) for one in logarithms[: count // 2]), *([E] if count % 2 else []))
    assert len(whole.terms) == count
    assert (len(factors(whole)[1]) > 1) is is_apart
