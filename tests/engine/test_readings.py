"""How people write, row by row; and that one reading has one answer however it is spelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.corpora import lines, run
from tests.engine.tables import rows
from tests.engine.test_language import in_lowest_terms
from tests.engine.test_language_2 import UNSEEN, answers

from calculatrice import CalculationError
from calculatrice.engine.language import LOCALES, parse, reading
from calculatrice.engine.session import Session

if TYPE_CHECKING:
    from calculatrice.engine.language.locale import Locale

ROWS = rows("readings.tsv", columns=4)
FEWEST = 300


def test_there_are_rows_of_both_languages_some_of_them_told() -> None:
    assert len({row[:2] for row in ROWS}) == len(ROWS) >= FEWEST
    assert sum(row[0] == "fr" for row in ROWS) >= FEWEST // 4
    assert sum(bool(row[3]) for row in ROWS) >= FEWEST // 10


@pytest.mark.parametrize(("locale", "text", "expected", "told"), ROWS, ids=[f"{row[0]} {row[1]}" for row in ROWS])
def test_a_text_is_read_as_people_mean_it(locale: str, text: str, expected: str, told: str) -> None:
    if expected.startswith("error:"):
        with pytest.raises(CalculationError) as refused:
            run(lines(text), locale)
        assert (f"error:{refused.value.code}", "") == (expected, told)
        return
    result = run(lines(text), locale)[-1]
    assert UNSEEN.sub("", in_lowest_terms(expected)) in answers(result, locale), result.text
    assert " ".join(warning.code for warning in result.warnings) == told


def _wide(text: str) -> str:
    """As keyboards of Chinese, Japanese and Korean write it."""
    return "".join(chr(ord(character) - ord("!") + 0xFF01) for character in text)


SPELLINGS = {
    "+": ("+", " + ", _wide("+"), "\u00a0+ "),
    "-": ("-", " - ", "−", " – ", "‐", "‑", "‒", _wide("-")),
    "*": ("*", " * ", "×", " × ", "·", "⋅", "∙", "∗", _wide("*")),
    "/": ("/", " / ", "÷", " ÷ ", "∕", "⁄", _wide("/")),
    "^": ("^", "**", " ^ ", " ** "),
    "(": ("(", "( ", _wide("(")),
    ")": (")", " )", _wide(")")),
    "%": ("%", " %", "\u202f%"),
    "sqrt": ("sqrt", "racine", "SQRT"),
    "sin": ("sin", "SIN"),
    "max": ("max", "MAX"),
    "pi": ("pi", "π", "PI"),
    ";": (";", "; ", " ; "),
    " and ": (" and ", " et "),
    "<": ("<", " < "),
    "<=": ("<=", "≤", " ≤ "),
}
"""What people and their programs write for the same."""
NUMBERS = st.integers(0, 99_999).map(str)


def _joined(*parts: st.SearchStrategy[list[str]] | str) -> st.SearchStrategy[list[str]]:
    """Parts of a text, one after the other."""
    lists = [st.just([part]) if isinstance(part, str) else part for part in parts]
    return st.tuples(*lists).map(lambda found: [token for tokens in found for token in tokens])


SUMS = st.recursive(
    st.one_of(NUMBERS.map(lambda digits: [digits]), st.just(["pi"])),
    lambda inner: st.one_of(
        *(_joined(inner, sign, inner) for sign in ("+", "-", "*", "/")),
        *(_joined(name, "(", inner, ")") for name in ("sqrt", "sin", "")),
        _joined("(", inner, ")", "^", NUMBERS.map(lambda digits: [digits[:1]])),
        _joined("max", "(", inner, ";", inner, ")"),
        _joined("(", inner, ")", "%"),
    ),
    max_leaves=8,
)
TEXTS = st.one_of(SUMS, _joined(SUMS, "<", SUMS), _joined(SUMS, "<=", SUMS, " and ", SUMS, "<", SUMS))


@st.composite
def spelled(draw: st.DrawFn, tokens: list[str]) -> str:
    """The same text as somebody else writes it."""
    wide = draw(st.booleans())
    written = (draw(st.sampled_from(SPELLINGS[token])) if token in SPELLINGS else token for token in tokens)
    return "".join(_wide(part) if wide and part.isdecimal() else part for part in written)


def read(text: str, locale: Locale) -> str:
    """The reading of a text, or the code of its error."""
    try:
        return "; ".join(reading(node, LOCALES["en"]) for node in parse(text, locale, Session().kind_of).statements)
    except CalculationError as error:
        return error.code


@pytest.mark.no_cover
@given(st.data(), TEXTS, st.sampled_from(sorted(LOCALES)))
@settings(max_examples=300, deadline=None)
def test_spellings_of_one_text_have_one_reading(data: st.DataObject, tokens: list[str], locale: str) -> None:
    plain, other = "".join(tokens), data.draw(spelled(tokens))
    assert read(other, LOCALES[locale]).replace("racine", "sqrt") == read(plain, LOCALES[locale])
