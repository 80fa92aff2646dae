"""Numbers for people."""

from __future__ import annotations

import pytest

from calculatrice.web.numerals import LONG, numeral

TIMES = '<span class="times">×</span>10<span class="unseen">^</span>'


def group(digits: str) -> str:
    return f'<span class="group">{digits}</span>'


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("3.5", "en", "3.5"),
        ("3.5", "fr", "3,5"),
        ("-1234", "fr", "−1234"),
        ("12345", "en", f"{group('12')}345"),
        ("123456", "en", f"{group('123')}456"),
        ("0.12345", "fr", f"0,{group('123')}45"),
        ("1.5e-7", "en", f"1.5{TIMES}<sup>−7</sup>"),
        ("1e+20", "fr", f"1{TIMES}<sup>20</sup>"),
        ("[1.5; 2]", "fr", "[1,5; 2]"),
        ("1.5+2i", "en", "1.5+2i"),
        ("<b>", "en", "&lt;b&gt;"),
        ("7" * (LONG + 1), "en", "7" * (LONG + 1)),
    ],
)
def test_a_numeral_has_the_mark_of_its_language_and_groups(text: str, language: str, expected: str) -> None:
    assert str(numeral(text, language)) == expected
