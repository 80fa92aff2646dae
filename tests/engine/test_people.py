"""Whatever people write: what is offered calculates, and what is read is written as what has the same answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.people import Writer
from tests.engine.random_expressions import seeded

from calculatrice.engine.budget import Budget
from calculatrice.engine.calculate import calculate, statements
from calculatrice.engine.errors import BudgetExceeded, CalculationError, Undecided
from calculatrice.engine.language import LOCALES
from calculatrice.engine.options import Options
from calculatrice.engine.session import Session

if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result

DEFINED = "vat = 20%\nd = 7\nv = [1; 2]\nf(t) = t+1"


def defined() -> Session:
    """A session of somebody who has defined some names."""
    session = Session()
    run(DEFINED, "en", session)
    return session


def run(text: str, locale: str, session: Session) -> Result:
    """The answer of the last line of a text."""
    options = Options(locale=locale)
    [*_, last] = [
        calculate(statement, options, session, Budget.inline()) for statement in statements(text, options, session)
    ]
    return last


def answers(text: str, locale: str) -> bool:
    """Whether a text has an answer, or takes more than is done beside one."""
    try:
        run(text, locale, defined())
    except (BudgetExceeded, Undecided):
        return True
    except CalculationError:
        return False
    return True


def told(result: Result) -> tuple[str | None, ...]:
    """What an answer is, however it was written."""
    return result.exact, result.decimal, result.relation, result.kind


@given(st.sampled_from(sorted(LOCALES)), st.integers(0, 2**32))
@settings(max_examples=500, deadline=None)
def test_whatever_is_written_is_answered_told_or_refused_with_what_helps(locale: str, seed: int) -> None:
    text = Writer(seeded(seed), locale).text()
    assert fault_of(text, locale) is None, text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "{[0.1×100]}²{11}"),
        ("en", "([3*4])*2"),
        ("en", "1,234*[3*4+1]"),
        ("en", "[1; 2]\n2*[3*4]"),
        ("en", "-8/100 + (0 x cos 2)%"),
        ("en", "[true]^-1 + 1"),
        ("fr", "[1+2]x101₂"),
        ("en", "200 - vat - vat"),
        ("en", "(-8)^(1/3) + (-27)^(1/3)"),
        ("en", "1,234 x ((100 x 0xFF!) + π!)"),
    ],
)
def test_what_went_wrong_once_goes_right(locale: str, text: str) -> None:
    assert fault_of(text, locale) is None


def fault_of(text: str, locale: str) -> str | None:
    """What is wrong with what is made of a text, if anything."""
    try:
        result = run(text, locale, defined())
    except CalculationError as error:
        return None if refuses_well(error, text, locale) else f"{error.reason} {error.span} {error.mended}"
    if not reads_back(result, locale):
        return f"reading {result.reading}"
    return None if tells_well(result, locale) else f"warnings {result.warnings}"


def refuses_well(error: CalculationError, text: str, locale: str) -> bool:
    """Whether an error has a place, a sentence, and offers nothing or what calculates."""
    start, end = error.span or (-1, -1)
    return 0 <= start <= end <= len(text) and bool(error.message(locale)) and offers_well(error.mended, locale)


def offers_well(text: str | None, locale: str) -> bool:
    """Whether nothing is offered, or what calculates."""
    return text is None or answers(text, locale)


def reads_back(result: Result, locale: str) -> bool:
    """Whether the reading has the same answer and is read as itself: two texts of one reading have one answer."""
    if result.kind == "definition":
        return True
    again = run(result.reading, locale, defined())
    return told(again) == told(result) and again.reading == result.reading


def tells_well(result: Result, locale: str) -> bool:
    """Whether each warning is said once, and offers nothing or what calculates."""
    codes = [warning.code for warning in result.warnings]
    said = all(warning.message(locale) and offers_well(warning.alternative, locale) for warning in result.warnings)
    return said and len(set(codes)) == len(codes)
