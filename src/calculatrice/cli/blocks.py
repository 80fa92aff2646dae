"""Lines in blocks, as they are handed to other processes, and the answers to them as they come back."""

from __future__ import annotations

from queue import SimpleQueue
from threading import Condition
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MOST_LINES = 128
MOST_BYTES = 1 << 13
"""Bytes from which a block takes no further line: a pipe has room for them while nobody reads."""


class Block:
    """Lines that one process answers. `answers` are parts of the text that it writes, None after the last."""

    __slots__ = ("answers", "lines")

    def __init__(self, lines: list[bytes]) -> None:
        self.lines = lines
        self.answers: SimpleQueue[bytes | BaseException | None] = SimpleQueue()


class Blocks:
    """Puts lines together, and hands over a block when it is full or no more lines come for now."""

    def __init__(self, hand_over: Callable[[Block], object]) -> None:
        self._hand_over = hand_over
        self._lines: list[bytes] = []
        self._size = 0

    def take(self, lines: Iterable[bytes]) -> None:
        """Hand over all lines.

        >>> sizes = []
        >>> Blocks(lambda block: sizes.append(len(block.lines))).take([b"1+1"] * 300)
        >>> sizes
        [128, 128, 44]
        """
        for line in lines:
            self._lines.append(line)
            self._size += len(line)
            if len(self._lines) == MOST_LINES or self._size >= MOST_BYTES:
                self.end()
        self.end()

    def end(self) -> None:
        """Hand over what there is of a block."""
        if self._lines:
            self._hand_over(Block(self._lines))
            self._lines, self._size = [], 0


class Room:
    """The room for answers that wait for those before them: who is in turn is never kept waiting."""

    def __init__(self, size: int) -> None:
        self._free = size
        self._changed = Condition()
        self._in_turn: Block | None = None

    def serve(self, block: Block) -> None:
        """Let the block be the one whose answers are written next."""
        with self._changed:
            self._in_turn = block
            self._changed.notify_all()

    def enter(self, block: Block, text: bytes) -> None:
        """Put a part of the answers where it waits to be written; not before there is room for it."""
        with self._changed:
            self._changed.wait_for(lambda: self._free >= len(text) or block is self._in_turn)
            self._free -= len(text)
        block.answers.put(text)

    def leave(self, text: bytes) -> None:
        """Give back the room of what has been written."""
        with self._changed:
            self._free += len(text)
            self._changed.notify_all()
