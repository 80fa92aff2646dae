from __future__ import annotations

import pytest
from mpmath import mp
from tests.engine.numbers.normal_forms import ring, worth

from calculatrice.engine.numbers.angles import cosine, on_unit_circle, sine


@pytest.mark.parametrize("bottom", range(1, 64))
def test_a_sine_and_a_cosine_are_worth_what_they_are_elsewhere(bottom: int) -> None:
    home = ring()
    with mp.workdps(40):
        for top in range(-bottom, 2 * bottom + 1):
            angle = mp.pi * top / bottom
            assert abs(worth(home, cosine(home, top, bottom)) - mp.cos(angle)) < 1e-35
            assert abs(worth(home, sine(home, top, bottom)) - mp.sin(angle)) < 1e-35
            assert abs(worth(home, on_unit_circle(home, top, bottom)) - mp.expj(angle)) < 1e-35


@pytest.mark.parametrize("bottom", [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 24, 30, 60])
def test_these_have_no_function_left(bottom: int) -> None:
    home = ring()
    for top in range(bottom):
        sine(home, top, bottom)
        cosine(home, top, bottom)
    assert {value.name for value in home.values} <= {"+"}


def test_equal_angles_are_one_function() -> None:
    home = ring()
    assert len({sine(home, 1, 7), sine(home, 6, 7), sine(home, 15, 7), cosine(home, 5, 14)}) == 1
