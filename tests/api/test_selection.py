"""Which fields of an answer a client gets."""

from __future__ import annotations

import msgspec
import pytest

from calculatrice.api.selection import selected
from calculatrice.service.execution import answer_inline
from calculatrice.service.request import FIELDS, Request

ANSWER = msgspec.json.encode(answer_inline(Request("1/3", forms=["mixed"])))


@pytest.mark.parametrize("fields", [[], ["text"], ["value", "text"], list(FIELDS)])
def test_fields_that_there_is_a_choice_of_are_there_where_they_are_wanted(fields: list[str]) -> None:
    found = msgspec.json.decode(selected(ANSWER, fields))
    assert {name for name in found if name in FIELDS} == set(fields or FIELDS)
    assert {name: part for name, part in found.items() if name not in FIELDS} == {
        name: part for name, part in msgspec.json.decode(ANSWER).items() if name not in FIELDS
    }


def test_the_choice_is_among_fields_of_an_answer() -> None:
    assert set(FIELDS) <= msgspec.json.decode(ANSWER).keys()
