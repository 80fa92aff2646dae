"""Prints the table of what ASVS asks: each item that applies with its tests or its reason, and how many are met."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from tests.security.verification import counts, table


def main() -> None:
    """Print it."""
    requirements = table()
    shown = Table("item", "level", "what it asks", "status")
    shown.add_column("tests, or the reason", overflow="fold")
    for each in requirements:
        shown.add_row(each.item, str(each.level), each.asks, each.status, "\n".join(each.tests) or each.proof)
    console = Console()
    console.print(shown)
    console.print(counts(requirements))


if __name__ == "__main__":
    main()
