"""A text that is one plain number is read as the parser reads it, and others are left to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculatrice.engine.language.locale import EN, FR
from calculatrice.engine.language.parser import Parser
from calculatrice.engine.language.plain_number import SHORT, plain_number

if TYPE_CHECKING:
    from calculatrice.engine.language.locale import Locale

LONG = "1" * SHORT


@pytest.mark.parametrize("locale", [EN, FR], ids=["en", "fr"])
@pytest.mark.parametrize("text", ["0", "7", "007", "0.50", "00.5", "1.234", "3.25", "1234.5678", "20260131", LONG])
def test_a_plain_number_is_read_as_the_parser_reads_it(text: str, locale: Locale) -> None:
    written = text.replace(".", locale.decimal)
    parser = Parser(written, locale, lambda _name: None)
    assert [plain_number(written, locale)] == parser.program().statements
    assert not parser.notices


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("", EN),
        (" 7", EN),
        ("7 ", EN),
        ("-7", EN),
        (".5", EN),
        ("5.", EN),
        (".", EN),
        ("1.2.3", EN),
        ("1,234", EN),
        ("1.234", FR),
        ("1 234", FR),
        ("1_000", EN),
        ("1e5", EN),
        ("٣", EN),
        ("1.٣", EN),
        ("²", EN),
        ("0x1F", EN),
        ("7\n", EN),
        (LONG + "1", EN),
    ],
)
def test_anything_else_is_left_to_the_parser(text: str, locale: Locale) -> None:
    assert plain_number(text, locale) is None
