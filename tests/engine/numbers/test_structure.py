from __future__ import annotations

import pytest
from tests.engine.asking import ask, roomy, tree_of

from calculatrice.engine.budget import Budget
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.operations import ADD, IM, MULTIPLY, PI, RE, SQRT
from calculatrice.engine.numbers.structure import LONGEST_SUM, merged

SAME = [
    "sin(10^30000)",
    "asin(1-10^-1000)",
    "24^274.647",
    "gamma(1/3)",
    "lambertw(1)*exp(2)",
    "gamma(1/3)+i*zeta(3)",
    "besselj(1; 2)/catalan",
    "(gamma(1/3)+pi)^(1/7)",
]


@pytest.mark.parametrize("expression", SAME)
@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("({0})-({0})", "= 0"),
        ("2*({0})-({0})-({0})", "= 0"),
        ("2*(1+({0}))-2*({0})", "= 2"),
        ("({0})/({0})", "= 1"),
        ("3*({0})/(2*({0}))", "= 1.5"),
        ("exp(({0})-({0}))", "= 1"),
        ("({0})*gamma(1/5)-gamma(1/5)*({0})", "= 0"),
        ("({0}) == ({0})", "= true"),
        ("({0}) != ({0})", "= false"),
    ],
)
def test_the_same_tree_twice_is_known_to_be_equal(expression: str, written: str, expected: str) -> None:
    assert ask(written.format(expression), budget=Budget.job()).text == expected


@pytest.mark.parametrize("expression", [expression for expression in SAME if "i*" not in expression])
def test_the_order_of_the_same_tree_is_known(expression: str) -> None:
    assert ask(f"({expression}) <= ({expression})", budget=Budget.job()).text == "= true"
    assert ask(f"({expression}) < ({expression})", budget=Budget.job()).text == "= false"


@pytest.mark.parametrize(
    ("expression", "nodes"),
    [
        ("sqrt(2)+sqrt(2)*sqrt(3)", 4),
        ("sin(1)^2+cos(1)^2+sin(1)*cos(1)", 6),
        ("sqrt(2)+sqrt(3)", 3),
        ("sin(1)*cos(2)+2*cos(2)*sin(1)", 4),
        ("(1+pi)*2-2+e", 4),
        ("pi", 1),
    ],
)
def test_equal_branches_are_one(expression: str, nodes: int) -> None:
    found = merged(tree_of(expression), Budget.inline())
    assert isinstance(found, Exact)
    assert len(found.order()) == nodes


@pytest.mark.parametrize(
    "expression",
    ["pi", "sqrt(2)+sqrt(3)", "2*pi+1", "1/pi", "sin(sqrt(2))", "re(sqrt(1+i))", "(1+i)^pi/3", "abs(1+i*pi)"],
)
def test_a_number_stays_what_it_is(expression: str) -> None:
    tree = tree_of(expression)
    same = merged(tree, Budget.inline())
    assert isinstance(same, Exact)
    assert same.real is tree.real
    assert same.enclose(256, Budget.inline()).overlaps(tree.enclose(256, Budget.inline()))


def test_what_is_left_of_a_complex_number_may_be_real() -> None:
    real, turned = tree_of("gamma(1/3)"), tree_of("i*pi")
    there = Exact(ADD, (real, turned), real=False)
    back = Exact(ADD, (there, Exact(MULTIPLY, (-1, turned), real=False)), real=False)
    budget = Budget.inline()
    assert merged(Exact(RE, (back,), real=True), budget) is merged(real, budget) is real
    assert merged(Exact(IM, (back,), real=True), budget) == 0
    assert merged(Exact(SQRT, (back,), real=False), budget).enclose(64, budget).is_finite()  # type: ignore[union-attr]  # a tree


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        ("sinh", "1.00000000000000e-200i"),
        ("sin", "1.00000000000000e-200i"),
        ("tan", "1.00000000000000e-200i"),
        ("tanh", "1.00000000000000e-200i"),
        ("asin", "1.00000000000000e-200i"),
        ("asinh", "1.00000000000000e-200i"),
        ("atan", "1.00000000000000e-200i"),
        ("atanh", "1.00000000000000e-200i"),
        ("erf", "1.12837916709551e-200i"),
        ("cos", "1.00000000000000"),
        ("cosh", "1.00000000000000"),
        ("sec", "1.00000000000000"),
        ("sech", "1.00000000000000"),
        ("exp", "1.00000000000000+1.00000000000000e-200i"),
        ("cot", "-1.00000000000000e200i"),
        ("coth", "-1.00000000000000e200i"),
        ("csc", "-1.00000000000000e200i"),
        ("csch", "-1.00000000000000e200i"),
        ("acoth", "-1.57079632679490i"),
        ("sqrt", "7.07106781186548e-101+7.07106781186548e-101i"),
        ("ln", "-460.517018598809+1.57079632679490i"),
        ("acos", "1.57079632679490-1.00000000000000e-200i"),
    ],
)
def test_an_elementary_function_has_an_answer_beside_zero_on_the_imaginary_axis(function: str, expected: str) -> None:
    result = ask(f"{function}(1e-200*i)")
    assert result.text == f"≈ {expected}"


@pytest.mark.parametrize("function", ["sin", "tan", "sinh", "tanh", "asin", "atan", "asinh", "atanh"])
@pytest.mark.parametrize(
    ("argument", "expected"),
    [
        ("1e-200", "1.00000000000000e-200"),
        ("-1e-300", "-1.00000000000000e-300"),
        ("1e-200*pi", "3.14159265358979e-200"),
        ("1e-200*sqrt(2)", "1.41421356237310e-200"),
    ],
)
def test_an_elementary_function_has_an_answer_beside_zero(function: str, argument: str, expected: str) -> None:
    assert ask(f"{function}({argument})").text == f"≈ {expected}"


def test_a_long_chain_of_sums_is_walked_in_linear_time() -> None:
    number: Exact = PI
    for count in range(20 * LONGEST_SUM):
        number = Exact(ADD, (number, tree_of(f"sqrt({count}+1/7)")), real=True)
    doubled = Exact(ADD, (Exact(MULTIPLY, (-1, number), real=True), number), real=True)
    budget = roomy()
    before = budget.effort
    assert merged(doubled, budget) == 0
    assert before - budget.effort < 10**9
