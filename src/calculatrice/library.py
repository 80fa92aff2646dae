"""The library: an expression in, a result out."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from calculatrice import bootstrap
from calculatrice.engine.answers.applying import go_on_elsewhere
from calculatrice.engine.errors import CalculationError, WrongType
from calculatrice.engine.options import Options
from calculatrice.service.calculator import Calculator
from calculatrice.service.given import define
from calculatrice.service.perform import last
from calculatrice.settings.of_calculations import MEBIBYTES, SECONDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.context import AngleUnit
    from calculatrice.engine.language.statement import Statement
    from calculatrice.engine.session import Session
    from calculatrice.engine.system_names import System
    from calculatrice.service.ports import Executor

LEAST_MEMORY = 64
"""Mebibytes below which no calculation can begin."""
MOST_SECONDS = 86_400.0


@lru_cache(maxsize=4)
def _executor(seconds: float = SECONDS, memory: int = MEBIBYTES) -> Executor | None:
    """One child for all the calculations of this process that have the same limits."""
    if not 0 < seconds <= MOST_SECONDS or memory < LEAST_MEMORY:
        raise WrongType("limits_out_of_range", seconds=f"{MOST_SECONDS:g}", memory=LEAST_MEMORY)
    return bootstrap.calculator(None, seconds, memory << 20).heavy


@lru_cache(maxsize=64)
def _options(digits: int, locale: str, angle: AngleUnit, units: System) -> Options:
    """The options, checked once for all the calculations that share them."""
    return Options(digits, locale, angle, units)


def evaluate(  # noqa: PLR0913  # all that may be wished for, each by its name
    expression: str,
    *,
    digits: int = 15,
    locale: str = "en",
    angle: AngleUnit = "rad",
    units: System = "auto",
    session: Session | None = None,
    variables: Mapping[str, object] | None = None,
    seconds: float = SECONDS,
    memory: int = MEBIBYTES,
) -> Result:
    """The value of an expression, every digit of it certified.

    `digits` is how many significant digits to show (1 to 10**6), `locale` how the expression is written (`en` or
    `fr`), `angle` the unit of angles (`rad`, `deg`, `grad`), `units` the system of units (`metric`, `imperial`, `us`)
    that decides which gallon `gallon` is, and what forces and energies are told in. A `session` holds variables and
    functions from one call to the next. `variables` are defined before, in the session where there is one: by name, a
    text to calculate, an int, float, complex, Decimal, Fraction, bool, a scalar of numpy, a list or tuple of them, or
    a result. All are exact: a float is the very double, and a warning tells of one that is not the decimal which it is
    written as. A function's name with its parameters takes a text: `{"f(x)": "x^2"}`.

    A calculation is given up after `seconds` (30), or when it takes more than `memory` mebibytes (1024). Of several
    lines, the result of the last. Raises `CalculationError`, which has a `code`, a `span` and a `message(locale)`.

    >>> evaluate("200 + 10%").text
    '= 220'
    >>> evaluate("x/3", variables={"x": 0.5}).exact, evaluate("f(n)", variables={"f(x)": "x^2", "n": 3}).decimal
    ('1/6', '9')
    >>> evaluate("1/0")
    Traceback (most recent call last):
    ...
    calculatrice.engine.errors.DivisionByZero: Division by zero: the denominator is exactly 0.
    """
    options = _options(digits, locale, angle, units)
    calculator = Calculator(_executor(seconds, memory), session)
    if not variables:
        return last(calculator.each(expression, options), expression)
    notices = define(variables, calculator, options)
    return last(calculator.each(expression, options), expression).telling(*notices)


def batch(  # noqa: PLR0913  # all that may be wished for, each by its name
    expressions: Iterable[str],
    *,
    digits: int = 15,
    locale: str = "en",
    angle: AngleUnit = "rad",
    units: System = "auto",
    variables: Mapping[str, object] | None = None,
    seconds: float = SECONDS,
    memory: int = MEBIBYTES,
) -> Iterator[Result | CalculationError]:
    """The results of any number of expressions, each when it is asked for; the error of one takes its place.

    The options are those of `evaluate`; no expression sees what another has defined.

    >>> [str(answer) for answer in batch(["1/4", "x^2", "1/0"], variables={"x": 3})]
    ['= 0.25', '= 9', 'Division by zero: the denominator is exactly 0.']
    """
    for expression in expressions:
        yield answered(
            expression,
            digits=digits,
            locale=locale,
            angle=angle,
            units=units,
            variables=variables,
            seconds=seconds,
            memory=memory,
        )


def answered(expression: str, **wishes: Any) -> Result | CalculationError:  # noqa: ANN401  # those of `evaluate`
    """The answer, or the error in its place."""
    try:
        return evaluate(expression, **wishes)
    except CalculationError as error:
        return error


def _elsewhere(statement: Statement, options: Options, session: Session) -> Result:
    """What is calculated with results and is not small: in the child, for as long as any other calculation."""
    return Calculator(_executor(), session).run(statement.text, options)[-1]


go_on_elsewhere(_elsewhere)
