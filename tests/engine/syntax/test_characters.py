"""Refused characters: how they are named, and what they look like."""

from __future__ import annotations

import pytest

from calculatrice.engine.syntax.characters import described, meant, unexpected_character


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
    assert unexpected_character("2$", 1).mended is None
