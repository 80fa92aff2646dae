"""The sentences of the syntax: one for every reason, in both languages, with the same fields."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import calculatrice.engine.language.messages as module
from calculatrice.engine.language.messages import SYNTAX_MESSAGES
from calculatrice.engine.messages import MESSAGES

SOURCES = [
    path.read_text("utf-8")
    for path in Path(module.__file__).parents[1].rglob("*.py")
    if not path.name.endswith("messages.py")
]


def fields(sentence: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("reason", SYNTAX_MESSAGES)
def test_a_reason_has_a_sentence_in_each_language_and_is_used(reason: str) -> None:
    sentences = SYNTAX_MESSAGES[reason]
    assert set(sentences) == {"en", "fr"}
    assert fields(sentences["en"]) == fields(sentences["fr"])
    assert any(f'"{reason}"' in source for source in SOURCES)
    assert MESSAGES[reason] is sentences


@pytest.mark.parametrize("reason", SYNTAX_MESSAGES)
def test_french_double_marks_stand_after_a_narrow_no_break_space(reason: str) -> None:
    assert not re.search(r"[^\u202f][:;!?»]|«[^\u202f]", SYNTAX_MESSAGES[reason]["fr"])
