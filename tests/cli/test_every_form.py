from __future__ import annotations

import pytest
from tests.engine.corpora import run

from calculatrice import evaluate
from calculatrice.cli.every_form import rows

SIXTEEN = [("hex", "= 0xff"), ("bin", "= 0b11111111"), ("oct", "= 0o377"), ("scientific", "= 2.55e2"), ("int8", "→ -1")]


def test_the_forms_stand_below_each_other_with_the_words_for_them() -> None:
    found = [tuple(line.strip().split("  ")) for line in rows(evaluate("0xFF"), "en")]
    assert [(words, text.strip()) for words, *_, text in found] == SIXTEEN


@pytest.mark.parametrize("locale", ["en", "fr"])
@pytest.mark.parametrize("text", ["255", "-42", "22/7", "0.1", "pi", "45°30'", "factor(360)", "[1/3; 2]", "12345.678"])
def test_every_row_is_what_its_words_ask_for(text: str, locale: str) -> None:
    written = text if locale == "en" else text.replace(".", ",")
    for row in rows(evaluate(f"({written}) to all", locale=locale), locale):
        words, _, told = row.replace("→", "=").replace("≈", "=").partition("=")
        answer = run(f"({written}) to {words.strip()}", locale=locale)[-1]
        text_there = answer.form(answer.shown_as) if answer.shown_as != "decimal" else answer.decimal
        assert told.strip().replace(",", ".").replace("\u202f", "") == str(text_there)


def test_an_answer_with_nothing_else_to_show_has_no_rows() -> None:
    assert rows(evaluate("2+3i"), "en") == []
