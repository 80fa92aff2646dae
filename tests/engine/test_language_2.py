"""The second part of the language by example: what is read already, row by row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.engine.corpora import lines, run
from tests.engine.tables import rows
from tests.engine.test_language import in_lowest_terms

from calculatrice import CalculationError

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.answers.result import Result

ROWS = rows("language-2.tsv", columns=4)
FIRST_OF_SECOND_SECTION = "20% to fraction"
READ = {
    *("e^2pi", "e^iπ", "phi(10)", "e(2)", "12°34", "3√8", "max(1,234)", "2(8/15)", "5!!!"),
    "√2 e + 2√3",
    # percentages stay what they are
    "vat = 20% ⏎ 100 + vat",
    "discount = 10% ⏎ 99.90 - discount",
    "vat = 20% ⏎ 100 * vat",
    "vat = 20% ⏎ vat",
    "vat = 5.5% ⏎ net = 1000 / 8 ⏎ net + vat",
    "200 + (10%)",
    "5% + 3%",
    "200 + (5% + 3%)",
    "200 + 10%*2",
    "10% + 5",
    "tva = 20 % ⏎ 1 234,50 + tva",
    # bits of integers
    *("~5 & 0xFF", "1 << 2 + 3", "5 & 3", "5 | 3", "5 xor 3", "~5", "~0", "1 << 10", "1024 >> 3", "0xFF & 0x0F"),
    # degrees, minutes and seconds
    *("45.504° to dms", "10°45'03\"", "10°45'03\" * 2"),
    # truths that calculate
    "2|3|",
    "true and false",
    "not (1 > 2)",
    "5 > 3 and 2 > 1",
    "|-5 + 2|",
    # forms that are wished for
    "255 to hex",
    "0xff to bin",
    "8 to oct",
    "0.375 to fraction",
    "7/2 to mixed",
    "1/3 to 2 decimals",
    "2.005 to 2 decimals",
    "1234.5 to 2 decimals",
    "pi to 30 digits",
    "0.2 to percent",
    "255 to 7",
    # widths
    *("0.1 to float64", "-1 to uint8", "200 to int8"),
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
    # as people write: `x` for ×, `=` that checks and asks, letters for powers of ten, marks between digits
    *("5% x 200", "12x8", "5 x 3", "12+9/4x8-3", "x = 4 ⏎ 5 x", "7+2=9", "2+2=", "=1+1", "48/2=24", "1800*2 = 3,600"),
    *("1/3 = 0.333", "5!=120", "10k + 500", "√-4", "1_000_000 / 8", "0x0000_00ff"),
    # the remainder and the percentages of sums
    *("7 % 3", "10%3", "71 ^ 9 % 97", "18^53 % 77", "(23^29) % 91", "-7 % 3", "200 + 10 % 3", "20% to fraction"),
    *("200 - 10% - 10%", "1-40%-30%", "3/4-40%", "6400*((3/4)+60%)", "11+120%", "10% * 3", "50 * 10%", "10% of 50"),
    # functions without brackets, raised, inverted, with an index
    *("sin pi/2", "sin 30°", "sin 30° + 1", "sin 30° cos 60°", "sqrt 16 + 9", "sqrt 2"),
    *("sin^2(30°)", "sin²(30°)+cos²(30°)", "sin^-1(0.5)", "sin⁻¹(1)", "log_2(8)", "log₂(8)"),
    # names of other tools and languages
    *("pow(2; 3)", "fract(1.2)", "nCr(5; 2)", "binomial(3/2; 2)", "binomial(3; -1)", "somme(1; 2; 3)"),
    *("racine(16)", "moyenne(12; 15; 8)", "arrondi(2,5)", "factorielle(5)"),
    # exact forms
    *("ln(3)*pi", "sqrt(2)+sqrt(3)+sqrt(5)+0.1", "(1+sqrt(2))^3", "1/(1+sqrt(2))", "sqrt(8)+sqrt(2)", "e^2*e^3"),
    *("sqrt(2)^(1/3)", "3*sin(1/10)+2*sin(1/10)", "gamma(1/3)+1", "exp(1)*sqrt(2)+pi"),
}
SECTION = ROWS[: [row[1] for row in ROWS].index(FIRST_OF_SECOND_SECTION)]
NAMED = [*SECTION, *(row for row in ROWS if row[1] in READ)]
FRENCH = {"true": "vrai", "false": "faux"}
UNSEEN = re.compile(r"[ \u202f×·*]")


def answers(result: Result, locale: str) -> set[str]:
    """The ways in which a table may write a result."""
    exact = result.exact or ""
    decimal = result.decimal if result.relation == "=" else result.relation + result.decimal
    word = FRENCH.get(exact, exact) if locale == "fr" else exact
    told = result.text.removeprefix("= ")
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
