from __future__ import annotations

import pytest
from tests.engine.numbers.normal_forms import ring

from calculatrice.engine.numbers.angles import cosine, sine
from calculatrice.engine.numbers.combination import of_monomial, rational
from calculatrice.engine.numbers.inverse_angles import inverse_of
from calculatrice.engine.numbers.monomial import PI_ATOM, power_of


@pytest.mark.parametrize("twelfths", range(-6, 7))
def test_an_inverse_undoes_a_sine_and_a_cosine(twelfths: int) -> None:
    home = ring()
    angle = of_monomial(power_of(PI_ATOM), twelfths, 12) if twelfths else rational(0)
    assert inverse_of("asin", sine(home, twelfths, 12)) == angle
    opened = of_monomial(power_of(PI_ATOM), twelfths + 6, 12) if twelfths > -6 else rational(0)
    assert inverse_of("acos", cosine(home, twelfths + 6, 12)) == opened


@pytest.mark.parametrize("name", ["asin", "acos", "atan"])
def test_there_is_none_elsewhere(name: str) -> None:
    assert inverse_of(name, rational(1, 3)) is None
