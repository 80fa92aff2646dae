from __future__ import annotations

import pytest
from tests.engine.language.notation import notation

from calculatrice.engine.errors import CalculationError
from calculatrice.engine.language import parse
from calculatrice.engine.language.locale import EN, FR, LOCALES
from calculatrice.engine.language.printer import reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a and b or c", "[[a and b] or c]"),
        ("a or b and c", "[a or [b and c]]"),
        ("a or b xor c and d", "[a or [b xor [c and d]]]"),
        ("a and b and c", "[a and b and c]"),
        ("(a and b) and c", "[a and b and c]"),
        ("a and (b and c)", "[a and [b and c]]"),
        ("not a and b", "[nota and b]"),
        ("not not a", "notnota"),
        ("not a == b", "not[a == b]"),
        ("a et non b ou c", "[[a and notb] or c]"),
        ("1 < 2 and 3 > 2", "[[1 < 2] and [3 > 2]]"),
        ("255 to hex", "[255 to base:16]"),
        ("a or b to hex", "[[a or b] to base:16]"),
        ("x = 1/3 to 2 decimals", "x = [[1 / 3] to decimals:2]"),
        ("max(1; 255 to hex)", "max(1, [255 to base:16])"),
    ],
)
def test_what_holds_more_loosely_than_a_comparison(text: str, expected: str) -> None:
    [node] = parse(text).statements
    assert notation(node) == expected
    for locale in LOCALES.values():
        [again] = parse(reading(node, locale), locale).statements
        assert notation(again) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("255 to", "unknown_unit"),
        ("255 to kmm", "unknown_unit"),
        ("255 to 2", "unknown_unit"),
        ("255 to 2 hex", "unknown_unit"),
        ("255 to 1001 decimals", "unknown_unit"),
        ("and 3", "syntax_error"),
        ("3 and", "syntax_error"),
        ("2 not 3", "syntax_error"),
        ("255 to hex + 1", "syntax_error"),
    ],
)
def test_what_can_not_be_read_is_refused(text: str, code: str) -> None:
    with pytest.raises(CalculationError) as caught:
        parse(text)
    assert caught.value.code == code


def test_a_reading_has_the_words_of_its_locale() -> None:
    [node] = parse("vrai et non faux", FR).statements
    assert (reading(node, EN), reading(node, FR)) == ("vrai and not faux", "vrai et non faux")
