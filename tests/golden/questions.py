"""What every door is asked: the rows of all the corpora."""

from __future__ import annotations

from typing import NamedTuple

from tests import hostile
from tests.engine.corpora import WITH_LOCALE, lines
from tests.engine.tables import rows

ENGLISH = ("identities.tsv", "near_misses.tsv", "undecided.tsv", "gsm8k.tsv")
EVERY = {"gsm8k.tsv": 100, "identities.tsv": 3}
"""Of what is many of one kind, every so many: other tests ask them all."""


class Question(NamedTuple):
    """A text, the locale that it is written in, and how the golden file names it."""

    locale: str
    text: str
    source: str


def corpora() -> dict[str, list[Question]]:
    """The questions of each corpus that may take as long as they need."""
    found = {name: [Question(row[0], lines(row[1]), row[1]) for row in rows(name, columns=2)] for name in WITH_LOCALE}
    for name in ENGLISH:
        found[name] = [Question("en", row[0], row[0]) for row in rows(name, columns=1)[:: EVERY.get(name, 1)]]
    return {name.removesuffix(".tsv"): questions for name, questions in found.items()}


def hurting() -> list[Question]:
    """The questions that are built to hurt: asked only of what answers at once."""
    return [Question("en", line.text, line.source) for line in hostile.lines()]
