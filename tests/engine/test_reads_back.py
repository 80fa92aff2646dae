"""What is written is read back as the same value: every form of every answer, in the locale that it is written for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.random_expressions import Rationals, Reals
from tests.engine.tables import rows

from calculatrice.engine.budget import Budget
from calculatrice.engine.calculate import calculate, statements
from calculatrice.engine.context import Context
from calculatrice.engine.errors import BudgetExceeded, CalculationError
from calculatrice.engine.evaluate import evaluate_expression
from calculatrice.engine.language.tree import FunctionDefinition
from calculatrice.engine.language.wishes import FORMS
from calculatrice.engine.numbers.arithmetic import multiply, power, subtract
from calculatrice.engine.numbers.combination import ZERO
from calculatrice.engine.numbers.decide import is_zero, settle, sign
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.normal_form import NormalForm
from calculatrice.engine.numbers.radicals import NoForm
from calculatrice.engine.options import Options
from calculatrice.engine.session import Session
from calculatrice.engine.values import Items, kind_of

if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.language.statement import Statement
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.values.value import Value

CLOSE_BITS = 300
BASES = (2, 3, 7, 8, 12, 16, 36)
EXACT = ("exact", "fraction", "mixed", "repeating")
ROUNDED = ("scientific", "engineering", "degrees", *(f"base:{base}" for base in BASES))
LANGUAGE = [row[:2] for row in rows("language.tsv", columns=4) if "⏎" not in row[1]]
SCHOOL = [expression for expression, *_ in rows("gsm8k.tsv", columns=3)[::200]]
NEAR = [expression for expression, _ in rows("near_misses.tsv", columns=2)]
WRITTEN = [
    "3*(e-2)",
    "100*(e-3)+1",
    "(3*e-6)/7",
    "3*e-83.094",
    "ln(10)/3",
    "2*ln(2)/3",
    "sqrt(2)*e-1",
    "sqrt(2)*ln(3)",
    "sqrt(2)/pi/3",
    "2*3^(1/4)",
    "exp(-1/2)/3",
    "sqrt(-2)",
    "exp(i*pi/6)",
    "i*(1+sqrt(2))/3",
    "ln(-2)",
    "[1/2; sqrt(2); 3*(e-2)]",
    "[1; -2.5]",
    "factor(360)",
    "factor(8)",
    "factor(-12)",
    "factor(1)",
    "1123/889",
    "-1123/889",
    "-22/7",
    "1/7",
    "255.5",
    "-255",
    "33*36+1",
    "11*12+1/12",
    "7^-30",
    "2^200",
    "pi*7^40",
    "10^-40/3",
    "1e-7",
    "30°",
    "pi > 3",
    "pi == 3",
    "f(x) = 6/2(1+x)",
    "f(x; y) = -x^2+y%",
    "x = 1/6",
]

CONSTANTS = (
    *(
        "pi",
        "e",
        "i",
        "phi",
        "sqrt(2)",
        "sqrt(3)",
        "ln(2)",
        "ln(10)",
        "exp(1/3)",
        "exp(-2)",
        "2^(1/3)",
        "5^(1/4)",
        "1/pi",
    ),
    *("1/3", "7/2", "0.1", "12", "-5", "123/889", "1 1/2", "0.1(6)", "0xff.8", "1e-30", "0.(2)₇"),
)
combined = st.recursive(
    st.sampled_from(CONSTANTS),
    lambda inner: st.builds("({}){}({})".format, inner, st.sampled_from("+-*/"), inner),
    max_leaves=4,
)


def answered(expression: str, locale: str = "en", angle: str = "rad") -> tuple[Result, Value, Statement] | None:
    """The result, its value and its statement; nothing where there is no answer."""
    try:
        session = Session()
        [statement] = statements(expression, Options(locale=locale, angle=angle), session)  # type: ignore[arg-type]  # one of three
        result = calculate(statement, Options(locale=locale), session, Budget.aside())
    except (CalculationError, ValueError):
        return None
    return result, session.variables.get("ans", 0), statement


def value_of(text: str, locale: str = "en") -> Value:
    [statement] = statements(text, Options(locale=locale), Session())
    node = getattr(statement.node, "value", statement.node)
    return evaluate_expression(node, Context(Budget.aside()), Session())


def as_number(value: Value) -> Value:
    """The number that the value is, where it is one."""
    number = kind_of(value).number(value)
    return value if number is None else number


def are_equal(one: Value, other: Value) -> bool:
    """Whether the values are proved to be the same."""
    one, other = map(as_number, (one, other))
    if isinstance(one, Items) and isinstance(other, Items):
        return all(are_equal(a, b) for a, b in zip(one.parts, other.parts, strict=True))
    if type(one) is type(other) and one == other:
        return True
    return is_proved_zero(difference(one, other))


def is_proved_zero(number: Number) -> bool:
    """Whether it is zero by a proof; or by its normal form, and as closely as its decimals tell."""
    try:
        if is_zero(number, Budget.aside()) is True:
            return True
    except BudgetExceeded:
        pass
    return (
        isinstance(number, Exact)
        and has_no_terms(number)
        and bool(number.enclose(CLOSE_BITS, Budget.job()).contains(0))
    )


def has_no_terms(number: Exact) -> bool:
    """Whether nothing is left of it in its normal form."""
    try:
        return NormalForm(number, Budget.job()).whole == ZERO
    except NoForm:
        return False


def difference(one: Value, other: Value) -> Number:
    return subtract(one, other, Budget.aside())  # type: ignore[arg-type]  # what is no number is equal or fails


def is_near(text: str, value: Value, digits: int) -> bool:
    """Whether a rounded text is the value to so many digits; one too large to be calculated with was read, at least."""
    try:
        return are_near(value_of(text), value, digits)
    except BudgetExceeded:
        return True


def are_near(one: Value, other: Value, digits: int) -> bool:
    """Whether the values agree to so many digits."""
    one, other = map(as_number, (one, other))
    if isinstance(one, Items) and isinstance(other, Items):
        return all(are_near(a, b, digits) for a, b in zip(one.parts, other.parts, strict=True))
    if are_equal(one, other):
        return True
    budget = Budget.aside()
    share = multiply(power(10, 2 - 2 * digits, budget), multiply(other, other, budget), budget)  # type: ignore[arg-type]  # they are numbers
    gap = difference(one, other)
    return sign(settle(subtract(multiply(gap, gap, budget), share, budget), budget), budget) == -1


def check(expression: str, locale: str = "en") -> None:
    found = answered(expression, locale)
    if found is None:
        return
    result, value, statement = found
    if isinstance(statement.node, FunctionDefinition):
        for text in (result.text, result.reading):
            [again] = statements(text, Options(locale=locale), Session())
            assert again.node == statement.node, text
        return
    assert are_equal(value_of(result.reading, locale), value), result.reading
    if result.relation == "=" and result.decimal != "undecided":
        unit = result.unit or ""
        assert are_equal(value_of(f"{result.decimal} {unit}"), value), result.decimal
    for form in EXACT:
        exact = result.form(form)
        assert exact in (None, "undecided") or are_equal(value_of(exact), value), (form, exact)
    for form in ROUNDED:
        rounded = result.form(form)
        assert rounded is None or is_near(rounded, value, result.digits), (form, rounded)


@pytest.mark.parametrize("expression", WRITTEN)
def test_what_could_be_read_otherwise_reads_back(expression: str) -> None:
    assert answered(expression) is not None
    check(expression)


@pytest.mark.parametrize(("locale", "expression"), LANGUAGE)
def test_every_form_of_the_language_reads_back(locale: str, expression: str) -> None:
    check(expression, locale)


@pytest.mark.parametrize("expression", SCHOOL)
def test_every_form_of_a_school_sum_reads_back(expression: str) -> None:
    check(expression)


@pytest.mark.parametrize("expression", NEAR)
def test_every_form_of_a_near_miss_reads_back(expression: str) -> None:
    check(expression)


@pytest.mark.no_cover
@given(combined)
@settings(max_examples=150)
def test_every_form_of_what_constants_make_reads_back(expression: str) -> None:
    check(expression)


@pytest.mark.parametrize("seed", range(8))
def test_every_form_of_random_rationals_reads_back(seed: int) -> None:
    for locale in ("en", "fr"):
        expressions = Rationals(seed, locale)
        for _ in range(10):
            check(expressions.next().text, locale)


@pytest.mark.parametrize("seed", range(8))
def test_every_form_of_random_reals_reads_back(seed: int) -> None:
    expressions = Reals(seed)
    for _ in range(5):
        check(expressions.next().text)


@pytest.mark.parametrize(("expression", "form"), [(text, form) for text in ("1/3", "1/7", "pi/6") for form in FORMS])
def test_every_form_has_a_text_or_none(expression: str, form: str) -> None:
    found = answered(expression)
    assert found is not None
    text = found[0].form(form)
    assert text is None or value_of(text) is not None
