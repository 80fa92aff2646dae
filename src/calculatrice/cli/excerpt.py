"""The line of an input that an error is about, with carets under its place."""

from __future__ import annotations

import unicodedata

ELLIPSIS = "…"
HIDDEN = "\ufffd"


def excerpt(text: str, start: int, end: int, most: int = 100) -> tuple[str, str]:
    """The line of `text` that holds `start`, and a line of carets under the characters `start` to `end` of it.

    Of a line with more than `most` characters, the part around the place. What a terminal would not show as one
    character is replaced by one that it does.

    >>> print(*excerpt("1 + foo(2)", 4, 7), sep="\\n")
    1 + foo(2)
        ^^^
    """
    begin, stop = _line(text, start)
    first, last = _window(begin, stop, start, most)
    before = ELLIPSIS * (first > begin) + "".join(map(_visible, text[first:start]))
    marked = "".join(map(_visible, text[start : min(end, last)]))
    after = "".join(map(_visible, text[max(start, min(end, last)) : last])) + ELLIPSIS * (last < stop)
    return before + marked + after, " " * width(before) + "^" * max(width(marked), 1)


def _line(text: str, start: int) -> tuple[int, int]:
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    return begin, stop - (text[begin:stop].endswith("\r"))


def _window(begin: int, stop: int, start: int, most: int) -> tuple[int, int]:
    if stop - begin <= most:
        return begin, stop
    first = max(begin, min(start - most // 3, stop - most))
    return first, first + most


def _visible(character: str) -> str:
    if character.isspace():
        return " "
    return character if character.isprintable() else HIDDEN


def width(text: str) -> int:
    """How many columns of a terminal the text takes.

    >>> width("2π"), width("\\uff12"), width("e\\u0301")
    (2, 2, 1)
    """
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
