"""The fields of an answer that a client has a choice of, and wants or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Raw

from calculatrice.service.request import FIELDS

if TYPE_CHECKING:
    from collections.abc import Sequence

_decoder, _encoder = msgspec.json.Decoder(dict[str, Raw]), msgspec.json.Encoder()


def selected(answer: bytes, fields: Sequence[str]) -> bytes:
    """The answer with these of the fields that there is a choice of, or with all where none is named.

    >>> selected(b'{"exact":"1/3","text":"= 1/3","unit":null}', ["text"])
    b'{"exact":"1/3","text":"= 1/3"}'
    """
    if not fields:
        return answer
    unwanted = frozenset(FIELDS).difference(fields)
    return _encoder.encode({name: part for name, part in _decoder.decode(answer).items() if name not in unwanted})
