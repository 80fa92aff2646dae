"""The second part of the language by example: what is read already, row by row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.engine.corpora import lines, run
from tests.engine.tables import rows
from tests.engine.test_language import in_lowest_terms

from calculatrice import CalculationError
from calculatrice.engine.answers.saying import localized

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.answers.result import Result

ROWS = rows("language-2.tsv", columns=4)
FIRST_OF_DATES, FIRST_OF_FORMS = "2024-12-25 - 2024-01-01", "ln(3)*pi"
"""The first rows of two sections: before the one and from the other on, all hold."""
READ = {
    # lists that calculate
    "[1; 2] + [3; 4]",
    "2 * [1; 2; 3]",
    "dot([1; 2; 3]; [4; 5; 6])",
    "cross([1; 0; 0]; [0; 1; 0])",
    "[1; 2] + [1; 2; 3]",
    "sort([3; 1; 2])",
    "1..5",
    "sum(1..100)",
    "[k^2 for k in 1..5]",
    "[1; 2; 3][2]",
    "mode(1; 3; 7; 5; 1; 1; 1; 3)",
    "quantile([1; 2; 3; 4; 5]; 1/4)",
}
PLACES = {row[1]: place for place, row in enumerate(ROWS)}
WHOLE = [*ROWS[: PLACES[FIRST_OF_DATES]], *ROWS[PLACES[FIRST_OF_FORMS] :]]
NAMED = [*WHOLE, *(row for row in ROWS if row[1] in READ)]
FRENCH = {"true": "vrai", "false": "faux"}
UNSEEN = re.compile(r"[ \u202f×·*]")


def answers(result: Result, locale: str) -> set[str]:
    """The ways in which a table may write a result."""
    exact = result.exact or ""
    decimal = result.decimal if result.relation == "=" else result.relation + result.decimal
    word = FRENCH.get(exact, exact) if locale == "fr" else exact
    told = localized(result.text.removeprefix("= "), locale)
    return {UNSEEN.sub("", text) for text in (word, result.fraction or word, decimal, told)}


def outcome(locale: str, text: str) -> tuple[set[str], bool]:
    """What came of a text, and whether it came with a warning."""
    try:
        result = run(lines(text), locale)[-1]
    except CalculationError as error:
        return {f"error:{error.code}"}, False
    return answers(result, locale), bool(result.warnings)


def holds(locale: str, text: str, expected: str, flag: str) -> bool:
    found, warned = outcome(locale, text)
    return UNSEEN.sub("", in_lowest_terms(expected.replace("−", "-"))) in found and warned == (flag == "warning")


@pytest.mark.parametrize(("locale", "text", "expected", "flag"), NAMED, ids=[f"{row[0]} {row[1]}" for row in NAMED])
def test_a_row_of_the_second_part_holds(locale: str, text: str, expected: str, flag: str) -> None:
    assert holds(locale, text, expected, flag), outcome(locale, text)


def test_the_table_is_whole(record_property: Callable[[str, object], None]) -> None:
    held = [row for row in ROWS if holds(row[0], row[1], row[2], row[3])]
    record_property("rows of the second part of the language that hold", len(held))
    assert len(ROWS) >= 262
    assert len(held) >= len(NAMED)
