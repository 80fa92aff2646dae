from __future__ import annotations

import pickle

import pytest

from calculatrice import CalculationError, evaluate
from calculatrice.engine.answers.every_form import every_form, readings


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("0xFF", ["base:16", "base:2", "base:8", "scientific"]),
        ("12345", ["base:16", "base:2", "base:8", "scientific", "prefix"]),
        ("factor(360)", ["exact", "base:16", "base:2", "base:8", "scientific"]),
        ("1/8", ["fraction", "percent", "scientific", "hexfloat:64"]),
        (
            "355/113",
            ["fraction", "mixed", "repeating", "continued", "percent", "scientific", "float:64", "hexfloat:64"],
        ),
        ("20%", ["fraction", "scientific", "float:64", "hexfloat:64"]),
        ("sqrt(2)", ["exact", "scientific", "float:64", "hexfloat:64"]),
        ("45°30'", ["exact", "degrees"]),
        ("[1/3; 2]", ["exact", "percent", "scientific"]),
        ("2+3i", []),
        ("exp(i*pi/4)", ["exact"]),
    ],
)
def test_what_is_worth_seeing_of_an_answer(text: str, names: list[str]) -> None:
    answer = evaluate(f"({text}) to all")
    assert (answer.is_told_in_all, every_form(answer), answer.text) == (True, names, evaluate(f"{text}").text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0x7F", {}),
        ("0x80", {"int8": "-128"}),
        ("0xFFFF", {"int16": "-1"}),
        ("-1", {"uint8": "255"}),
        ("-129", {"uint16": "65407"}),
        ("2^256-1", {"int256": "-1"}),
        ("2^256", {}),
        ("10^400", {}),
        ("0.1", {"float64 bits": "0x3fb999999999999a"}),
        ("-1/3", {"float64 bits": "0xbfd5555555555555"}),
        ("pi", {"float64 bits": "0x400921fb54442d18"}),
        ("10^400/3", {}),
        ("2+3i", {}),
    ],
)
def test_what_the_bits_are_elsewhere(text: str, expected: dict[str, str]) -> None:
    assert readings(evaluate(text)) == expected
    for words, value in expected.items():
        assert evaluate(f"({text}) to {words}").text.removeprefix("= ") == value


def test_all_forms_go_to_another_process() -> None:
    answer = evaluate("355/113 to all")
    there = pickle.loads(pickle.dumps(answer))  # noqa: S301  # it was made here
    assert (there.is_told_in_all, every_form(there)) == (True, every_form(answer))
    assert readings(there) == readings(answer)


def test_a_truth_has_one_form_alone() -> None:
    with pytest.raises(CalculationError) as refused:
        evaluate("1 < 2 to all")
    assert refused.value.reason == "form_of_truth"
