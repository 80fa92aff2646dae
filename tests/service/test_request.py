"""A request is read strictly."""

from __future__ import annotations

import msgspec
import pytest

from calculatrice.service.request import Request


@pytest.mark.parametrize(
    "text",
    [
        b"{}",
        b'{"expression": 1}',
        b'{"expression": "1", "digits": 0}',
        b'{"expression": "1", "digits": 1000001}',
        b'{"expression": "1", "angle": "gon"}',
        b'{"expression": "1", "locale": "de"}',
        b'{"expression": "1", "unknown": 1}',
        b'{"expression": "1", "notations": ["braille"]}',
        b'{"expression": "1", "variables": {"x": 1}}',
    ],
)
def test_what_is_no_request_is_refused(text: bytes) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(text, type=Request)


def test_what_was_not_said_is_not_written() -> None:
    assert msgspec.json.encode(Request("1/3")) == b'{"expression":"1/3"}'
