"""Random expressions: every answer is the value, correctly rounded, and `=` only where it is exactly that."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mpmath import mp, mpf
from tests.engine.asking import ask, roomy
from tests.engine.oracle import by_mpmath, fraction_of, is_rounding, leading_exponent, rounded
from tests.engine.random_expressions import Complexes, Rationals, Reals, seeded

from calculatrice.engine.errors import BudgetExceeded, CalculationError, DivisionByZero, DomainError, Undecided

if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result

LONGEST_EXACT = 50
LONGEST_INTEGER = 1_000
RATIONALS, REALS, COMPLEXES = 100_000, 20_000, 4_000
PORTIONS = range(10)
MOST_DECIMALS = 1_000
DIGITS = (1, 2, 3, 7, 15, 15, 15, 30, 60)

Record = Callable[[str, object], None]


def is_right(result: Result, value: Fraction, digits: int) -> bool:
    """Whether the text is the value, or the value rounded, and the relation says which."""
    shown = Fraction(result.decimal)
    if is_shown_whole(value, digits):
        return result.relation == "=" and shown == value
    return (
        result.relation == "≈"
        and Decimal(result.decimal) == rounded(value, digits).decimal
        and has_digits(result, digits)
    )


def is_shown_whole(value: Fraction, digits: int) -> bool:
    return rounded(value, max(digits, LONGEST_INTEGER if value.denominator == 1 else LONGEST_EXACT)).exact


def has_digits(result: Result, digits: int) -> bool:
    significand = result.decimal.partition("e")[0]
    return len(significand.replace(".", "").lstrip("-0")) == digits == result.digits


def is_right_rational(text: str, source: str, locale: str, digits: int) -> bool:
    try:
        value = fraction_of(source)
    except ZeroDivisionError:
        return divides_by_zero(text, locale)
    result = ask(text, digits, locale)
    return Fraction(result.fraction or "nan") == value and is_right(result, value, digits)


def divides_by_zero(text: str, locale: str) -> bool:
    try:
        ask(text, locale=locale)
    except DivisionByZero:
        return True
    return False


@pytest.mark.parametrize("locale", ["en", "fr"])
@pytest.mark.parametrize("portion", PORTIONS)
def test_random_rational_expressions_are_right(portion: int, locale: str, record_property: Record) -> None:
    writer, random = Rationals(portion, locale), seeded(portion)
    count = RATIONALS // len(PORTIONS) // 2
    wrong = []
    for _ in range(count):
        (text, source), digits = writer.next(), random.choice(DIGITS)
        if not is_right_rational(text, source, locale, digits):
            wrong.append((text, digits))
    record_property("random rational expressions", count)
    assert wrong == []


def verdict_on_real(text: str, source: str, digits: int) -> str:
    """`right` or `wrong`; else `undefined`, `unanswered` where the engine gives up, `unchecked` where mpmath does."""
    try:
        result = ask(text, digits, budget=roomy())
    except (DivisionByZero, DomainError):
        return "undefined"
    except (BudgetExceeded, Undecided):
        return "unanswered"
    known = value_by_mpmath(source, digits)
    if known is None:
        return "unchecked"
    return "right" if is_right_real(result, *known, digits) else "wrong"


def is_right_real(result: Result, value: mpf, decimals: int, digits: int) -> bool:
    with mp.workdps(decimals):
        doubt = max(abs(value), mpf(10) ** -digits) / mpf(10) ** digits
        if result.relation == "=":
            return bool(abs(mpf(result.decimal) - value) <= doubt)
        return (
            result.relation == "≈" and has_digits(result, digits) and is_rounding(result.decimal, value, digits, doubt)
        )


def value_by_mpmath(source: str, digits: int) -> tuple[mpf, int] | None:
    """The value to twice the digits, cancellation or not, and with how many decimals it was computed."""
    for decimals in (2 * digits + 20, 4 * digits + 80, MOST_DECIMALS):
        try:
            nearer, value = by_mpmath(source, decimals), by_mpmath(source, 2 * decimals)
        except (ZeroDivisionError, OverflowError):
            return None
        if is_near(nearer, value, digits):
            return value, 2 * decimals
    return None


def is_near(a: mpf, b: mpf, digits: int) -> bool:
    """Whether they agree to twice the digits, or are nearer to 0 than anything but 0 is likely to be."""
    return bool(
        abs(a - b) <= abs(b) / mpf(10) ** (2 * digits) or max(abs(a), abs(b)) <= mpf(10) ** (-MOST_DECIMALS // 2)
    )


@pytest.mark.parametrize("portion", PORTIONS)
def test_random_real_expressions_are_right(portion: int, record_property: Record) -> None:
    writer, random, verdicts = Reals(portion), seeded(portion), Counter[str]()
    wrong, count = [], REALS // len(PORTIONS)
    for _ in range(count):
        (text, source), digits = writer.next(), random.choice(DIGITS)
        verdict = verdict_on_real(text, source, digits)
        verdicts[verdict] += 1
        if verdict == "wrong":
            wrong.append((text, digits))
    record_property("random real expressions", verdicts["right"])
    assert wrong == []
    assert verdicts["right"] > 0.9 * count


@pytest.mark.parametrize("portion", PORTIONS)
def test_random_complex_expressions_are_right(portion: int, record_property: Record) -> None:
    writer, wrong, right = Complexes(portion), [], 0
    for _ in range(COMPLEXES // len(PORTIONS)):
        text, source = writer.next()
        verdict = verdict_on_complex(text, source)
        right += verdict == "right"
        if verdict == "wrong":
            wrong.append(text)
    record_property("random complex expressions", right)
    assert wrong == []
    assert right > 0.9 * COMPLEXES / len(PORTIONS)


def verdict_on_complex(text: str, source: str) -> str:
    known = value_by_mpmath(source, 30)
    try:
        decimal = ask(text, budget=roomy()).decimal
    except CalculationError as error:
        return error.code
    if known is None:
        return "unchecked"
    value, decimals = known
    shown = COMPLEX.fullmatch(decimal)
    assert shown is not None
    with mp.workdps(decimals):
        doubt = max(abs(value), 1) / mpf(10) ** 40
        parts = ((shown["real"], value.real), (shown["imaginary"], value.imag))
        return "right" if all(is_right_part(*part, doubt) for part in parts) else "wrong"


COMPLEX = re.compile(r"(?P<real>-?[\d.]+(e-?\d+)?(?=$|[+-]))?((?P<imaginary>[+-]?([\d.]+(e-?\d+)?)?)i)?")


def is_right_part(shown: str | None, value: mpf, doubt: mpf) -> bool:
    if shown is None or shown == "0":
        return bool(abs(value) <= doubt)
    text = shown if shown.strip("+-") else f"{shown}1"
    return is_rounding(text, value, 15, doubt + abs(value) / mpf(10) ** 20)


fractions = st.fractions(max_denominator=10**30)
digit_counts = st.integers(1, 200)


@given(fractions, digit_counts, st.sampled_from(["en", "fr"]))
def test_a_fraction_is_shown_right_with_any_number_of_digits(value: Fraction, digits: int, locale: str) -> None:
    result = ask(f"({value.numerator})/{value.denominator}", digits, locale)
    assert result.exact == str(value)
    assert is_right(result, value, digits)


@given(st.integers(-(10**40), 10**40), st.integers(-60, 60), digit_counts)
def test_a_decimal_is_read_as_what_it_says(significand: int, exponent: int, digits: int) -> None:
    value = significand * Fraction(10) ** exponent
    assert is_right(ask(f"{significand}e{exponent}", digits), value, digits)


@given(st.integers(10**50, 10**200), st.integers(-300, -1), st.sampled_from(["", "-"]))
def test_a_tie_is_rounded_away_from_zero(significand: int, exponent: int, sign: str) -> None:
    result = ask(f"{sign}{significand}5e{exponent}", digits=len(str(significand)))
    assert Decimal(result.decimal) == Decimal(f"{sign}{significand + 1}e{exponent + 1}")
    assert result.relation == "≈"


significands = st.integers(1, 10**30) | st.integers(1, 30).map(lambda count: 10**count - 1)


@given(significands, st.integers(-40, 40), st.sampled_from(["", "-"]), st.sampled_from([0, 1]))
def test_what_is_nearly_a_tie_is_no_tie(significand: int, exponent: int, sign: str, above: int) -> None:
    hair = f"{'+' if above else '-'}pi*10^-150"
    result = ask(f"{sign}({significand}5e{exponent}{hair})", digits=len(str(significand)))
    assert Decimal(result.decimal) == Decimal(f"{sign}{significand + above}e{exponent + 1}")
    assert result.relation == "≈"


ZEROS = ["sqrt(2)*sqrt(3)-sqrt(6)", "sin(1)^2+cos(1)^2-1", "4*atan(1)-pi", "ln(6)-ln(2)-ln(3)", "phi^2-phi-1"]
HAIRS = {"": Fraction(0), "+10^-60": Fraction(10) ** -60, "-10^-90": -(Fraction(10) ** -90), "+pi*10^-90": None}
DIGITS_OF_PI = Fraction(31415926535897932384626433832795, 10**31)


@given(st.sampled_from(ZEROS), significands, st.integers(-40, 20), st.sampled_from(list(HAIRS)), st.integers(1, 30))
@settings(max_examples=300)
def test_what_a_zero_hides_is_rounded_right(zero: str, top: int, exponent: int, hair: str, digits: int) -> None:
    result = ask(f"{zero}+{top}e{exponent}{hair}", digits, budget=roomy())
    added = HAIRS[hair]
    value = top * Fraction(10) ** exponent + (DIGITS_OF_PI / 10**90 if added is None else added)
    if result.relation == "=":
        assert added is not None
        assert Fraction(result.decimal) == value
    else:
        assert Decimal(result.decimal) == rounded(value, digits).decimal
        assert added is None or Fraction(result.decimal) != value


IRRATIONAL = [
    "sqrt(2)",
    "-pi",
    "exp(10)",
    "ln(2)/1000",
    "sin(1)^3",
    "sqrt(3)-1.7",
    "10^20*pi",
    "atan(7)e-30",
    "cbrt(999)",
    "e^pi-pi",
]


@given(st.sampled_from(IRRATIONAL), digit_counts, digit_counts)
def test_fewer_digits_are_the_rounding_of_more(expression: str, some: int, more: int) -> None:
    some, more = sorted((some, more))
    coarse, fine = (ask(expression, digits) for digits in (some, more))
    step = Fraction(10) ** (leading_exponent(abs(Fraction(fine.decimal))) - some + 1)
    assert has_digits(coarse, some)
    assert abs(Fraction(coarse.decimal) - Fraction(fine.decimal)) <= step / 2 * (1 + Fraction(1, 10 ** (more - some)))
