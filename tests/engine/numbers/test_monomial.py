from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculatrice.engine.numbers.monomial import E_ATOM, IMAGINARY, PI_ATOM, UNIT, inverse, multiply, power_of

if TYPE_CHECKING:
    from calculatrice.engine.numbers.monomial import Monomial

PI, ROOT = power_of(PI_ATOM), (2, 3, (), 0)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (UNIT, PI, (1, PI)),
        (PI, PI, (1, power_of(PI_ATOM, 2))),
        (PI, power_of(PI_ATOM, -1), (1, UNIT)),
        (power_of(PI_ATOM, 1, 2), power_of(PI_ATOM, 1, 3), (1, power_of(PI_ATOM, 5, 6))),
        (power_of(E_ATOM, 2), PI, (1, (1, 1, ((PI_ATOM, 1, 1), (E_ATOM, 2, 1)), 0))),
        (IMAGINARY, IMAGINARY, (-1, UNIT)),
        (ROOT, ROOT, (3, UNIT)),
        (ROOT, IMAGINARY, (1, (2, 3, (), 1))),
    ],
)
def test_a_product_is_an_integer_before_a_monomial(a: Monomial, b: Monomial, expected: tuple[int, Monomial]) -> None:
    assert multiply(a, b) == multiply(b, a) == expected


@pytest.mark.parametrize("one", [UNIT, PI, ROOT, IMAGINARY, (3, 4, (), 1), (2, 6, ((E_ATOM, -1, 2),), 0)])
def test_a_monomial_times_its_inverse_is_1(one: Monomial) -> None:
    top, bottom, other = inverse(one)
    coefficient, joint = multiply(one, other)
    assert (coefficient * top, joint) == (bottom, UNIT)
