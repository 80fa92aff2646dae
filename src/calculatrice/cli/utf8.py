"""Text from outside, which may not be text: what is not UTF-8 is kept as surrogates, and refused where it matters."""

from __future__ import annotations

from calculatrice.cli.errors import NotText
from calculatrice.engine.language.cursor import MAX_LENGTH

BYTE_ORDER_MARK = "\ufeff"
MOST_BYTES = 4 * MAX_LENGTH
"""Bytes of the longest text that may still be short enough to be read; of a longer one, the rest need not be kept."""


def decode(data: bytes) -> str:
    """The text of the bytes, each that is not UTF-8 as one surrogate.

    >>> decode(b"1+\\xff")
    '1+\\udcff'
    """
    return data.decode("utf-8", "surrogateescape").removeprefix(BYTE_ORDER_MARK)


def check(text: str) -> None:
    """Raise `NotText` at the first character that was no UTF-8, in a text short enough not to have been cut."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        if len(text) <= MAX_LENGTH:
            raise NotText("not_utf8", (error.start, error.end)) from None


def printable(text: str) -> str:
    """The same text, as many characters long, without surrogates.

    >>> printable("1+\\udcff")
    '1+\\ufffd'
    """
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
