from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.engine.asking import number_of, tree_of
from tests.engine.random_expressions import seeded

from calculatrice.engine.budget import Budget
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.operations import ADD
from calculatrice.engine.numbers.separation import separation_bits

if TYPE_CHECKING:
    from random import Random


@pytest.mark.parametrize(
    "expression",
    [
        "pi",
        "sqrt(pi)",
        "exp(1)",
        "sqrt(2)+ln(2)",
        "2^sqrt(2)",
        "sin(1)",
        "exp(i)",
        "cbrt(2)^pi",
        "gamma(1/3)",
        "sqrt(2)^pi",
    ],
)
def test_what_is_not_made_of_roots_has_no_bound(expression: str) -> None:
    assert separation_bits(tree_of(expression)) is None


@pytest.mark.parametrize(
    ("expression", "least"),
    [
        ("sqrt(2)", 1),
        ("sqrt(2)-1.4142135623730950488016887242", 90),
        ("sqrt(10^40+1)-10^20", 67),
        ("(sqrt(2)-1)^100", 127),
        ("cbrt(2+10^-60)-cbrt(2)", 200),
        ("root(10^100+1; 5)-10^20", 267),
        ("1/(sqrt(10^40+1)+10^20)", 67),
        ("sqrt(2)*sqrt(3)-sqrt(6)+10^-90", 299),
        ("sin(pi/7)-0.43388373911755812047576833284835", 100),
        ("tan(pi/5)-0.72654252800536088589546675748062", 100),
        ("re(exp(i*pi/7))-0.90096886790241912623610231950745", 100),
        ("im(sqrt(1+2i))-0.78615137775742328606955858584295", 100),
        ("(-8)^(1/3)-1-1.7320508075688772935274463415058i", 100),
        ("2^(-1/3)-0.79370052598409973737585281963615", 100),
    ],
)
def test_the_bound_is_below_what_is_not_zero(expression: str, least: int) -> None:
    tree = tree_of(expression)
    bits = separation_bits(tree)
    assert bits is not None
    assert bits >= least
    assert not tree.enclose(2 * bits + 256, Budget.job()).contains(0)


@pytest.mark.parametrize(
    ("expression", "bits"),
    [
        ("sqrt(2)", 2),
        ("sqrt(2)-1", 4),
        ("sqrt(2)+sqrt(3)", 11),
        ("sqrt(1/3)", 3),
        ("sqrt(2/5)", 5),
        ("sqrt(3)+1/3", 9),
        ("sqrt(2)/sqrt(3)", 4),
        ("(1+sqrt(2))^-3", 9),
        ("root(5; 4)", 4),
        ("(-8)^(1/3)", 4),
        ("(-8)^(-1/3)", 3),
        ("(1+i)*sqrt(2)", 9),
        ("sin(pi/5)", 10),
        ("sin(pi/5)*sqrt(2)", 25),
        ("exp(2*i*pi/5)+1", 8),
        ("re(sqrt(1+2*i))", 40),
    ],
)
def test_the_bound_is_the_one_of_the_paper(expression: str, bits: int) -> None:
    assert separation_bits(tree_of(expression)) == bits


def random_radicals(random: Random) -> Exact:
    """A sum of products of roots, near zero: an integer that is nearest is taken off."""
    terms = [
        random.choice((number_of(f"sqrt({n})"), number_of(f"cbrt({n})"), number_of(f"1/(1+sqrt({n}))")))
        for n in random.choices(RADICANDS, k=3)
    ]
    trees = [term for term in terms if isinstance(term, Exact)]
    total = Exact(ADD, tuple(trees), real=True)
    nearest = int(total.enclose(64, Budget.job()).mid().floor().unique_fmpz())
    return Exact(ADD, (total, -nearest), real=True)


RADICANDS = (2, 3, 5, 6, 7, 10, 11, 13, 15)


@pytest.mark.parametrize("seed", range(30))
def test_random_sums_of_roots_are_farther_from_zero_than_their_bound(seed: int) -> None:
    tree = random_radicals(seeded(seed))
    bits = separation_bits(tree)
    assert bits is not None
    ball = tree.enclose(256, Budget.job())
    assert ball.abs_lower() > 2.0 ** -min(bits, 200)


@pytest.mark.parametrize(
    ("expression", "most"),
    [
        ("sqrt(2)*sqrt(3)-sqrt(6)", 60),
        ("sqrt(2)+sqrt(3)-sqrt(5+2*sqrt(6))", 200),
        ("cos(pi/7)-cos(2*pi/7)+cos(3*pi/7)-1/2", 200),
    ],
)
def test_the_bound_of_a_simple_number_is_small(expression: str, most: int) -> None:
    bits = separation_bits(tree_of(expression))
    assert bits is not None
    assert bits <= most


def test_a_field_of_immense_degree_has_no_bound() -> None:
    assert separation_bits(tree_of("+".join(f"sqrt({n})" for n in range(2, 60)))) is None
