"""The engine in WebAssembly tells, byte for byte, what the same engine tells in CPython."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.offline.packed_engine import tell
from tests.offline.questions import chosen
from tests.web.on_device import MOST_MEMORY

from calculatrice.browser.answering import Answering
from calculatrice.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

ANSWERING = Answering(Settings())
JOBS = (
    "isprime(2^127-1)",
    "2^100000 mod 7",
    "sqrt(2)^sqrt(2) - sqrt(2)^sqrt(2)",
    "factor(2^101-1)",
    "pi to 3000 digits",
)


def test_what_is_asked_has_the_same_answer(record_property: Callable[[str, object], None]) -> None:
    questions = chosen()
    told = tell(("at_once", body, "en") for body in questions)
    expected = [ANSWERING.at_once(body, "en") for body in questions]
    wrong = [
        (json.loads(body)["expression"][:200], here, there)
        for body, here, there in zip(questions, expected, told.answers, strict=True)
        if here != there
    ]
    assert told.failures == []
    assert wrong == []
    assert told.memory <= MOST_MEMORY
    record_property("answers of WebAssembly and CPython compared", len(questions))


@pytest.mark.parametrize("way", ["as_job", "unproved"])
def test_what_is_heavy_has_the_same_answer(way: str) -> None:
    questions = [json.dumps({"expression": text, "locale": "en"}) for text in JOBS]
    told = tell((way, body, "fr") for body in questions)
    assert told.failures == []
    assert told.answers == [getattr(ANSWERING, way)(body, "fr") for body in questions]
