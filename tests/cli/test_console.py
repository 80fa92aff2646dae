from __future__ import annotations

import io

import pytest

from calculatrice.cli.console import Console, encodable


class Screen(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        ("≈ π√2", "utf-8", "≈ π√2"),
        ("≈ π√2", "ascii", "~= pisqrt2"),
        ("é ≈ 1", "latin-1", "é ~= 1"),
        ("\u4e2d", "ascii", "?"),
    ],
)
def test_characters_are_written_as_the_encoding_can(text: str, encoding: str, expected: str) -> None:
    assert encodable(text, encoding) == expected


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "xterm", "NO_COLOR": ""}, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_colours_are_for_terminals_and_those_who_want_them(environment: dict[str, str], coloured: bool) -> None:
    console = Console(Screen(), Screen(), environment)
    assert (console.paint("x", "red", console.out) != "x") is coloured


def test_a_pipe_has_no_colours() -> None:
    console = Console(io.StringIO(), io.StringIO(), {"TERM": "xterm"})
    assert console.paint("x", "red", console.out) == "x"
