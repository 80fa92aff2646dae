"""The lexer: every writing of an operator is one kind of token, and what is not allowed is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculatrice.engine.errors import CalculationError
from calculatrice.engine.language.lexer import tokenize
from calculatrice.engine.language.locale import EN, FR

if TYPE_CHECKING:
    from calculatrice.engine.language.locale import Locale


def kinds(text: str, locale: Locale = EN) -> list[str]:
    return [kind for kind, *_ in tokenize(text, locale)]


@pytest.mark.parametrize(
    ("writings", "kind"),
    [
        ("* × · ∙ ⋅ ✕", "*"),
        ("/ ÷ ∕", "/"),
        ("- − –", "-"),
        ("^ **", "^"),
        ("!= ≠ <>", "!="),
        ("<= ≤", "<="),
        (">= ≥", ">="),
        ("° º", "°"),
        ("1 .5 5. 1e3 0x1F 1.5e-3 1E+3 2e−1", "number"),
        ("x _x x_1 été δ_2 Ωmega π ÿ", "name"),
        ("² ²³ ⁻¹ ⁺² ⁿ ⁻ⁿ", "superscript"),
        ("½ ¼ ⅞", "fraction"),
    ],
)
def test_all_writings_of_a_symbol_are_of_one_kind(writings: str, kind: str) -> None:
    assert kinds(writings) == [kind] * len(writings.split()) + ["end"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2e", ["number", "name"]),
        ("2e3x", ["number", "name"]),
        ("2e + 1", ["number", "name", "+", "number"]),
        ("5!!=15", ["number", "!!", "=", "number"]),
        ("5!==120", ["number", "!", "==", "number"]),
        ("5!=120", ["number", "!=", "number"]),
        ("xπ2", ["name", "name", "number"]),
        ("7//2/2", ["number", "//", "number", "/", "number"]),
        ("modulo mod of de", ["name", "mod", "of", "name"]),
        ("1\t\u00a0\u202f\u20092", ["number", "number"]),
        ("1#2\r\n\n3", ["number", "end", "number"]),
    ],
)
def test_the_longest_token_wins(text: str, expected: list[str]) -> None:
    assert [kind for kind in kinds(text.replace("\r\n\n", "\n")) if kind] == [*expected, "end"]


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\u2009"])
def test_groups_of_three_are_one_number_where_spaces_group(space: str) -> None:
    grouped = f"1{space}234{space}567,5"
    assert [word for _, word, *_ in tokenize(grouped, FR)] == [grouped, ""]
    assert kinds(f"12{space}34", FR) == ["number", "number", "end"]
    assert kinds(f"1{space}2345", FR) == ["number", "number", "end"]
    assert kinds(f"0{space}123", FR) == ["number", "number", "end"]
    assert kinds(f"1{space}234") == ["number", "number", "end"]


def test_places_are_half_open_ranges_of_the_text() -> None:
    text = " 12 *(x)\n½"
    assert [text[start:end] for *_, start, end in tokenize(text, EN)] == ["12", "*", "(", "x", ")", "\n", "½", ""]


@pytest.mark.parametrize(
    "character",
    [
        *"{}`∞⁻ª",
        *("\0", "\x1b", "\r", "\x0b", "\x85", "\u2028", "\u202e", "\u200b", "\ufeff", "\ud800"),
        *("\u0430", "\uff11", "\u0663", "\u0301", "\U0001f600", "\U0001d7d9"),
    ],
)
def test_what_is_not_allowed_is_refused_where_it_stands(character: str) -> None:
    with pytest.raises(CalculationError) as caught:
        tokenize(f"1+{character}1", EN)
    assert (caught.value.code, caught.value.span) == ("unexpected_character", (2, 3))
    assert f"U+{ord(character):04X}" in caught.value.message("en")
    assert f"U+{ord(character):04X}" in caught.value.message("fr")
