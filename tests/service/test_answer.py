"""A failure can be told in both languages, and keeps its place through JSON."""

from __future__ import annotations

import msgspec

from calculatrice.engine.errors import DivisionByZero, InvalidSyntax
from calculatrice.service.answer import Failure


def test_a_failure_without_a_place_is_about_the_whole() -> None:
    failure = Failure.of(DivisionByZero("division_by_zero"), 7)
    assert (failure.start, failure.end) == (0, 7)


def test_a_failure_offers_the_mended_text() -> None:
    error = InvalidSyntax("one_definition", (0, 1), name="x")
    error.mended = "2*3"
    failure = Failure.of(error)
    assert "2*3" in failure.message("en")
    assert "2*3" in failure.message("fr")


def test_a_failure_survives_the_record() -> None:
    error = DivisionByZero("division_by_zero", (2, 3))
    error.variable = "x"
    failure = Failure.of(error)
    assert msgspec.json.decode(msgspec.json.encode(failure), type=Failure) == failure
