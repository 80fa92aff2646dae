from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.engine.asking import ask, number_of, roomy, tree_of

from calculatrice.engine.answers.present import show_number
from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import BudgetExceeded, Undecided
from calculatrice.engine.numbers.exact import Exact, Operation

if TYPE_CHECKING:
    from calculatrice.engine.numbers.rounding import Relation

SHOWN: list[tuple[str, int, str, Relation]] = [
    ("7", 15, "7", "="),
    ("-7", 1, "-7", "="),
    ("0.1", 1, "0.1", "="),
    ("1/3", 3, "0.333", "≈"),
    ("2/3", 3, "0.667", "≈"),
    ("-2/3", 3, "-0.667", "≈"),
    ("1/8", 1, "0.125", "="),
    ("123456.789", 2, "123456.789", "="),
    ("10^-6", 15, "0.000001", "="),
    ("10^-7", 15, "1e-7", "="),
    ("123*10^-9", 15, "1.23e-7", "="),
    ("3^104", 5, "41745579179292917813953351511015323088870709282081", "="),
    ("1/3^40", 3, "8.23e-20", "≈"),
    ("1/2^50", 15, "8.8817841970012523233890533447265625e-16", "="),
    ("1/2^70", 15, "8.470329472543003390683225006796419620513916015625e-22", "="),
    ("1/2^72", 15, "2.11758236813575e-22", "≈"),
    ("1/2^72", 60, "2.11758236813575084767080625169910490512847900390625e-22", "="),
    ("10^999", 15, "1" + "0" * 999, "="),
    ("10^1000", 15, "1e1000", "="),
    ("10^1000+1", 15, "1.00000000000000e1000", "≈"),
    ("12*10^1500", 15, "1.2e1501", "="),
    ("10^1000+1", 1001, "1" + "0" * 999 + "1", "="),
    ("sqrt(2)", 1, "1", "≈"),
    ("sqrt(2)", 5, "1.4142", "≈"),
    ("100*pi", 3, "314", "≈"),
    ("1000*pi", 3, "3.14e3", "≈"),
    ("pi/10^6", 3, "0.00000314", "≈"),
    ("pi/10^7", 3, "3.14e-7", "≈"),
    ("sin(1)^2+cos(1)^2", 15, "1", "="),
    ("sin(1)^2+cos(1)^2-1", 15, "0", "="),
    ("i", 15, "i", "="),
    ("-i", 15, "-i", "="),
    ("2*i", 15, "2i", "="),
    ("1/2+3*i/4", 15, "0.5+0.75i", "="),
    ("1-i", 15, "1-i", "="),
    ("1/2+i*pi", 4, "0.5000+3.142i", "≈"),
    ("pi+i", 4, "3.142+1.000i", "≈"),
    ("pi-i/3", 4, "3.142-0.3333i", "≈"),
    ("i*pi", 4, "3.142i", "≈"),
    ("i/3", 4, "0.3333i", "≈"),
    ("exp(i*pi)", 15, "-1", "="),
    ("exp(i)*exp(-i)", 15, "1", "="),
]


@pytest.mark.parametrize(("expression", "digits", "text", "relation"), SHOWN)
def test_a_number_is_shown_with_its_relation(expression: str, digits: int, text: str, relation: Relation) -> None:
    shown = show_number(number_of(expression), digits, roomy())
    assert (shown.text, shown.relation) == (text, relation)


def test_a_fraction_of_more_digits_than_python_writes_is_shown_whole() -> None:
    shown = show_number(number_of("1/2^20000"), 20_000, roomy())
    assert shown.relation == "="
    assert re.fullmatch(r"2\.512388057698[0-9]{13957}6962890625e-6021", shown.text)


def test_a_possible_zero_is_shown_as_a_bound() -> None:
    shown = show_number(tree_of("gamma(1/3)*gamma(2/3)-2*pi/sqrt(3)"), 15, roomy())
    assert (shown.relation, shown.digits) == ("<", 0)
    assert int(shown.text.removeprefix("1e")) < -4000


def test_the_value_that_was_proved_on_the_way_is_kept() -> None:
    assert show_number(tree_of("sin(1)^2+cos(1)^2"), 15, roomy()).value == 1
    assert repr(show_number(tree_of("sqrt(2)*i*i"), 15, roomy()).value) == "re(*(*(sqrt(2), i), i))"
    assert repr(show_number(tree_of("exp(i)*exp(-i)+2*i"), 15, roomy()).value) == "+(1, *(2, i))"


def test_a_part_that_may_be_zero_is_not_guessed() -> None:
    mystery = Exact(
        Operation("complex mystery", lambda x: x, None),
        (tree_of("pi+i*(gamma(1/3)*gamma(2/3)-2*pi/sqrt(3))"),),
        real=False,
    )
    with pytest.raises(Undecided):
        show_number(mystery, 15, Budget.unproved())


def test_a_real_part_that_may_be_zero_is_not_guessed() -> None:
    with pytest.raises(Undecided):
        show_number(tree_of("i*pi+gamma(1/3)*gamma(2/3)-2*pi/sqrt(3)"), 15, Budget.unproved())


@pytest.mark.parametrize(("expression", "digits"), [("3^200000", 10**5), ("sqrt(2)", 10**5), ("1/3", 10**6)])
def test_what_is_long_to_write_is_refused_inline(expression: str, digits: int) -> None:
    with pytest.raises(BudgetExceeded):
        show_number(number_of(expression), digits, Budget.inline())


@pytest.mark.parametrize(
    ("disguised", "typed"),
    [
        ("sin(10°)*sin(50°)*9e-15*sin(70°)-1/8", "-999999999999991/8000000000000000"),
        ("33609955101446312407169521/100000000*sqrt(2)*sqrt(8)/4", "33609955101446312407169521/100000000"),
        ("cos(asin(3/5))*1.00000000000000000001", "0.800000000000000000008"),
        ("sin(1)^2+cos(1)^2+1e-40", "1+1e-40"),
        ("sin(1)^2+cos(1)^2+1e-60", "1+1e-60"),
        ("-sqrt(2)*sqrt(8)*1e30/3", "-4e30/3"),
        ("sqrt(2)*sqrt(8)*12345678901234567890123456789*10^1990", "4*12345678901234567890123456789*10^1990"),
        ("(sqrt(2)*sqrt(3)/sqrt(6))/10^40", "10^-40"),
        ("sqrt(2)*sqrt(8)/3", "4/3"),
        ("(sin(1)^2+cos(1)^2)/2^160", "2^-160"),
    ],
)
@pytest.mark.parametrize("digits", [5, 15, 60])
def test_a_number_has_one_text_whatever_way_led_to_it(disguised: str, typed: str, digits: int) -> None:
    assert ask(disguised, digits, budget=Budget.job()).text == ask(typed, digits).text


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("sqrt(2)+pi", "≈ 4.55580621596289"),
        ("-sqrt(2)*pi*10^14", "≈ -444288293815837"),
        ("sqrt(2)*pi*10^20", "≈ 4.44288293815837e20"),
        ("sqrt(2)*pi*10^60", "≈ 4.44288293815837e60"),
        ("sqrt(2)*pi/10^60", "≈ 4.44288293815837e-60"),
        ("sin(1)^2+cos(1)^2+1e-40*pi", "≈ 1.00000000000000"),
        ("sin(1)^2+cos(1)^2-1e-40*pi", "≈ 1.00000000000000"),
    ],
)
def test_a_number_that_is_no_short_decimal_is_rounded(expression: str, text: str) -> None:
    assert ask(expression).text == text
