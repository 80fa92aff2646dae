"""What the description of the API says, in French."""

from __future__ import annotations

import csv
from pathlib import Path

with Path(__file__).parent.joinpath("pages", "french.tsv").open(encoding="utf-8", newline="") as _table:
    FRENCH = {row["english"]: row["french"] for row in csv.DictReader(_table, delimiter="\t", quoting=csv.QUOTE_NONE)}
"""The sentences of the description, by what they are in English."""
