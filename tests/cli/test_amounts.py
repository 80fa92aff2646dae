"""Amounts of money in lists and columns have the sign and the groups that a single amount has."""

from __future__ import annotations

import pytest

from calculatrice.engine.answers.saying import line
from calculatrice.library import evaluate

LISTS = [
    ("en", "split(€100; 3)", "= [€33.34; €33.33; €33.33]"),
    ("fr", "split(10000 €; 3)", "= [3 333,34 €; 3 333,33 €; 3 333,33 €]"),
    ("en", "[€1/3; sqrt(2)]", "= [1/3 €; √2] ≈ [€0.33; 1.41421356237310]"),
    ("en", "[-$1234.5; 2]", "= [-$1,234.50; 2]"),
    ("fr", "[1/2; 3]", "= [0,5; 3]"),
]


@pytest.mark.parametrize(("locale", "text", "expected"), LISTS)
def test_a_list_of_amounts_is_told_as_single_ones(locale: str, text: str, expected: str) -> None:
    assert line(evaluate(text, locale=locale), locale) == expected
