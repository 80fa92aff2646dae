from __future__ import annotations

import pytest
from tests.engine.corpora import lines, run

from calculatrice import CalculationError


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("fr", "100 + TVA 20 %", "120"),
        ("fr", "100 + 20 % TVA", "120"),
        ("en", "(80 + 25% VAT) * 2", "200"),
        ("en", "40 + 15% tip", "46"),
        ("en", "40 + tip 15% + 2", "48"),
        ("en", "40 + 15% Service", "46"),
        ("en", "tip = 3 ⏎ 40 + tip", "43"),
        ("en", "vat = 20% ⏎ 100 + vat", "120"),
    ],
)
def test_a_label_of_what_is_added_is_left_out(locale: str, text: str, expected: str) -> None:
    result = run(lines(text), locale)[-1]
    assert (result.decimal, result.warnings) == (expected, ())


@pytest.mark.parametrize(
    "text",
    ["15% tip on 40", "TVA 20 %", "100 TVA 20 %", "100 × 20 % TVA", "100 + 20 % TVA × 2"],
)
def test_a_label_of_another_percentage_is_refused_with_both_ways_out(text: str) -> None:
    for locale in ("en", "fr"):
        with pytest.raises(CalculationError) as refused:
            run(text, locale)
        assert refused.value.reason == "label_of_percentage"
        assert "40 + 15" in refused.value.message(locale)


def test_a_percentage_of_a_label_on_something_is_refused_too() -> None:
    with pytest.raises(CalculationError) as refused:
        run("20 % de TVA sur 100", "fr")
    assert refused.value.reason == "label_of_percentage"
