"""A frame comes through a pipe whole, or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from calculatrice.workers import frames

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    reading, writing = os.pipe()
    yield reading, writing
    os.close(reading)


def test_frames_follow_each_other(pipe: tuple[int, int]) -> None:
    reading, writing = pipe
    for value in ("first", b"", [3]):
        frames.write(writing, frames.pack(value))
    os.close(writing)
    assert [frames.unpack(frames.read(reading)) for _ in range(3)] == ["first", b"", [3]]
    with pytest.raises(EOFError):
        frames.read(reading)


@pytest.mark.parametrize("length", [0, 1, frames.HEADER - 1, frames.HEADER, frames.HEADER + 1, -1])
def test_a_frame_cut_short_is_the_end(pipe: tuple[int, int], length: int) -> None:
    reading, writing = pipe
    frames.write(writing, frames.pack("cut")[:length])
    os.close(writing)
    with pytest.raises(EOFError):
        frames.read(reading)
