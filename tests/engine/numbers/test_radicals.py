from __future__ import annotations

import pytest

from calculatrice.engine.numbers.radicals import NoForm, multiplied, prime_powers, radical


@pytest.mark.parametrize(
    ("power", "expected"),
    [
        ((1, 1, 2), (1, 1, 1)),
        ((2, 1, 2), (1, 2, 2)),
        ((8, 1, 2), (2, 2, 2)),
        ((36, 1, 2), (6, 1, 1)),
        ((4, 1, 6), (1, 3, 2)),
        ((2, 3, 4), (1, 4, 8)),
        ((2, 7, 4), (2, 4, 8)),
        ((16, 1, 3), (2, 3, 2)),
        ((5, 0, 3), (1, 1, 1)),
    ],
)
def test_a_root_is_brought_to_lowest_terms(power: tuple[int, int, int], expected: tuple[int, int, int]) -> None:
    assert radical(*power) == expected


@pytest.mark.parametrize(
    ("roots", "expected"),
    [
        ((2, 2, 2, 3), (1, 2, 6)),
        ((2, 6, 2, 6), (6, 1, 1)),
        ((2, 6, 2, 10), (2, 2, 15)),
        ((3, 2, 3, 4), (2, 1, 1)),
        ((2, 2, 3, 2), (1, 6, 32)),
        ((4, 2, 4, 2), (1, 2, 2)),
        ((6, 2, 3, 2), (1, 2, 2)),
    ],
)
def test_a_product_of_roots_is_one_in_lowest_terms(
    roots: tuple[int, int, int, int], expected: tuple[int, int, int]
) -> None:
    assert multiplied(*roots) == expected


@pytest.mark.parametrize("power", [(2, 600, 601), (10**30 + 1, 1, 2)])
def test_what_is_long_has_none(power: tuple[int, int, int]) -> None:
    with pytest.raises(NoForm):
        radical(*power)


def test_an_integer_of_one_word_is_factored() -> None:
    assert prime_powers(2**61 - 1) == ((2**61 - 1, 1),)
