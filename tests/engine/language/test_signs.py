"""Signs with a meaning elsewhere: each has a sentence about it, and what is offered calculates."""

from __future__ import annotations

import pytest
from tests.engine.corpora import run

import calculatrice
from calculatrice.engine.errors import CalculationError


def error(text: str, locale: str = "en") -> CalculationError:
    with pytest.raises(CalculationError) as caught:
        run(text, locale)
    return caught.value


@pytest.mark.parametrize(
    ("text", "reason", "mended", "value"),
    [
        ("$", "currency_sign", None, ""),
        ("€ + 3", "currency_sign", None, ""),
        ("$ = 3", "currency_sign", None, ""),
        ("$x", "currency_sign", None, ""),
        ("50¢ + 30¢", "cent_sign", "$0.50 + $0.30", "4/5 $"),
        ("¢", "cent_sign", None, ""),
        ("3 @ 2.50", "at_sign", "3 × 2.50", "15/2"),
        ("1'000 + 1'234'567", "apostrophe_groups", "1000 + 1234567", "1235567"),
        ("1’000", "apostrophe_groups", "1000", "1000"),
        ('"1+1"', "quotation", "1+1", "2"),
        ("“1+1”", "quotation", "1+1", "2"),
        ('max("a"; 3)', "quotation", None, ""),
        ("f'(2)", "prime_of_name", None, ""),
        ("7 \\ 2", "backslash", None, ""),
        ("\\frac{1}{2}", "latex", None, ""),
        ("1 < 2 ? 3 : 4", "question_mark", None, ""),
        ("4:45 + 1:23", "time_of_day", "(4+45/60) + (1+23/60)", "92/15"),
        ("1:02:03", "time_of_day", "(1+2/60+3/3600)", "1241/1200"),
        ("12:75", "colon", "12/75", "4/25"),
    ],
)
def test_a_sign_has_a_sentence_and_what_is_offered_calculates(
    text: str, reason: str, mended: str | None, value: str
) -> None:
    found = error(text)
    assert (found.reason, found.mended) == (reason, mended)
    assert "remove" not in found.message("en")
    assert "supprimez" not in found.message("fr")
    if mended is not None:
        assert run(mended)[-1].exact == value


@pytest.mark.parametrize("text", ["#ff0000", "# rent", "  #"])
def test_a_comment_alone_is_said_to_be_one(text: str) -> None:
    with pytest.raises(CalculationError) as caught:
        calculatrice.evaluate(text)
    assert caught.value.reason == "only_a_comment"
