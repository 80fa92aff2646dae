"""What comes of the question in an address, for a reader who waits and for one who does not."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, cast

import pytest

from calculatrice import bootstrap
from calculatrice.service.answer import Answer, Failure
from calculatrice.service.errors import QueueFull
from calculatrice.service.request import Request
from calculatrice.settings import Settings
from calculatrice.web.outcome import outcome, refused

if TYPE_CHECKING:
    from pathlib import Path

    from calculatrice.service.calculations import Calculations
    from calculatrice.web.outcome import Outcome

HEAVY = "isprime(2^127-1)"
READER = "203.0.113.7"


def came(tmp_path: Path, expression: str, *, wait: bool, workers: int = 1) -> Outcome:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'record.db'}", workers=workers)

    async def ask() -> Outcome:
        async with bootstrap.calculations(settings) as made:
            return await outcome(Request(expression), made, READER, wait=wait)

    return asyncio.run(ask())


@pytest.mark.parametrize(("expression", "wait", "kind"), [("1/3", False, Answer), ("1/0", True, Failure)])
def test_what_is_quick_is_answered_or_refused(tmp_path: Path, expression: str, wait: bool, kind: type) -> None:
    assert isinstance(came(tmp_path, expression, wait=wait), kind)


@pytest.mark.parametrize(
    ("expression", "is_refused"),
    [("pi to 51 digits", True), ("pi → 51 chiffres", True), ("pi to 50 sf", False), ("1 # to 51 digits", False)],
)
def test_more_digits_than_are_shown_are_refused_in_the_text_too(expression: str, is_refused: bool) -> None:
    found = refused(Request(expression), 50)
    assert (found is not None) == is_refused
    assert found is None or all("51" in found.message(language) for language in ("en", "fr"))


@pytest.mark.parametrize(("expression", "said"), [("", "nothing"), ("  \n", "nothing"), (HEAVY, "moment")])
def test_nothing_is_started_for_who_does_not_wait(tmp_path: Path, expression: str, said: str) -> None:
    assert came(tmp_path, expression, wait=False) == said


def test_who_waits_gets_the_answer_of_a_job(tmp_path: Path) -> None:
    found = came(tmp_path, HEAVY, wait=True)
    assert isinstance(found, Answer)
    assert found.decimal == "true"


def test_who_waits_for_a_server_without_room_is_told() -> None:
    class Full:
        def inline(self, _request: Request) -> None:
            return None

        async def submit(self, _submission: object) -> None:
            raise QueueFull(5)

    assert asyncio.run(outcome(Request(HEAVY), cast("Calculations", Full()), READER, wait=True)) == "busy"


@pytest.mark.parametrize(
    ("first", "second", "ranks"), [("203.0.113.7", "203.0.113.8", [0, 0]), ("203.0.113.7", "203.0.113.7", [0, 1])]
)
def test_a_reader_waits_behind_no_more_than_the_own_questions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: str, second: str, ranks: list[int]
) -> None:
    monkeypatch.setattr("calculatrice.web.outcome.SECONDS", 0.0)
    record = tmp_path / "record.db"

    async def ask() -> None:
        async with bootstrap.calculations(Settings(database_url=f"sqlite:///{record}", workers=0)) as made:
            for number, reader in enumerate((first, second)):
                await outcome(Request(f"{HEAVY}+{number}"), made, reader, wait=True)

    asyncio.run(ask())
    with closing(sqlite3.connect(record)) as connection:
        assert [rank for (rank,) in connection.execute("SELECT rank FROM calculations ORDER BY rank")] == ranks
