"""Draws the slowest answers of the table in `docs/operations.md`, with what failed beside them."""

from __future__ import annotations

from pathlib import Path

DOCS = Path(__file__).parents[1]
TITLE = "| what happens |"
LEFT, LINE, FULL, LONGEST = 170, 26, 420, 5200
PAGE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 {height}" font-family="sans-serif" font-size="13">
<rect width="760" height="{height}" fill="#fff"/>
{rows}
</svg>
"""
ROW = """\
<text x="{middle}" y="{text}" text-anchor="end">{name}</text>
<rect x="{left}" y="{top}" width="{width}" height="16" fill="{colour}"/>
<text x="{end}" y="{text}" fill="#555">{slowest} ms, {failed} failed</text>"""


def measured() -> list[tuple[str, int, int]]:
    """What happened, how many short calculations failed, and the slowest answer in milliseconds."""
    table = (DOCS / "operations.md").read_text(encoding="utf-8").split(TITLE)[1].split("\n\n")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]
    return [(row[0], int(row[3]), int(row[6])) for row in rows]


def row(number: int, name: str, failed: int, slowest: int) -> str:
    """One bar, red where something failed."""
    width = max(2, slowest * FULL // LONGEST)
    places = {
        "top": number * LINE + 10,
        "text": number * LINE + 23,
        "left": LEFT,
        "middle": LEFT - 8,
        "end": LEFT + width + 8,
    }
    colour = "#b3261e" if failed else "#3b6ea5"
    return ROW.format(name=name, width=width, colour=colour, slowest=slowest, failed=failed, **places)


if __name__ == "__main__":
    rows = [row(number, *each) for number, each in enumerate(measured())]
    drawn = PAGE.format(height=len(rows) * LINE + 20, rows="\n".join(rows))
    (DOCS / "picture" / "failures.svg").write_text(drawn, encoding="utf-8")
