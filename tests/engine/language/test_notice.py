"""Notices: a sentence in each language, with the other reading."""

from __future__ import annotations

import pytest

from calculatrice.engine.language import parse


@pytest.mark.parametrize(
    ("text", "locale", "end"),
    [
        ("6/2(1+2)", "en", "the other reading is written: 6/(2(1+2))"),
        ("6/2(1+2)", "fr", "l’autre lecture s’écrit\u202f: 6/(2(1+2))"),
        ("10%3", "en", "the percentage is written: 10%×3"),
        ("√2²", "fr", "l’autre lecture s’écrit\u202f: √(2²)"),
    ],
)
def test_a_notice_ends_with_the_other_reading(text: str, locale: str, end: str) -> None:
    [notice] = parse(text).notices
    assert notice.message(locale).endswith(end)
