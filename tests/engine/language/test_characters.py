"""Refused characters: how they are named, and what they look like."""

from __future__ import annotations

import pytest

from calculatrice.engine.language.characters import described, meant, unexpected_character


@pytest.mark.parametrize(
    ("character", "expected"),
    [
        ("\u0430", "a"),
        ("\u0445", "x"),
        ("\u0421", "C"),
        ("\uff11", "1"),
        ("\uff0b", "+"),
        ("\U0001d465", "x"),
        ("\u0663", None),
        ("$", None),
        ("\u202e", None),
        ("\ud800", None),
    ],
)
def test_a_look_alike_has_an_ascii_character(character: str, expected: str | None) -> None:
    assert meant(character) == expected


@pytest.mark.parametrize("character", ["\u202e", "\u200b", "\x1b", "\ud800", "\ufeff"])
def test_a_character_that_could_harm_the_display_is_named_by_its_code_point_alone(character: str) -> None:
    assert described(character) == f"U+{ord(character):04X}"


def test_the_text_is_mended_where_the_character_looks_like_an_allowed_one() -> None:
    error = unexpected_character("2*\u0440", 2)
    assert (error.reason, error.span, error.mended) == ("lookalike_character", (2, 3), "2*p")
    assert unexpected_character("2§", 1).mended is None


@pytest.mark.parametrize(
    ("text", "reason", "span", "mended"),
    [
        ("12 : 4", "colon", (3, 4), "12 / 4"),
        ("12:4", "colon", (2, 3), "12/4"),
        ("1:2:3", "colon", (1, 2), "1/2/3"),
        ("12:75", "colon", (2, 3), "12/75"),
        ("12:30", "time_of_day", (0, 5), "(12+30/60)"),
        ("4:45 + 1:23", "time_of_day", (0, 4), "(4+45/60) + (1+23/60)"),
        ("1 + 1:02:03", "time_of_day", (4, 11), "1 + (1+2/60+3/3600)"),
        ("x := 5", "colon_equals", (2, 4), "x = 5"),
        ("50 ¢", "cent_sign", (3, 4), "$0.50"),
    ],
)
def test_a_character_with_a_meaning_elsewhere_comes_with_what_to_write(
    text: str, reason: str, span: tuple[int, int], mended: str | None
) -> None:
    error = unexpected_character(text, next(place for place, sign in enumerate(text) if sign in ":¢"))
    assert (error.reason, error.span, error.mended) == (reason, span, mended)
    assert error.code == "unexpected_character"
    assert "remove" not in error.message("en")
    assert "supprimez" not in error.message("fr")
