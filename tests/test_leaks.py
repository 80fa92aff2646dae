"""A process that has answered 10^5 times is no larger than after 10^4."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.memory import needs_memory_statistics, resident

ROOT = Path(__file__).parents[1]
MIXTURE = (
    *("1+2*3", "0.1+0.2", "1/3*3", "100!/98!", "10^20 mod 7", "200+10%", "1/0", "sqrt(", "x", "9^9^9^9", "1"),
    *("sqrt(2)", "sin(1)", "x = pi^2", "f(x) = x^2", "exp(1)^2", "ln(10)", "(1+2i)(3-i)", "2^1000", "[1; 1/2; 2^70]"),
    *("sqrt(2)*sqrt(3)-sqrt(6)", "4*atan(1)-pi", "ln(8)/ln(2)", "sin(1)^2+cos(1)^2-1", "gamma(1/3)", "factor(360)"),
)
WARM, MANY = 10_000, 100_000
GROWTH = 4 << 20


def evaluate(count: int) -> None:
    from calculatrice import CalculationError
    from calculatrice.service.calculator import Calculator

    for index in range(count):
        try:
            Calculator().run(MIXTURE[index % len(MIXTURE)])
        except CalculationError:
            continue


@needs_memory_statistics
@pytest.mark.thorough
def test_many_evaluations_leave_nothing_behind() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.test_leaks"], cwd=ROOT, capture_output=True, text=True, check=True, timeout=300
    )
    warm, many = map(int, ended.stdout.split())
    assert many - warm < GROWTH


if __name__ == "__main__":
    evaluate(WARM)
    after_warm = resident()
    evaluate(MANY - WARM)
    sys.stdout.write(f"{after_warm} {resident()}\n")
