"""The inverse of a function's value is the angle that it was of, turned into the range of the inverse."""

from __future__ import annotations

from random import Random

import mpmath
import pytest

from calculatrice import evaluate

SEED, RANDOM = 1, 300
ROWS = [
    ("asin(sin(1))", "1"),
    ("asin(sin(2))", "π-2"),
    ("asin(sin(-2))", "2-π"),
    ("asin(-sin(2))", "2-π"),
    ("asin(sin(1+pi))", "-1"),
    ("asin(sin(pi/7))", "π/7"),
    ("asin(cos(2))", "π/2-2"),
    ("asin(sin(ln(e^2)))", "π-2"),
    ("asin(sin(acos(1/3)))", "acos(1/3)"),
    ("asin(sin(10^20))", "100000000000000000000-31830988618379067154π"),
    ("acos(cos(1/3))", "1/3"),
    ("acos(cos(-1/3))", "1/3"),
    ("acos(cos(4))", "2π-4"),
    ("acos(-cos(4))", "4-π"),
    ("acos(cos(100))", "32π-100"),
    ("acos(cos(20*pi/7))", "6π/7"),
    ("acos(sin(1))", "π/2-1"),
    ("acos(sin(4))", "4-π/2"),
    ("atan(tan(2))", "2-π"),
    ("atan(-tan(2))", "π-2"),
    ("atan(cot(1))", "π/2-1"),
    ("atan(1/tan(2))", "π/2-2"),
    ("atan(sin(2)/cos(2))", "2-π"),
    ("acot(cot(2))", "2-π"),
    ("acot(tan(2))", "π/2-2"),
    ("asec(sec(2))", "2"),
    ("acsc(csc(2))", "π-2"),
    ("acsc(sec(4))", "4-3π/2"),
    ("atan2(sin(4); cos(4))", "4-2π"),
    ("asinh(sinh(-2))", "-2"),
    ("acosh(cosh(-3))", "3"),
    ("atanh(tanh(1/2))", "1/2"),
    ("acoth(coth(-2))", "-2"),
    ("asech(sech(2))", "2"),
    ("acsch(csch(2))", "2"),
    ("acos(cos(2)) == 2", "true"),
    ("asin(sin(2)) == pi-2", "true"),
    ("asin(sin(2)^2)", "asin(sin(2)^2)"),
    ("asin(sin(1/2)/cos(1/3))", "asin(sin(1/2)/cos(1/3))"),
    ("atan(2*tan(2))", "atan(2 tan(2))"),
]
INVERSES = {"asin": ("sin", "cos"), "acos": ("sin", "cos"), "atan": ("tan", "cot")}


@pytest.mark.parametrize(("text", "exact"), ROWS, ids=[text for text, _ in ROWS])
def test_the_angle_is_told_exactly(text: str, exact: str) -> None:
    assert evaluate(text).exact == exact


def test_random_angles_come_back_as_mpmath_has_them() -> None:
    random = Random(SEED)  # noqa: S311 - the same angles every time, no secret in them
    for _ in range(RANDOM):
        inverse = random.choice(list(INVERSES))
        function = random.choice(INVERSES[inverse])
        sign, top, bottom = random.choice(("", "-")), random.randint(-900, 900) or 1, random.randint(1, 40)
        found = evaluate(f"{inverse}({sign}{function}({top}/{bottom}))", digits=30)
        with mpmath.workdps(60):
            inside = getattr(mpmath, function)(mpmath.mpf(top) / bottom) * (-1 if sign else 1)
            expected = getattr(mpmath, inverse)(inside)
            assert abs(mpmath.mpf(found.decimal) - expected) <= abs(expected) * mpmath.mpf(10) ** -28
        assert inverse not in (found.exact or inverse), found.expression
