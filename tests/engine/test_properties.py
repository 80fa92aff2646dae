"""Random expressions: every answer is the value, correctly rounded, and `=` only where it is exactly that."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculatrice.engine.errors import BudgetExceeded, CalculationError, DivisionByZero
from calculatrice.engine.result import Result
from tests.engine.asking import ask, roomy
from tests.engine.oracle import fraction_of, leading_exponent, mpf_of, rounded
from tests.engine.random_expressions import Rationals, Reals

LONGEST_EXACT = 50
LONGEST_INTEGER = 1_000
RATIONALS, REALS = 100_000, 10_000
PORTIONS = range(10)
DIGITS = (1, 2, 3, 7, 15, 15, 15, 30, 60)

Record = Callable[[str, object], None]


def is_right(result: Result, value: Fraction, digits: int) -> bool:
    """Whether the text is the value, or the value rounded, and the relation says which."""
    shown = Fraction(result.decimal)
    if is_shown_whole(value, digits):
        return result.relation == "=" and shown == value
    return result.relation == "≈" and Decimal(result.decimal) == rounded(value, digits).decimal and has_digits(result, digits)


def is_shown_whole(value: Fraction, digits: int) -> bool:
    return rounded(value, max(digits, LONGEST_INTEGER if value.denominator == 1 else LONGEST_EXACT)).exact


def has_digits(result: Result, digits: int) -> bool:
    return len(Decimal(result.decimal).as_tuple().digits) == digits == result.digits


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
    writer, random = Rationals(portion, locale), Random(portion)
    count = RATIONALS // len(PORTIONS) // 2
    wrong = []
    for _ in range(count):
        (text, source), digits = writer.expression(), random.choice(DIGITS)
        if not is_right_rational(text, source, locale, digits):
            wrong.append((text, digits))
    record_property("random rational expressions", count)
    assert wrong == []
