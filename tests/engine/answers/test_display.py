"""Answers in notebooks and in JSON."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import msgspec
import pytest
from tests.engine.asking import ask

from calculatrice.service.execution import answer_inline
from calculatrice.service.request import Request

EXPRESSIONS = (
    "1/6",
    "sqrt(8)",
    "[1; 1/3]",
    "1 == 1",
    "f(x) = x^2",
    "20%",
    "2/3 to 2 decimals",
    "6/2(1+2)",
    "1+i",
    "x = 3",
)


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_json_says_what_the_api_says(expression: str) -> None:
    told = json.loads(ask(expression).to_json())
    answer = json.loads(msgspec.json.encode(answer_inline(Request(expression))))
    assert {name: answer[name] for name in told if name not in {"warnings", "text", "value"}} == {
        name: held for name, held in told.items() if name not in {"warnings", "text", "value"}
    }
    assert [warning["code"] for warning in told["warnings"]] == [warning["code"] for warning in answer["warnings"]]
    assert told["value"]["kind"] == answer["value"]["kind"]


@pytest.mark.parametrize(
    ("expression", "latex"),
    [
        ("1+1", "$\\displaystyle 1+1 = 2$"),
        ("1/3", "$\\displaystyle \\frac{1}{3} \\approx 0.333333333333333$"),
        ("sqrt(8)", "$\\displaystyle \\sqrt{8} = 2\\,\\sqrt{2} \\approx 2.82842712474619$"),
        ("5", "$\\displaystyle 5$"),
        ("20%", "$\\displaystyle 20\\% = \\frac{1}{5} = 0.2$"),
    ],
)
def test_a_notebook_shows_the_calculation_and_its_answer(expression: str, latex: str) -> None:
    assert ask(expression)._repr_latex_() == latex


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_html_is_well_formed_and_warns(expression: str) -> None:
    result = ask(expression)
    shown = result._repr_html_()
    assert shown is not None
    root = ET.fromstring(shown)  # noqa: S314  # our own text
    assert len(root.findall("p")) == len(result.warnings)


def test_what_is_too_large_to_be_read_is_left_to_its_text() -> None:
    assert ask("10^5000")._repr_html_() is None or len(ask("10^5000")._repr_html_() or "") < 10_000


@pytest.mark.parametrize(
    ("expression", "end"),
    [
        ("€100/3", r"\approx \text{€}33.33$"),
        ("€0.001", r"\approx \text{€}0.00$"),
        ("3 dBm + 1 dB", r"= 4\,\mathrm{dBm}$"),
        ("10 km / 2 h", r"= 5\,\mathrm{km}/\mathrm{h}$"),
        ("1/3 m", r"\approx 0.333333333333333\,\mathrm{m}$"),
    ],
)
def test_a_notebook_shows_a_quantity_with_its_unit(expression: str, end: str) -> None:
    assert str(ask(expression)._repr_latex_()).endswith(end)
