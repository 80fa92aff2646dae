"""A batch in several processes: blocks of lines go to whichever is free, answers come in the order of the lines.

A thread reads, a thread for each process waits for it, and the first one writes. What is under way is bounded: blocks
by their number, and the answers that wait for those before them by their size.
"""

from __future__ import annotations

from queue import SimpleQueue
from threading import Semaphore, Thread
from typing import TYPE_CHECKING

from calculatrice.cli.blocks import Blocks, Room
from calculatrice.cli.line_process import Ended, LineProcess

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import TypeVar

    from calculatrice.cli.batch_progress import Answers
    from calculatrice.cli.blocks import Block

    Item = TypeVar("Item")
    Lines = Callable[[Callable[[], object]], Iterable[bytes]]
    """Gives the lines; calls what it is given before it waits for more."""

BLOCKS_A_PROCESS = 8
"""Blocks under way for each process: who ends early goes on, while one at the head takes long."""
ROOM = 1 << 24
"""Bytes of answers that may wait for those before them."""


class BatchProcesses:
    """So many processes, each told what to do by `words`."""

    def __init__(self, count: int, words: Sequence[str], failed: Callable[[bytes], bytes]) -> None:
        self._processes = [LineProcess(words, failed) for _ in range(count)]
        self._window = Semaphore(BLOCKS_A_PROCESS * count)
        self._room = Room(ROOM)
        self._waiting: SimpleQueue[Block] = SimpleQueue()
        self._order: SimpleQueue[Block | BaseException | None] = SimpleQueue()

    def answer(self, lines: Lines, out: Answers) -> None:
        """Write the answers to all lines. Whatever it raises, no process is left."""
        try:
            Thread(target=self._read, args=(lines,), daemon=True).start()
            for process in self._processes:
                Thread(target=self._work, args=(process,), daemon=True).start()
            out.writelines(self._answers(out.flush))
        finally:
            for process in self._processes:
                process.close()

    def _read(self, lines: Lines) -> None:
        blocks = Blocks(self._hand_over)
        try:
            blocks.take(lines(blocks.end))
        except BaseException as error:  # noqa: BLE001 - raised where it is waited for
            self._order.put(error)
        else:
            self._order.put(None)

    def _hand_over(self, block: Block) -> None:
        self._window.acquire()
        self._order.put(block)
        self._waiting.put(block)

    def _work(self, process: LineProcess) -> None:
        while True:
            block = self._waiting.get()
            try:
                process.answer(block.lines, lambda text, block=block: self._room.enter(block, text))  # type: ignore[misc]  # bound at once
            except Ended:
                return
            except BaseException as error:  # noqa: BLE001 - raised where it is waited for
                block.answers.put(error)
                return
            block.answers.put(None)

    def _answers(self, paused: Callable[[], object]) -> Iterator[bytes]:
        """The answers in order; `paused` is called before every wait for more."""
        for block in _until_none(self._order, paused):
            self._room.serve(block)
            for text in _until_none(block.answers, paused):
                yield text
                self._room.leave(text)
            self._window.release()


def _until_none(queue: SimpleQueue[Item | BaseException | None], paused: Callable[[], object]) -> Iterator[Item]:
    """What comes out of the queue; raises what has been put in to be raised."""
    while True:
        if queue.empty():
            paused()
        item = queue.get()
        if item is None:
            return
        if isinstance(item, BaseException):
            raise item
        yield item
