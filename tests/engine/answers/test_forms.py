from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest
from tests.engine.asking import ask, number_of

import calculatrice
from calculatrice import evaluate
from calculatrice.engine.answers.view import Digits, Quotient
from calculatrice.engine.answers.view_text import view_text
from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import WrongType
from calculatrice.engine.language.wishes import FORMS
from calculatrice.engine.values import Factorization
from calculatrice.engine.values.factorization import factors
from calculatrice.engine.values.scalar import exact

if TYPE_CHECKING:
    from calculatrice.engine.context import AngleUnit

NONE = (None, None, None)


@pytest.mark.parametrize(
    ("expression", "fraction", "mixed", "repeating"),
    [
        ("7", "7", "7", None),
        ("-7/2", "-7/2", "-3 1/2", None),
        ("1/6", "1/6", "1/6", "0.1(6)"),
        ("sqrt(2)*sqrt(18)/7", "6/7", "6/7", "0.(857142)"),
        ("factor(12)", "12", "12", None),
        ("1123/889", "1123/889", "1 + 234/889", "1.(263217097862767154105736782902137232845894)"),
        ("sqrt(2)", *NONE),
        ("i", *NONE),
        ("pi > 3", *NONE),
        ("[1/2; 7/3]", "[1/2; 7/3]", "[1/2; 2 1/3]", None),
        ("[1/3; sqrt(2)]", *NONE),
        ("f(x) = x", *NONE),
    ],
)
def test_the_forms_of_a_rational(
    expression: str, fraction: str | None, mixed: str | None, repeating: str | None
) -> None:
    result = ask(expression)
    assert (result.fraction, result.mixed, result.repeating) == (fraction, mixed, repeating)


@pytest.mark.parametrize(
    ("expression", "digits", "scientific", "engineering"),
    [
        ("0", 15, "0e0", "0e0"),
        ("7", 15, "7e0", "7e0"),
        ("1200", 15, "1.2e3", "1.2e3"),
        ("-12", 15, "-1.2e1", "-12e0"),
        ("0.00015", 15, "1.5e-4", "150e-6"),
        ("123456789", 3, "1.23456789e8", "123.456789e6"),
        ("1/3", 3, "3.33e-1", "333e-3"),
        ("1/3", 1, "3e-1", "333e-3"),
        ("pi", 3, "3.14e0", "3.14e0"),
        ("pi*10^10", 3, "3.14e10", "31.4e9"),
        ("sin(1)^2+cos(1)^2+99", 15, "1e2", "100e0"),
        ("2^200", 5, "1.6069e60", "1.6069e60"),
        ("i", 3, None, None),
        ("pi == 3", 3, None, None),
        ("10^5000+1", 6000, f"1.{'0' * 4999}1e5000", f"100.{'0' * 4997}1e4998"),
    ],
)
def test_scientific_and_engineering_forms(
    expression: str, digits: int, scientific: str | None, engineering: str | None
) -> None:
    result = ask(expression, digits)
    assert (result.scientific, result.engineering) == (scientific, engineering)


@pytest.mark.parametrize(
    ("expression", "angle", "expected"),
    [
        ("asin(1/2)", "rad", "30°"),
        ("asin(1/2)", "deg", "30°"),
        ("100/3", "grad", "30°"),
        ("1", "rad", "57.2957795130823°"),
        ("30°", "grad", "30°"),
        ("e^(i*pi)*pi", "rad", "-180°"),
        ("factor(180)", "deg", "180°"),
        ("i", "rad", None),
        ("pi > 3", "rad", None),
    ],
)
def test_an_angle_in_degrees(expression: str, angle: AngleUnit, expected: str | None) -> None:
    assert evaluate(expression, angle=angle).degrees == expected


@pytest.mark.parametrize(
    ("expression", "base", "expected"),
    [
        ("255", 16, "0xff"),
        ("-255", 2, "-0b11111111"),
        ("0", 2, "0b0"),
        ("1/2", 2, "0b0.1"),
        ("255.5", 16, "0xff.8"),
        ("0.1", 2, "0b0.0(0011)"),
        ("1/3", 3, "0.1₃"),
        ("-1/3", 2, "-0b0.(01)"),
        ("1/10007", 36, "0.004nudyr6txs₃₆"),
        ("pi", 2, "0b11.001001000011111101101010100010001000010110100011"),
        ("pi", 16, "0x3.243f6a8885a3"),
        ("sqrt(2)*sqrt(18)", 7, "6₇"),
        ("sqrt(2)*sqrt(18)/4", 2, "0b1.1"),
        ("2^100*pi", 16, "0x3.243f6a8885a3*16^25"),
        ("factor(12)", 2, "0b1100"),
        ("15", 8, "0o17"),
        ("194", 5, "1234₅"),
        ("2/6", 7, "0.(2)₇"),
        ("-7/3", 16, "-0x2.(5)"),
        ("35*36+35", 36, "0zz₃₆"),
        ("-(35*36+35)", 36, "-0zz₃₆"),
        ("33*36+1", 36, "0x1₃₆"),
        ("7^40*pi", 7, "3.06636514320361341₇*7^40"),
        ("2^-30", 2, "0b1*2^-30"),
        ("255", 10, "255"),
        ("1/6", 10, "0.1(6)"),
        ("i", 2, None),
        ("pi > 3", 2, None),
    ],
)
def test_other_bases(expression: str, base: int, expected: str | None) -> None:
    assert ask(expression).base(base) == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("0.5", "1/2"),
        ("sqrt(2)*sqrt(3)", "√6"),
        ("[1/2; sqrt(2)]", "[1/2; √2]"),
        ("[1/2; sin(1)]", "[1/2; sin(1)]"),
        ("factor(360)", "2^3 × 3^2 × 5"),
        ("pi > 3", "true"),
        ("sin(1)", "sin(1)"),
        ("f(x) = x", None),
        ("exp(i*pi/4)", "√2/2+√2·i/2"),
    ],
)
def test_the_exact_form(expression: str, expected: str | None) -> None:
    assert ask(expression).exact == expected


