"""The expressions of the comparison: what each means, and how each peer writes it."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from pathlib import Path

DIGITS = 15
TABLE = Path(__file__).with_name("expressions.tsv")


@dataclass(frozen=True)
class Expression:
    """One row: the text, its answer (`=` exact, `≈` to 60 digits) and the text in each peer's own syntax."""

    text: str
    answer: str
    spellings: dict[str, str]

    def written_for(self, syntax: str) -> str:
        """The expression as `syntax` (a column of the table) spells it."""
        return self.spellings.get(syntax, self.text)

    def is_answered_by(self, printed: str) -> bool:
        """Whether `printed` is the exact answer or, where that has more than 15 digits, its correct rounding.

        >>> third = Expression("1/3", "≈0.333333333333333333333333333333333333333333333333333333333333", {})
        >>> third.is_answered_by("0.333333333333333"), third.is_answered_by("0.333333333333334")
        (True, False)
        >>> Expression("1/3*3", "=1", {}).is_answered_by(".99999999999999999999")
        False
        """
        try:
            value = Decimal(printed)
        except InvalidOperation:
            return False
        answer = Decimal(self.answer[1:])
        return value == answer or (rounded(answer) != answer and rounded(value) == rounded(answer))


def rounded(value: Decimal) -> Decimal:
    """`value` to 15 significant digits, half away from zero.

    >>> rounded(Decimal("0.12345678901234550001"))
    Decimal('0.123456789012346')
    """
    return Context(prec=DIGITS, rounding=ROUND_HALF_UP).plus(value)


def expressions() -> list[Expression]:
    """Every row of `expressions.tsv`.

    >>> [row.written_for("bc") for row in expressions()][3:5]
    ['2^100', 'sqrt(2)*sqrt(3)']
    """
    with TABLE.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Expression(row.pop("expression"), row.pop("answer"), row) for row in rows]
