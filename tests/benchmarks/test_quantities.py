"""What is said of units beside numbers: every line is measured, and a conversion is not dearer than it may be."""

from __future__ import annotations

from benchmarks.quantities import LINES, PLAIN, misspelt, seconds

MOST = 4.0
"""Times the product of two numbers, by which a conversion is at most dearer where the machine is busy: alone, 3."""


def test_every_line_is_measured_and_a_conversion_is_near_a_product() -> None:
    found = seconds(LINES[:2], rounds=60)
    assert set(found) == set(LINES[:2])
    assert found["5 km to mi"] < MOST * found[PLAIN]


def test_a_misspelt_unit_is_asked_for_twice() -> None:
    first, second = misspelt()
    assert 0 < second < first
