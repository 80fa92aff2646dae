"""The ten questions of the README, put to every peer that starts here: what each of them answers.

An exact answer counts as right only where it is written as one: a peer that prints `0.00000000000000` prints the same
for numbers that are not zero.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.peers import Peers
from benchmarks.table import aligned

if TYPE_CHECKING:
    from benchmarks.peers import Peer

TABLE = Path(__file__).with_name("questions.tsv")
WIDTH = 24


def answer_of(peer: Peer, row: dict[str, str]) -> str:
    """What the peer prints for the row's expression, in its own writing."""
    return peer.measure(row.get(peer.syntax) or row["expression"], 1).answer.strip()


def is_right(printed: str, answer: str) -> bool:
    """Whether the text is the exact answer, or the same digits.

    >>> is_right("0", "0"), is_right("0.000", "0"), is_right("5E-101", "5.00000000000000e-101"), is_right("", "0")
    (True, False, True, False)
    """
    try:
        return printed == answer or ("e" in answer and float(printed) == float(answer))
    except ValueError:
        return False


def report() -> str:
    """A row for each question, a column for each peer; ✓ where it is right."""
    with TABLE.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    with Peers() as peers:
        lines = [["question", *(peer.name for peer in peers.present)]]
        lines += [[row["expression"], *(_cell(peer, row) for peer in peers.present)] for row in rows]
    return aligned(lines)


def _cell(peer: Peer, row: dict[str, str]) -> str:
    printed = answer_of(peer, row)
    return f"{printed[:WIDTH]}{' ✓' if is_right(printed, row['answer']) else ''}"


if __name__ == "__main__":
    print(report())
