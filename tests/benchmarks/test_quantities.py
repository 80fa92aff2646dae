"""What is said of units beside numbers: every line is measured, and each misspelt name twice."""

from __future__ import annotations

from benchmarks.quantities import LINES, MISSPELT, PLAIN, misspelt, seconds, table, table_of_misspelt


def test_every_line_is_measured_beside_the_plain_one() -> None:
    found = seconds(rounds=2, each=1)
    assert tuple(found) == LINES
    assert min(found.values()) > 0
    [head, *rows] = table(found).splitlines()
    assert "times" in head
    assert [row.split("  ")[0] for row in rows[-len(LINES) :]] == list(LINES)
    assert next(row.split()[-1] for row in rows if row.startswith(PLAIN)) == "1.00"


def test_a_misspelt_name_is_asked_for_twice_in_a_process_of_its_own() -> None:
    times = misspelt(MISSPELT[0], processes=0)
    assert min(times) > 0
    assert MISSPELT[0] in table_of_misspelt({MISSPELT[0]: times})
