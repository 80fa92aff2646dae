from __future__ import annotations

import os
import sys

import pytest

from calculatrice.cli.stream import chunks, lines


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], []),
        ([b"a"], [b"a"]),
        ([b"a\n"], [b"a"]),
        ([b"a\nb"], [b"a", b"b"]),
        ([b"\n\n"], [b"", b""]),
        ([b"a\r\nb\r", b"\nc"], [b"a", b"b", b"c"]),
        ([b"ab", b"cd", b"ef\n", b"g"], [b"abcdef", b"g"]),
        ([b"x" * 4, b"x" * 4 + b"\nb\n"], [b"x" * 6, b"b"]),
        ([b"x" * 100 + b"\n"], [b"x" * 6]),
        ([b"12345\r\n"], [b"12345"]),
        ([b"1234", b"5\r", b"\n"], [b"12345"]),
    ],
)
def test_chunks_become_lines(given: list[bytes], expected: list[bytes]) -> None:
    assert list(lines(given, most=5)) == expected


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Windows can't be polled: every chunk ends in a pause")
def test_a_pause_comes_when_nothing_more_is_ready() -> None:
    readable, writable = os.pipe()
    events: list[str] = []

    def paused() -> None:
        events.append("pause")
        if len(events) == 1:
            os.write(writable, b"a")
        else:
            os.close(writable)

    events += [chunk.decode() for chunk in chunks(readable, paused)]
    os.close(readable)
    assert events == ["pause", "pause", "a"]
