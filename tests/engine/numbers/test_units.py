from __future__ import annotations

import pytest
from tests.engine.asking import tree_of

from calculatrice.engine.numbers.units import times_units


@pytest.mark.parametrize(
    ("expression", "unit"),
    [
        ("exp(2)+exp(3)", "exp(1)"),
        ("exp(1/2)+exp(1/3)", "exp(1/6)"),
        ("exp(4)+exp(-6)", "exp(2)"),
        ("sinh(2)+cosh(3)+tanh(5)", "exp(1)"),
        ("sin(2)+cos(3)", "exp(*(1, i))"),
        ("exp(2*pi)+exp(3*pi)", "exp(*(1, pi))"),
        ("sin(2*egamma)+cos(3*egamma)", "exp(*(*(1, egamma), i))"),
    ],
)
def test_a_common_unit_is_added(expression: str, unit: str) -> None:
    assert repr(times_units(tree_of(expression))) == f"*({tree_of(expression)!r}, {unit})"


@pytest.mark.parametrize(
    "expression",
    [
        "pi",
        "exp(2)",
        "exp(2)+exp(4)",
        "exp(1)+exp(2)+exp(3)",
        "sin(2)+exp(3)",
        "exp(2)+exp(101)",
        "exp(2*pi)+exp(3)",
        "sqrt(2)+sqrt(3)",
    ],
)
def test_nothing_is_added_where_it_would_show_nothing_new(expression: str) -> None:
    assert times_units(tree_of(expression)) is None
