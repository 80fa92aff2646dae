"""Evaluations a second: parse, evaluate and print 15 digits, nothing cached, next to every peer that starts here."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import geometric_mean, median
from typing import TYPE_CHECKING

from benchmarks.expressions import expressions
from benchmarks.peers import Peers
from benchmarks.table import aligned

if TYPE_CHECKING:
    from benchmarks.expressions import Expression
    from benchmarks.peers import Peer

ROUNDS = 5
SECONDS_A_TURN = 0.05
PROBE = 20


@dataclass
class Column:
    """One peer: by expression, its answers and its rates (evaluations a second, one a round)."""

    peer: Peer
    counts: dict[str, int] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    rates: dict[str, list[float]] = field(default_factory=dict)

    def calibrate(self, expression: Expression) -> None:
        probe = self.peer.measure(expression.written_for(self.peer.syntax), PROBE)
        self.answers[expression.text] = probe.answer
        wanted = SECONDS_A_TURN / (probe.seconds or SECONDS_A_TURN) * PROBE
        self.counts[expression.text] = min(max(int(wanted), 1), self.peer.longest)

    def measure(self, expression: Expression) -> None:
        count = self.counts[expression.text]
        measurement = self.peer.measure(expression.written_for(self.peer.syntax), count)
        if measurement.seconds is not None:
            self.rates.setdefault(expression.text, []).append(count / measurement.seconds)

    def rate(self, text: str) -> float | None:
        return median(self.rates[text]) if text in self.rates else None

    def cell(self, expression: Expression) -> str:
        rate = self.rate(expression.text)
        mark = " " if expression.is_answered_by(self.answers[expression.text]) else "✗"
        return f"{figure(rate)} {mark}"

    def right(self, table: list[Expression]) -> int:
        return sum(expression.is_answered_by(self.answers[expression.text]) for expression in table)


def figure(rate: float | None) -> str:
    return "-" if rate is None else f"{rate:,.0f}"


def measured(peers: list[Peer], table: list[Expression]) -> list[Column]:
    """Every expression by every peer, the peers taking turns within a round."""
    columns = [Column(peer) for peer in peers]
    for expression in table:
        for column in columns:
            column.calibrate(expression)
    for _ in range(ROUNDS):
        for expression in table:
            for column in columns:
                column.measure(expression)
    return columns


def mean(column: Column) -> str:
    return f"{geometric_mean(median(rates) for rates in column.rates.values()):,.0f}  "


def ratio(column: Column, reference: Column) -> str:
    """How fast `column` is next to `reference`, over the expressions that both evaluated."""
    common = [text for text in column.rates if text in reference.rates]
    quotients = [median(column.rates[text]) / median(reference.rates[text]) for text in common]
    return f"{geometric_mean(quotients):.3f}  "


def rows(columns: list[Column], table: list[Expression]) -> list[list[str]]:
    """The heading, a row an expression, and the three rows that sum them up."""
    first = columns[0]
    return [
        ["expression", *(f"{column.peer.name}  " for column in columns)],
        *([expression.text, *(column.cell(expression) for column in columns)] for expression in table),
        ["geometric mean", *(mean(column) for column in columns)],
        [f"ratio to {first.peer.name}", *(ratio(column, first) for column in columns)],
        ["right", *(f"{column.right(table)}/{len(table)}  " for column in columns)],
    ]


def report() -> str:
    """The table, with what it compares."""
    table = expressions()
    with Peers() as peers:
        columns = measured(peers.present, table)
        versions = ", ".join(f"{peer.name} {peer.version}" for peer in peers.present)
        absent = "".join(f"\nabsent: {sentence}" for sentence in peers.absent)
    heading = f"Evaluations a second, medians of {ROUNDS} rounds; ✗ marks a wrong answer.\n{versions}{absent}"
    return f"{heading}\n\n{aligned(rows(columns, table))}"


if __name__ == "__main__":
    print(report())
