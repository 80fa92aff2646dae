"""The library: an expression in, a result out."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from calculatrice import bootstrap
from calculatrice.engine.options import Options
from calculatrice.service.calculator import Calculator
from calculatrice.service.perform import last

if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.context import AngleUnit
    from calculatrice.engine.session import Session
    from calculatrice.service.ports import Executor


@lru_cache(maxsize=1)
def _executor() -> Executor | None:
    """One child for all the calculations of this process."""
    return bootstrap.calculator().heavy


@lru_cache(maxsize=64)
def _options(digits: int, locale: str, angle: AngleUnit) -> Options:
    """The options, checked once for all the calculations that share them."""
    return Options(digits, locale, angle)


def evaluate(
    expression: str,
    *,
    digits: int = 15,
    locale: str = "en",
    angle: AngleUnit = "rad",
    session: Session | None = None,
) -> Result:
    """The value of an expression, every digit of it certified.

    `digits` is how many significant digits to show (1 to 10**6), `locale` how the expression is written (`en` or `fr`),
    `angle` the unit of angles (`rad`, `deg`, `grad`). A `session` holds variables and functions from one call to the
    next. Of several lines, the result of the last. Raises `CalculationError`, which has a `code`, a `span` and a
    `message(locale)`.

    >>> evaluate("200 + 10%").text
    '= 220'
    >>> evaluate("1/0")
    Traceback (most recent call last):
    ...
    calculatrice.engine.errors.DivisionByZero: Division by zero: the denominator is exactly 0.
    """
    calculator = Calculator(_executor(), session)
    return last(calculator.each(expression, _options(digits, locale, angle)), expression)
