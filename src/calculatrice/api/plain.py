"""An answer in words, for who reads it or has no reader of JSON: its line, and a line for each warning."""

from __future__ import annotations

import msgspec

PLAIN = "text/plain"
TYPE = b"text/plain; charset=utf-8"


class _Warned(msgspec.Struct):
    message: str


class _Told(msgspec.Struct):
    relation: str
    decimal: str
    warnings: tuple[_Warned, ...]
    text: str | None = None


_decoder = msgspec.json.Decoder(_Told)


def in_words(answer: bytes) -> bytes:
    """The lines of an answer.

    >>> in_words(b'{"relation": "=", "decimal": "0.5", "warnings": [{"message": "Read so."}]}').decode()
    '= 0.5\\n⚠ Read so.\\n'
    """
    told = _decoder.decode(answer)
    lines = [told.text or f"{told.relation} {told.decimal}", *(f"⚠ {each.message}" for each in told.warnings)]
    return "".join(f"{line}\n" for line in lines).encode()
