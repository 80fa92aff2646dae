"""A sine, a cosine or a tangent has one form whatever quarter turns its angle has, and the form is worth as much."""

from __future__ import annotations

import pytest
from mpmath import mp
from tests.engine.random_expressions import seeded

from calculatrice import evaluate

RANDOM, DIGITS = 400, 30
ANGLES = ("1", "2/7", "sqrt(2)", "ln(2)", "e", "sin(1)")
NAMES = {"sqrt": mp.sqrt, "ln": mp.log, "e": mp.e, "sin": mp.sin, "cos": mp.cos, "tan": mp.tan, "pi": mp.pi}


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("sin(pi/2-1)", "cos(1)"),
        ("cos(pi-1)", "-cos(1)"),
        ("sin(1+2*pi)", "sin(1)"),
        ("sin(1-pi/2)", "-cos(1)"),
        ("cos(1-pi/2)", "sin(1)"),
        ("tan(1+pi)", "tan(1)"),
        ("tan(1-3*pi)", "tan(1)"),
        ("tan(1-pi/2)", "tan(1+π/2)"),
        ("cos(1+pi/4)", "sin(π/4-1)"),
        ("sin(1-pi/4)", "-sin(π/4-1)"),
        ("cos(1-pi/4)", "sin(1+π/4)"),
        ("sin(5*pi/3+sqrt(2))", "-cos(√2+π/6)"),
        ("sin(7*pi+i)", "-sin(i)"),
        ("sin(sin(1+pi))", "-sin(sin(1))"),
        ("sin(1+2*pi)-sin(1)", "0"),
        ("cos(1+pi/2)+sin(1)", "0"),
    ],
)
def test_quarter_turns_are_left_out(text: str, exact: str) -> None:
    assert evaluate(text).form("exact") == exact


def test_random_angles_keep_their_value() -> None:
    chances = seeded(1)
    for _ in range(RANDOM):
        name, angle = chances.choice(("sin", "cos", "tan")), chances.choice(ANGLES)
        text = f"{name}({chances.choice('+-')}{angle}+{chances.randint(-60, 60)}*pi/24)"
        found = evaluate(text)
        form = found.form("exact")
        assert form is not None, text
        with mp.workdps(2 * DIGITS):
            expected = eval(text.replace("2/7", "mpf(2)/7"), {**NAMES, "mpf": mp.mpf})  # noqa: S307  # our own
            worth = mp.mpf(evaluate(form, digits=DIGITS + 5).decimal)
            assert abs(worth - expected) <= abs(expected) * mp.mpf(10) ** -DIGITS, (text, form)
