"""Which language a header prefers."""

from __future__ import annotations

import pytest

from calculatrice.service.languages import preferred


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "en"),
        ("fr", "fr"),
        ("FR", "fr"),
        ("fr-CA", "fr"),
        ("fr-CA, en;q=0.9", "fr"),
        ("en;q=0.3, fr-CA;q=0.9", "fr"),
        ("fr; q=0.9, en;q=0.5", "fr"),
        ("fr ;q = 0.9 ,en; q=0.95", "en"),
        ("fr;Q=0.9,en;q=0.5", "fr"),
        ("fr;level=1;q=0.2, en;q=0.5", "en"),
        ("fr, en", "fr"),
        ("en, fr", "en"),
        ("de", "en"),
        ("de, fr;q=0.1", "fr"),
        ("fr;q=0", "en"),
        ("fr;q=0, en;q=0", "en"),
        ("fr-FR;q=0.2, fr-CH;q=0.9, en;q=0.5", "fr"),
        ("*", "en"),
        ("*, fr", "fr"),
        ("fr;q=0.4, *;q=0.5", "en"),
        ("en;q=0, *", "fr"),
        ("fr;q=0, *;q=0.5", "en"),
        ("fr;q=high, en;q=0.1", "en"),
        ("fr;q=nan, en;q=0.1", "en"),
        ("fr;q=2, en;q=0.1", "en"),
        ("fr;q=-1", "en"),
        ("fr;q=, en;q=0.1", "en"),
        ("fr;q=1_0, en;q=0.1", "en"),
        ("fr;q=abc", "en"),
        (";;,,;q=1", "en"),
        ("french", "en"),
    ],
)
def test_the_language_that_a_header_prefers(accepted: str, language: str) -> None:
    assert preferred(accepted) == language
