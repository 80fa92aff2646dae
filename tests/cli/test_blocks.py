from __future__ import annotations

from threading import Thread

import pytest

from calculatrice.cli.blocks import MOST_BYTES, Block, Blocks, Room


@pytest.mark.parametrize(
    ("lines", "sizes"),
    [
        ([], []),
        ([b"1+1"], [1]),
        ([b"1"] * 128, [128]),
        ([b"1"] * 129, [128, 1]),
        ([b"1" * MOST_BYTES] * 3, [1, 1, 1]),
        ([b"1" * (MOST_BYTES // 2)] * 3, [2, 1]),
        ([b""] * 130, [128, 2]),
    ],
)
def test_a_block_is_bounded_by_its_lines_and_by_its_bytes(lines: list[bytes], sizes: list[int]) -> None:
    found: list[Block] = []
    Blocks(found.append).take(lines)
    assert [len(block.lines) for block in found] == sizes
    assert [line for block in found for line in block.lines] == lines


def test_what_is_not_in_turn_waits_for_room() -> None:
    room, first, second = Room(10), Block([]), Block([])
    room.serve(first)
    room.enter(second, b"1" * 10)
    waiting = Thread(target=room.enter, args=(second, b"2"), daemon=True)
    waiting.start()
    room.enter(first, b"3" * 100)
    assert second.answers.qsize() == 1
    room.leave(b"3" * 100)
    waiting.join(0.2)
    assert waiting.is_alive()
    room.leave(b"1" * 10)
    waiting.join()
    assert second.answers.qsize() == 2


def test_what_comes_in_turn_waits_no_longer() -> None:
    room, block = Room(0), Block([])
    waiting = Thread(target=room.enter, args=(block, b"1"), daemon=True)
    waiting.start()
    room.serve(block)
    waiting.join()
    assert block.answers.get() == b"1"
