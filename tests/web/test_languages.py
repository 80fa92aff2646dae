"""Which language a reader gets: what was chosen before what is guessed."""

from __future__ import annotations

import pytest

from calculatrice.web.languages import language, strings


@pytest.mark.parametrize(
    ("query", "cookies", "accepted", "expected"),
    [
        ({"l": "fr"}, {"language": "en"}, "en", "fr"),
        ({"l": "de"}, {"language": "fr"}, "en", "fr"),
        ({}, {"language": "xx"}, "fr;q=0.5, de", "fr"),
        ({}, {}, "", "en"),
        ({}, {}, "de", "en"),
    ],
)
def test_the_language_is_the_first_that_there_is(
    query: dict[str, str], cookies: dict[str, str], accepted: str, expected: str
) -> None:
    assert language(query, cookies, accepted) == expected


def test_a_string_is_in_each_language() -> None:
    assert strings("en")["keep"] != strings("fr")["keep"]
