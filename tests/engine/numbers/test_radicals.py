"""Roots of integers in lowest terms, those of integers that are not factored too."""

from __future__ import annotations

import pytest

from calculatrice.engine.numbers.radicals import (
    NoForm,
    claim_coprime,
    coprime_powers,
    multiplied,
    prime_powers,
    radical,
)

LONG, LONGER = (10**18 + 3) * (10**18 + 9), 2**89 - 1
"""Integers that have no small primes and are longer than a word: a product, and a prime."""
WORD_PRIME = 2**61 - 1


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
        ((12 * LONG, 1, 2), (2, 2, 3 * LONG)),
        ((8 * LONG**3, 1, 2), (2 * LONG, 2, 2 * LONG)),
        ((LONG**2, 1, 4), (1, 2, LONG)),
        ((2**511, 1, 2), (2**255, 2, 2)),
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
        ((3, 2, 2, 2), (1, 6, 32)),
        ((4, 2, 4, 2), (1, 2, 2)),
        ((6, 2, 3, 2), (1, 2, 2)),
        ((3, LONG, 3, LONG**2), (LONG, 1, 1)),
        ((2, LONG, 3, 2), (1, 6, 4 * LONG**3)),
    ],
)
def test_a_product_of_roots_is_one_in_lowest_terms(
    roots: tuple[int, int, int, int], expected: tuple[int, int, int]
) -> None:
    assert multiplied(*roots) == expected


@pytest.mark.parametrize("power", [(2, 600, 601), (2, 300, 301), (2**512, 1, 2), (LONG**2 * LONGER, 2, 3)])
def test_what_is_long_has_none(power: tuple[int, int, int]) -> None:
    with pytest.raises(NoForm):
        radical(*power)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (WORD_PRIME, {WORD_PRIME: 1}),
        (10**100, {2: 100, 5: 100}),
        (2**200 * WORD_PRIME, {2: 200, WORD_PRIME: 1}),
        (WORD_PRIME**2, {WORD_PRIME: 2}),
        (6 * WORD_PRIME**3, {2: 1, 3: 1, WORD_PRIME: 3}),
        ((10007 * 10009) ** 3, {10007: 3, 10009: 3}),
        (1, {}),
    ],
)
def test_an_integer_of_primes_that_are_short_is_factored(number: int, expected: dict[int, int]) -> None:
    assert dict(prime_powers(number)) == dict(coprime_powers(number)) == expected


@pytest.mark.parametrize("number", [LONG, 6 * LONG, LONGER])
def test_what_is_longer_has_no_primes(number: int) -> None:
    with pytest.raises(NoForm):
        prime_powers(number)


@pytest.mark.parametrize("exponent", [1, 2, 3])
def test_what_is_left_without_its_small_primes_is_no_power(exponent: int) -> None:
    assert dict(coprime_powers(50 * LONG**exponent)) == {2: 1, 5: 2, LONG: exponent}


@pytest.mark.parametrize("radicands", [[6, 10], [LONG, LONGER], [LONG, 2 * LONG, 3], [WORD_PRIME * 3, WORD_PRIME]])
def test_roots_of_coprime_integers_are_independent(radicands: list[int]) -> None:
    claim_coprime(radicands)


@pytest.mark.parametrize("radicands", [[LONGER, LONGER * WORD_PRIME], [WORD_PRIME, LONGER * WORD_PRIME]])
def test_roots_of_others_may_depend_on_each_other(radicands: list[int]) -> None:
    with pytest.raises(NoForm):
        claim_coprime(radicands)
