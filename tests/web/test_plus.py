"""What a reader is told of a `+` in the address of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculatrice.service.execution import answer_inline
from calculatrice.service.request import Request
from calculatrice.web.plus import plus_told

if TYPE_CHECKING:
    from calculatrice.web.outcome import Outcome


def told(query: bytes, read: str, came: Outcome | None = None) -> str | None:
    asked = Request(read)
    return plus_told({"path": "/", "query_string": query}, asked, came or answer_inline(asked))


@pytest.mark.parametrize(("query", "read"), [(b"e=2+pi", "2 pi"), (b"l=en&e=2+pi", "2 pi")])
def test_a_plus_that_may_have_been_meant_is_told_with_the_address(query: bytes, read: str) -> None:
    sentence = told(query, read)
    assert sentence is not None
    assert "2%2Bpi" in sentence


@pytest.mark.parametrize(
    ("query", "read"), [(b"e=2%2Bpi", "2+pi"), (b"e=1+%2B+2", "1 + 2"), (b"e=3", "3"), (b"l=en", "1")]
)
def test_what_is_clear_is_not(query: bytes, read: str) -> None:
    assert told(query, read) is None


def test_where_nothing_was_asked_nothing_is_told() -> None:
    assert told(b"e=2+pi", "2 pi", "nothing") is None
