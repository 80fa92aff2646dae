"""The texts of all the tables of `tests/corpus` that hold expressions, as a person would type them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.engine.tables import rows

from calculatrice.engine.options import Options
from calculatrice.service.calculator import Calculator

if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result

NEW_LINE = "⏎"
WITH_LOCALE = ("language.tsv", "language-2.tsv", "readings.tsv", "mistakes.tsv")
ENGLISH = ("gsm8k.tsv", "identities.tsv", "near_misses.tsv", "undecided.tsv", "hostile.tsv")


def lines(text: str) -> str:
    """A text of a table, its lines on lines of their own."""
    return text.replace(f" {NEW_LINE} ", "\n")


def texts() -> list[tuple[str, str]]:
    """Locale and text of every row."""
    own = [(row[0], lines(row[1])) for name in WITH_LOCALE for row in rows(name, columns=2)]
    return own + [("en", row[0]) for name in ENGLISH for row in rows(name, columns=1)]


def run(text: str, locale: str = "en") -> list[Result]:
    """The results of a text, within the budget of the serving process."""
    return Calculator(None).run(text, Options(locale=locale))
