"""Random sums of roots, powers of π and e, logarithms and angles: each form is right, and one number has one form."""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import permutations
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
from mpmath import mp
from tests.engine.asking import number_of
from tests.engine.numbers.equal_numbers import pair
from tests.engine.random_expressions import seeded

from calculatrice import evaluate
from calculatrice.engine.answers.closed_form import LONGEST
from calculatrice.engine.answers.normal_view import normal_view
from calculatrice.engine.answers.number_view import rational_view
from calculatrice.engine.answers.view_text import view_text
from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import CalculationError, DivisionByZero
from calculatrice.engine.numbers.exact import Exact, WorkingPrecision
from calculatrice.engine.numbers.normal_form import NormalForm
from calculatrice.engine.numbers.radicals import NoForm
from calculatrice.engine.numbers.rational import denominator, numerator

if TYPE_CHECKING:
    from random import Random

    from calculatrice.engine.numbers.exact import Number

Value: TypeAlias = Any  # mpmath has no types

SEEDS = 20
EXPRESSIONS = int(os.environ.get("FORMS", "10000"))
PAIRS = EXPRESSIONS // 10
DIGITS = 60
NOISE = 5
"""How many times the digits mpmath calculates with: the root of the root of what should be 0 has a quarter of them."""
BITS = 512
NAMES = {"mp": mp, "pi": mp.pi, "e": mp.e, "i": mp.mpc(0, 1)}


def atom(chances: Random) -> tuple[str, str]:
    """A member of the family, as the language writes it and as Python does."""
    n, m = chances.randint(2, 12), chances.randint(2, 6)
    return chances.choice(
        [
            (f"sqrt({n})", f"mp.sqrt({n})"),
            (f"{n}^(1/{m})", f"mp.root({n}, {m})"),
            (f"ln({n}/{m})", f"mp.log(mp.mpf({n})/{m})"),
            ("pi", "+pi"),
            (f"e^({n}/{m})", f"mp.exp(mp.mpf({n})/{m})"),
            (f"sin({n}*pi/12)", f"mp.sin({n}*pi/12)"),
            (f"cos({n}*pi/{m})", f"mp.cos({n}*pi/{m})"),
            (f"({n}/{m})", f"(mp.mpf({n})/{m})"),
            (f"exp(i*pi*{n}/{m})", f"mp.exp(i*pi*{n}/{m})"),
        ]
    )


def expression(chances: Random, depth: int) -> tuple[str, str]:
    """A sum, a difference, a product, a quotient, a power or a root of members."""
    if depth == 0:
        return atom(chances)
    (a, p), (b, q) = (expression(chances, depth - chances.randint(1, 2) if depth > 1 else 0) for _ in range(2))
    shape = chances.choice("++--**/^" if "i*" in a else "++--**/^r")
    if shape == "^":
        power = chances.randint(2, 3)
        return f"({a})^{power}", f"({p})**{power}"
    if shape == "r":
        return f"sqrt({a})", f"mp.sqrt({p})"
    return f"({a}){shape}({b})", f"({p}){shape}({q})"


def form_of(number: Number) -> str | None:
    """The normal form; None where there is none."""
    if not isinstance(number, Exact):
        return view_text(rational_view(number))
    try:
        return view_text(normal_view(NormalForm(number, Budget.job())))
    except NoForm:
        return None


def worth(number: Number) -> Value:
    """What the engine encloses, as mpmath has it."""
    if not isinstance(number, Exact):
        return mp.mpf(numerator(number)) / denominator(number)
    ball = number.enclose(BITS, Budget.job())
    parts = (ball,) if number.real else (ball.real, ball.imag)
    with WorkingPrecision(BITS):
        return mp.mpc(*(mp.mpf(part.mid().str(2 * DIGITS, radius=False)) for part in parts))


