from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from mpmath import mp
from tests.engine.numbers.normal_forms import ring, root, total_of, worth
from tests.engine.random_expressions import seeded

from calculatrice.engine.numbers.combination import ONE, I, of_monomial, product, rational, scaled
from calculatrice.engine.numbers.denesting import LARGEST_DEGREE, denested
from calculatrice.engine.numbers.monomial import PI_ATOM, power_of

if TYPE_CHECKING:
    from random import Random

    from calculatrice.engine.numbers.combination import Combination

ROOT2, ROOT3, ROOT5 = root(2), root(3), root(5)


def times(count: int, whole: Combination) -> Combination:
    return product(rational(count), whole)


@pytest.mark.parametrize(
    ("radicand", "degree", "expected"),
    [
        (total_of(rational(3), times(2, ROOT2)), 2, total_of(ONE, ROOT2)),
        (total_of(rational(7), times(-4, ROOT3)), 2, total_of(rational(2), times(-1, ROOT3))),
        (total_of(rational(2), ROOT3), 2, scaled(total_of(root(2), root(6)), 1, 2)),
        (total_of(rational(4), times(3, ROOT2)), 2, total_of(root(2, 4), root(8, 4))),
        (total_of(rational(10), times(2, root(6)), times(2, root(10)), times(2, root(15))), 2, None),
        (total_of(rational(7), times(5, ROOT2)), 3, total_of(ONE, ROOT2)),
        (total_of(rational(-2), ROOT5), 3, scaled(total_of(rational(-1), ROOT5), 1, 2)),
        (total_of(rational(9), times(4, ROOT5)), 3, scaled(total_of(rational(3), ROOT5), 1, 2)),
        (total_of(rational(90), times(34, root(7))), 3, total_of(rational(3), root(7))),
        (total_of(rational(17), times(12, ROOT2)), 4, total_of(ONE, ROOT2)),
        (total_of(rational(41), times(29, ROOT2)), 5, total_of(ONE, ROOT2)),
        (total_of(rational(10), times(7, ROOT2)), 3, total_of(root(4, 3), root(2, 6))),
        (total_of(rational(9), times(5, ROOT3)), 3, scaled(total_of(root(36, 3), root(48, 6)), 1, 2)),
        (total_of(rational(82), times(58, ROOT2)), 5, total_of(root(2, 5), root(128, 10))),
        (total_of(rational(58), times(41, ROOT2)), 5, total_of(root(8, 5), root(2, 10))),
    ],
    ids=str,
)
def test_a_root_is_denested(radicand: Combination, degree: int, expected: Combination | None) -> None:
    assert denested(ring(), radicand, degree) == (expected or total_of(ROOT2, ROOT3, ROOT5), degree)


@pytest.mark.parametrize(
    ("radicand", "degree"),
    [
        (total_of(ONE, ROOT2), 2),
        (total_of(ONE, ROOT2), 3),
        (total_of(rational(2), ROOT2), 2),
        (total_of(ROOT2, ROOT3), 2),
        (total_of(ROOT2, ROOT3), 3),
        (total_of(ONE, root(2, 3)), 2),
        (total_of(ONE, ROOT5), 4),
        (ROOT2, 2),
        (rational(2), 2),
        (total_of(rational(3), times(2, product(ROOT2, I))), 3),
        (total_of(rational(3), times(2, product(ROOT2, of_monomial(power_of(PI_ATOM))))), 3),
        (total_of(*(root(prime) for prime in (2, 3, 5, 7, 11))), 2),
    ],
    ids=str,
)
def test_what_has_no_simpler_root_stays(radicand: Combination, degree: int) -> None:
    assert denested(ring(), radicand, degree) is None


def test_the_order_of_terms_changes_nothing() -> None:
    one, other = times(2, ROOT2), times(-1, root(6))
    found = denested(ring(), total_of(one, other), 2)
    assert found is not None
    assert found == denested(ring(), total_of(other, one), 2)


def test_a_part_of_a_root_is_taken() -> None:
    radicand = total_of(rational(3), times(2, ROOT2))
    assert denested(ring(), radicand, 4) == denested(ring(), radicand, 2)
    assert denested(ring(), radicand, 3) is None


def sum_of_roots(chances: Random, most: int) -> Combination:
    radicands = chances.sample([1, 2, 3, 5, 6, 7, 10, 15], most)
    ones = [ONE if radicand == 1 else root(radicand) for radicand in radicands]
    return total_of(*(times(chances.choice([-3, -2, -1, 1, 2, 3]), one) for one in ones))


@pytest.mark.parametrize("seed", range(10))
def test_the_square_root_of_a_square_is_its_positive_root(seed: int) -> None:
    chances = seeded(seed)
    for _ in range(20):
        one = scaled(sum_of_roots(chances, chances.randint(2, 3)), 1, chances.randint(1, 3))
        home = ring()
        found = denested(home, home.multiply(one, one), 2)
        with mp.workdps(40):
            expected = (one if worth(home, one) > 0 else scaled(one, -1), 2)
        primes = {prime for _, radicand, _, _ in one.terms for prime in (2, 3, 5, 7) if radicand % prime == 0}
        assert found == expected or len(primes) > 4 or len(home.multiply(one, one).terms) == 1


@pytest.mark.parametrize("seed", range(10))
def test_a_root_of_a_power_of_two_terms_is_what_the_power_is_of(seed: int) -> None:
    chances = seeded(seed)
    for _ in range(20):
        a, b, c = chances.randint(1, 9), chances.randint(1, 9), chances.choice([2, 3, 5, 7, 11])
        degree = chances.choice([2, 3, 4, 5, 6, 7])
        sign = 1 if a * a < b * b * c else chances.choice([1, -1])
        home, one = ring(), total_of(rational(a), times(sign * b, root(c)))
        assert denested(home, home.power(one, degree), degree) == (one, degree)


def test_the_degree_is_bounded() -> None:
    home, one = ring(), total_of(ONE, ROOT2)
    assert denested(home, home.power(one, LARGEST_DEGREE), LARGEST_DEGREE) == (one, LARGEST_DEGREE)
    assert denested(home, home.power(one, LARGEST_DEGREE + 1), LARGEST_DEGREE + 1) is None


def test_what_is_long_stays() -> None:
    long = total_of(rational(10**40 + 1), root(10**9 + 7))
    assert denested(ring(), long, 3) is None
    assert denested(ring(), long, 2) is None
