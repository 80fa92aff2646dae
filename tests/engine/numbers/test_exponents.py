"""Exponents as vectors of integers."""

from __future__ import annotations

import pytest
from tests.engine.numbers.normal_forms import total_of

from calculatrice.engine.numbers.combination import ONE, of_monomial, product
from calculatrice.engine.numbers.exponents import factors_of, lowered, variables_of, vector, without_negative_powers
from calculatrice.engine.numbers.monomial import E_ATOM, PI_ATOM, multiply, power_of


@pytest.mark.parametrize(("top", "bottom"), [(1, 2), (-3, 4), (5, 1), (40, 35)])
def test_exponents_are_integers_over_the_denominator_of_all(top: int, bottom: int) -> None:
    _, one = multiply(power_of(PI_ATOM, top, bottom), power_of(E_ATOM, 1, 3))
    variables = variables_of([of_monomial(one), of_monomial(power_of(E_ATOM, 1, 2))])
    assert variables[E_ATOM] == 6
    assert factors_of(vector(one, variables), variables) == one[2]


@pytest.mark.parametrize(
    ("exponents", "expected"),
    [
        ([(-1, 1), (1, 2)], (1, 1)),
        ([(1, 2), (3, 2)], (-1, 2)),
        ([(0, 1), (3, 2)], None),
        ([(3, 2), (0, 1)], None),
        ([(-1, 2), (-2, 3), (0, 1)], (2, 3)),
    ],
)
def test_powers_bring_the_least_exponent_to_nothing(
    exponents: list[tuple[int, int]], expected: tuple[int, int] | None
) -> None:
    whole = total_of(*(of_monomial(power_of(PI_ATOM, *power)) if power[0] else ONE for power in exponents))
    raised = without_negative_powers(whole)
    assert raised == (power_of(PI_ATOM, *expected) if expected else (1, 1, (), 0))
    assert product(of_monomial(raised), of_monomial(lowered(raised))) == ONE
