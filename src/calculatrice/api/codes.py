"""Every code that a problem, or a line of a batch, can have: what it means, and what to do about it."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

from calculatrice.api.problems import CALCULATION_TITLES, KINDS

UNPROCESSABLE = 422
TABLE = Path(__file__).parent / "pages" / "codes.tsv"

with TABLE.open(encoding="utf-8", newline="") as _table:
    EXPLAINED = {row["code"]: row for row in csv.DictReader(_table, delimiter="\t", quoting=csv.QUOTE_NONE)}
    """The sentences about each code, by `meaning` or `remedy` and the language."""


class Code(NamedTuple):
    """One code as the documentation tells of it, in one language."""

    code: str
    status: int
    title: str
    meaning: str
    remedy: str


def codes(language: str) -> list[Code]:
    """Every code, in the order of the alphabet.

    >>> codes("en")[0][:3]
    ('body_too_large', 413, 'Body too large')
    """
    titled = {code: (UNPROCESSABLE, title) for code, title in CALCULATION_TITLES.items()}
    titled |= {code: (kind.status, kind.title) for code, kind in KINDS.items()}
    return [_told(code, *titled[code], language) for code in sorted(titled)]


def _told(code: str, status: int, title: dict[str, str], language: str) -> Code:
    row = EXPLAINED[code]
    return Code(code, status, title[language], row[f"meaning.{language}"], row[f"remedy.{language}"])