@pytest.mark.no_cover
@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_random_form_is_worth_what_it_was_made_of(seed: int) -> None:
    chances = seeded(seed)
    with mp.workdps(NOISE * DIGITS):
        for _ in range(EXPRESSIONS // SEEDS):
            text, source = expression(chances, 2)
            try:
                form = form_of(number_of(text))
            except DivisionByZero:
                continue
            assert form is None or len(form) > LONGEST or is_right(text, form, eval(source, NAMES)), (text, form)  # noqa: S307  # our own


def is_right(text: str, form: str, expected: Value) -> bool:
    """Whether the form is worth what mpmath says, and within the family proves the difference to be 0."""
    back, difference = number_of(form), number_of(f"({form})-({text})")
    is_near = abs(worth(back) - expected) <= max(abs(expected), 1) * mp.mpf(10) ** -DIGITS
    return bool(is_near) and (holds_values(back) or (form_of(back) == form and form_of(difference) == "0"))


def holds_values(number: Number) -> bool:
    """Whether it is outside the family: a sum stays under a root or below a bar, or a radicand is long."""
    try:
        return isinstance(number, Exact) and bool(NormalForm(number, Budget.job()).ring.values)
    except NoForm:
        return True


@pytest.mark.parametrize("seed", range(SEEDS))
def test_equal_numbers_have_one_form_however_they_came(seed: int) -> None:
    chances = seeded(seed)
    for _ in range(PAIRS // SEEDS):
        one, other = (form_of(number_of(each.text.replace("log", "ln"))) for each in pair(chances, 1))
        assert one == other or one is None or other is None or max(len(one), len(other)) > LONGEST


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_number_has_one_form_in_whatever_order_it_is_put_together(seed: int) -> None:
    chances = seeded(seed)
    parts = [atom(chances)[0] for _ in range(4)]
    forms = {form_of(number_of("+".join(f"({part})" for part in order))) for order in permutations(parts)}
    assert len(forms) == 1


@pytest.mark.parametrize("numbers", [(2, 3), (5, 7), (2, 2), (6, 10), (3, 12)])
@pytest.mark.parametrize(
    "same",
    [
        ("1/(sqrt({0})+sqrt({1})+1)", "1/(1+sqrt({1})+sqrt({0}))"),
        ("(1+sqrt({0}))*(1-sqrt({0}))", "1-{0}"),
        ("1/(1+sqrt({0}))", "(1-sqrt({0}))/(1-{0})"),
        ("sqrt({0})*sqrt({1})", "sqrt({0}*{1})"),
        ("{0}^(1/3)*{1}^(1/2)", "({0}^2*{1}^3)^(1/6)"),
        ("sqrt(1+{0}+2*sqrt({0}))", "1+sqrt({0})"),
        ("ln({0})+ln({1})", "ln({0}*{1})"),
        ("ln({0}/{1})", "ln({0})-ln({1})"),
        ("e^({0}/{1})*e", "e^(({0}+{1})/{1})"),
        ("sqrt(pi^{0}*e^{1})", "pi^({0}/2)*e^({1}/2)"),
        ("sin({0}*pi/12)^2+cos({0}*pi/12)^2", "1"),
        ("exp(i*pi/{0})*exp(-i*pi/{0})", "1"),
        ("1/({0}+pi)^2", "1/({0}^2+2*{0}*pi+pi^2)"),
        ("1/({0}+pi)+1/({1}*e+1)", "({0}+1+pi+{1}*e)/(({1}*e+1)*({0}+pi))"),
        ("1/({0}+1/({1}+pi))", "({1}+pi)/({0}*{1}+1+{0}*pi)"),
        ("(e^({0}/5)+e^(8/7))*({1}-pi)/({1}^2-pi^2)", "(e^({0}/5)+e^(8/7))/({1}+pi)"),
        ("(e^(2*{0}/5)-e^(16/7))/(e^({0}/5)+e^(8/7))", "e^({0}/5)-e^(8/7)"),
        ("sqrt(({0}+pi)*({1}+e))", "sqrt({1}+e)*sqrt({0}+pi)"),
        ("ln(pi^2+{0}*pi)", "ln({0}+pi)+ln(pi)"),
        ("sin({0})*cos({1})*sin(1/{0})", "sin(1/{0})*cos({1})*sin({0})"),
        ("sin({0}*pi/12+{1})", "cos({0}*pi/12+{1}-pi/2)"),
        ("sin({0}*pi/12+sqrt({1}))", "sin(pi-{0}*pi/12-sqrt({1}))"),
        ("cos({0}*pi/4-sqrt({1}))", "sin(pi/2-{0}*pi/4+sqrt({1}))"),
        ("cos({0}+{1}*pi)", "-cos(({1}+7)*pi-{0})"),
        ("tan({0}*pi/6+e)", "tan(e-({1}-{0}/6)*pi)"),
        ("ln({0}^pi*{1})", "pi*ln({0})+ln({1})"),
        ("ln(sqrt({0})^sqrt(3)/{1}^e)", "sqrt(3)*ln({0})/2-e*ln({1})"),
    ],
)
def test_equal_numbers_have_one_form(same: tuple[str, str], numbers: tuple[int, int]) -> None:
    one, other = (form_of(number_of(text.format(*numbers))) for text in same)
    assert one == other


@pytest.mark.parametrize(
    "shape",
    [
        "sqrt({a}*{b})-sqrt({a})*sqrt({b})",
        "re({a}^(1/3))+1/{b}",
        "im(sqrt({a}))*sqrt({b})",
        "sqrt({a}/{b})+sqrt({a})/sqrt({b})",
        "({a}*{b})^(1/3)-{a}^(1/3)*{b}^(1/3)",
        "1/(sqrt({a})+{b})",
        "abs(sqrt({a})+{b})",
        "ln({a})+ln({b})-ln({a}*{b})",
    ],
)
def test_a_form_with_roots_of_negative_numbers_reads_back_as_the_number(shape: str) -> None:
    factors = ("sin(4)", "sin(5)", "(pi-4)", "(e-3)", "ln(1/2)", "cos(1)", "(1-sqrt(2)*pi)")
    results = [told for a, b in permutations(factors, 2) if (told := answered(shape.format(a=a, b=b))) is not None]
    assert len(results) >= len(factors)
    assert [evaluate(exact).decimal for exact, _ in results] == [decimal for _, decimal in results]


def answered(text: str) -> tuple[str, str] | None:
    """The exact form and the decimal, where there are both: some of these numbers can't be told from real ones."""
    with suppress(CalculationError):
        result = evaluate(text)
        return None if result.exact is None else (result.exact, result.decimal)
    return None
