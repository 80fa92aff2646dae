"""What is told of a reading is said once a line at every door of the command, and not where that reading is settled."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.command import Command

REPEATED = ["(not 3)+(not 4)", "6/2(1+2)+8/2(1+3)", "(-8)^(1/3)+(-27)^(1/3)", "sum(100+50+(k%+1%); k; 1; 3)"]
CODES = "not_of_bits,implicit_after_division,principal_value,percentage_as_share"
DOORS = ["argument", "stream", "conversation"]


def said(calculatrice: Command, door: str, line: str, *options: str) -> int:
    """How many warnings a door says about a line."""
    if door == "argument":
        return calculatrice(*options, line).err.count("warning: ")
    words = ("-",) if door == "stream" else ()
    command = () if door == "stream" else ("repl",)
    return calculatrice(*command, *options, *words, stdin=f"{line}\n").err.count("warning: ")


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("line", REPEATED)
def test_a_warning_is_said_once_a_line_and_not_where_it_is_settled(calculatrice: Command, door: str, line: str) -> None:
    assert said(calculatrice, door, line) == 1
    assert said(calculatrice, door, line, "--settled", CODES) == 0


@pytest.mark.parametrize("line", REPEATED)
def test_programs_are_told_once_a_line_whatever_is_settled(calculatrice: Command, line: str) -> None:
    answered = calculatrice("--settled", CODES, "--json", line).out
    batched = calculatrice("batch", stdin=f"{line}\n").out
    for document in map(json.loads, (answered, batched)):
        assert len(document["warnings"]) == 1
