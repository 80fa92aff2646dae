"""The tables of `tests/corpus`: TAB separated, `#` starts a comment line."""

from __future__ import annotations

from pathlib import Path

CORPUS = Path(__file__).parents[1] / "corpus"


def rows(name: str, columns: int) -> list[tuple[str, ...]]:
    """The rows of a table, each padded with empty fields to as many columns."""
    lines = (CORPUS / name).read_text(encoding="utf-8").splitlines()
    fields = [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]
    return [row + ("",) * (columns - len(row)) for row in fields]
