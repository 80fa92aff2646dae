from __future__ import annotations

import io

import pytest

import calculatrice
from calculatrice.cli.console import Console, encodable


class Screen(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        ("≈ π√2", "utf-8", "≈ π√2"),
        ("≈ π√2", "ascii", "~= pi*sqrt(2)"),
        ("3∛2", "ascii", "3cbrt(2)"),
        ("√(1+√2)", "ascii", "sqrt(1+sqrt(2))"),
        ("√2·i", "ascii", "sqrt(2)*i"),
        ("π²/6", "ascii", "pi^2/6"),
        ("0.(2)₇ 0zz₃₆", "ascii", "0.(2)_7 0zz_36"),
        ("é ≈ 1", "latin-1", "é ~= 1"),
        ("\u4e2d", "ascii", "?"),
    ],
)
def test_characters_are_written_as_the_encoding_can(text: str, encoding: str, expected: str) -> None:
    assert encodable(text, encoding) == expected


@pytest.mark.parametrize(
    "expression",
    [
        *("sqrt(6)", "sqrt(2)*e", "pi^2/6", "3(e-2)", "(1+i)/sqrt(2)", "3cbrt(2)", "phi", "sqrt(pi)", "factor(360)"),
        *(
            "sqrt(1+sqrt(3))",
            "cbrt(1+sqrt(3))",
            "sqrt(1+i)",
            "pi^3",
            "pi*ln(3)",
            "5*sin(1/10)",
            "e^sqrt(2)",
            "2/(1+pi)",
        ),
    ],
)
def test_an_exact_form_in_ascii_is_read_as_its_value(expression: str) -> None:
    written = encodable(str(calculatrice.evaluate(expression).exact), "ascii")
    assert calculatrice.evaluate(f"{written} == {expression}").decimal == "true"


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
