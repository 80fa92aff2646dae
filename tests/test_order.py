"""The long tests come first in every process, and none is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.order import LONG, dealt, place

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", LONG)
def test_what_is_long_is_there(name: str) -> None:
    assert (ROOT / name).exists()


@pytest.mark.parametrize("name", LONG)
def test_a_long_test_has_the_place_of_its_row(name: str) -> None:
    assert place(name) == LONG.index(name)


@pytest.mark.parametrize("processes", [1, 2, 3, 7])
@pytest.mark.parametrize("long", [0, 1, 5, 12])
@pytest.mark.parametrize("short", [0, 1, 20, 101])
def test_every_test_is_dealt_once(long: int, short: int, processes: int) -> None:
    tests = [f"long {number}" for number in range(long)], [f"short {number}" for number in range(short)]
    assert sorted(dealt(*tests, processes)) == sorted([*tests[0], *tests[1]])


@pytest.mark.parametrize(
    ("processes", "expected"),
    [(1, ["0123456"]), (2, ["0246", "135"]), (3, ["036", "14", "25"])],
)
def test_every_part_begins_with_its_share_of_the_long_ones(processes: int, expected: list[str]) -> None:
    order = dealt([*"0123456"], ["."] * 93, processes)
    parts: list[str] = []
    while processes > len(parts):
        part, order = split(order, processes - len(parts))
        parts.append("".join(part))
    assert [part.rstrip(".") for part in parts] == expected


def split(order: list[str], parts: int) -> tuple[list[str], list[str]]:
    """The part of the next process, as pytest-xdist hands them out, and what is left."""
    return order[: len(order) // parts], order[len(order) // parts :]
