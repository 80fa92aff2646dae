"""The worker of the page in Chromium tells what CPython tells, byte for byte, and its memory stays bounded."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.offline.questions import chosen
from tests.web.on_device import MOST_MEMORY, Worker, ready

from calculatrice.browser.answering import Answering
from calculatrice.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

MOST = 2000
EACH = 50
"""So many are asked at once: what a page is waited for is bounded."""

HEAVIEST = ("pi to 100000 digits", "2^1000000 mod (10^20+39)", "factor(2^101-1)")


@pytest.fixture
def worker(with_parts: str, browser: Browser) -> Iterator[Worker]:
    context = browser.new_context(base_url=with_parts, locale="en")
    page = context.new_page()
    worker = Worker(page)
    page.goto("/")
    ready(page)
    yield worker
    context.close()


def test_what_is_asked_in_chromium_has_the_same_answer(
    worker: Worker, record_property: Callable[[str, object], None]
) -> None:
    answering = Answering(Settings())
    questions = chosen(MOST)
    wrong, memory = [], 0
    for start in range(0, len(questions), EACH):
        asked = questions[start : start + EACH]
        told = worker.tell("at_once", asked)
        memory = max(memory, *(each.memory for each in told))
        wrong += [
            (json.loads(body)["expression"][:200], expected, there.told or there.ended)
            for body, there in zip(asked, told, strict=True)
            if there.told != (expected := answering.at_once(body, "en"))
        ]
    assert wrong == []
    assert 0 < memory <= MOST_MEMORY
    record_property("answers of Chromium and CPython compared", len(questions))


def test_the_heaviest_lines_leave_the_memory_bounded(worker: Worker) -> None:
    told = worker.tell("as_job", [json.dumps({"expression": text, "locale": "en"}) for text in HEAVIEST])
    assert [(each.ended, (each.told or "")[:4]) for each in told] == [(None, "200 ")] * len(HEAVIEST)
    assert all(0 < each.memory <= MOST_MEMORY for each in told)
