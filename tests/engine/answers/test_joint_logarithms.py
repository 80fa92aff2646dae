from __future__ import annotations

import pytest

from calculatrice.engine.answers.joint_logarithms import with_joint_logarithms
from calculatrice.engine.numbers.monomial import LOGARITHM, PI_ATOM, UNIT, multiply, power_of


def logarithm(number: int) -> tuple[int, int, tuple[tuple[tuple[int, int], int, int], ...], int]:
    return power_of((LOGARITHM, number))


@pytest.mark.parametrize(
    ("counts", "joint"),
    [
        ({2: 1, 5: 1}, {10: 1}),
        ({2: 3, 5: 3}, {10: 3}),
        ({2: 2, 5: 4}, {50: 2}),
        ({2: -1, 3: -1}, {6: -1}),
        ({2: 1, 3: -1}, {2: 1, 3: -1}),
        ({2: 1, 3: -1, 5: 1}, {10: 1, 3: -1}),
        ({2: 39, 3: 1}, {2: 39, 3: 1}),
        ({2: 38, 3: 1}, {3 * 2**38: 1}),
        ({2: 10**9, 3: 1}, {2: 10**9, 3: 1}),
    ],
)
def test_logarithms_of_one_sign_are_one_of_a_short_number(counts: dict[int, int], joint: dict[int, int]) -> None:
    found = with_joint_logarithms({logarithm(number): count for number, count in counts.items()})
    assert found == {logarithm(number): count for number, count in joint.items()}


def test_only_logarithms_with_the_same_factors_are_put_together() -> None:
    by_pi = multiply(logarithm(3), power_of(PI_ATOM))[1]
    square = power_of((LOGARITHM, 7), 2)
    terms = {UNIT: 2, logarithm(2): 1, by_pi: 1, square: 1}
    assert with_joint_logarithms(terms) == terms