@pytest.mark.parametrize(
    ("number", "prime_powers", "expected"),
    [
        (1, (), "1"),
        (-1, (), "-1"),
        (7, ((7, 1),), "7"),
        (-12, ((2, 2), (3, 1)), "-1 × 2^2 × 3"),
        (0, (), "0"),
    ],
)
def test_prime_factors(number: int, prime_powers: tuple[tuple[int, int], ...], expected: str) -> None:
    assert view_text(factors(Factorization(number, prime_powers))) == expected


@pytest.mark.parametrize(
    "name", ["", "nonsense", "base", "base:", "base:1", "base:37", "base:-2", "base:x", "base:²", "hexadecimal:16"]
)
def test_what_is_no_form_is_refused(name: str) -> None:
    with pytest.raises(WrongType):
        ask("1").form(name)


@pytest.mark.parametrize("name", ["exact", "fraction", "mixed", "repeating", "base:2"])
def test_a_form_that_does_not_fit_the_budget_is_none(name: str) -> None:
    nothing = Budget(bits=1, precision=1, effort=0, proofs=0)
    assert ask("sqrt(3+pi)")._forms.get(name, nothing) is None


@pytest.mark.parametrize("name", ["exact", "fraction", "repeating", "base:2"])
def test_a_form_too_long_to_write_is_none(name: str) -> None:
    assert ask("3^10000/2^20000")._forms.get(name, Budget.inline(effort=50_000)) is None


def test_the_reading_is_in_the_locale_of_the_expression() -> None:
    assert ask("6/2(1+2)").reading == "(6/2)×(1+2)"
    assert ask("max(1,5; 2)", locale="fr").reading == "max(1,5; 2)"


def test_a_result_travels_with_its_forms() -> None:
    result = ask("1/6")
    assert result.base(2) == "0b0.0(01)"
    travelled = pickle.loads(pickle.dumps(result))  # noqa: S301  # our own
    assert travelled == result
    assert travelled.reading == "1/6"
    assert [travelled.form(name) for name in FORMS] == [result.form(name) for name in FORMS]
    assert travelled.base(2) == "0b0.0(01)"


def test_what_did_not_travel_is_not_made_up() -> None:
    travelled = pickle.loads(pickle.dumps(ask("1/6")))  # noqa: S301  # our own
    assert travelled.base(3) is None


def test_forms_are_prepared_within_a_budget() -> None:
    result = ask("sqrt(2)*sqrt(3)")
    result.prepare(("exact", "base:2"), Budget.job())
    travelled = pickle.loads(pickle.dumps(result))  # noqa: S301  # our own
    assert (travelled.exact, travelled.base(2)[:7]) == ("√6", "0b10.01")


@pytest.mark.parametrize("expression", ["sqrt(2)*sqrt(3)", "sin(1)+7", "1/6", "3^100/7^90", "pi*ln(3)", "i*sqrt(2)"])
def test_forms_that_were_demanded_are_those_that_were_not_and_travel_with_their_trees(expression: str) -> None:
    names = ("exact", "repeating")
    result, demanded = ask(expression), ask(expression)
    demanded.demand(names, Budget.job())
    travelled = pickle.loads(pickle.dumps(demanded))  # noqa: S301  # our own
    for name in names:
        assert travelled.form(name) == demanded.form(name) == result.form(name)
        assert travelled.view(name) == result.view(name)


def test_a_number_is_exact_in_its_own_form() -> None:
    assert exact(number_of("2/4"), Budget.inline()) == Quotient(Digits("1"), Digits("2"))


@pytest.mark.parametrize(("expression", "expected"), [("1+sin(1)", None), ("1+asin(1/3)", None), ("sin(60)", "√3/2")])
def test_a_form_that_would_be_read_in_another_unit_is_not_given(expression: str, expected: str | None) -> None:
    assert calculatrice.evaluate(expression, angle="deg").exact == expected


@pytest.mark.parametrize("form", ["exact", "fraction", "repeating"])
@pytest.mark.parametrize(
    "expression",
    ["0", "-7", "2^255", "-(2^256)", "1/3", "-22/7", "0.125", "1/2^300", "-1/10^70", "2^200/3^100", "1/97"],
)
def test_the_text_of_a_form_is_that_of_its_tree(expression: str, form: str) -> None:
    view = evaluate(expression).view(form)
    assert evaluate(expression).form(form) == (None if view is None else view_text(view))
