"""The child's side: answers requests until its input ends.

`python -m calculatrice.workers.main TASK MEMORY GIVES_WAY [LIFELINE]`, as `ChildProcess` starts it.
"""

from __future__ import annotations

import os
import sys
import traceback
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, cast

from calculatrice.workers import confinement, frames
from calculatrice.workers.errors import EXIT_OUT_OF_MEMORY, TaskFailed
from calculatrice.workers.frames import Reply

if TYPE_CHECKING:
    from collections.abc import Callable

    Task = Callable[[object], object]


def main() -> None:
    """Load the task, then serve; ends with `EXIT_OUT_OF_MEMORY` where Python itself runs out of memory."""
    task_path, memory, gives_way, *lifelines = sys.argv[1:]
    confinement.ignore_interrupts()
    for lifeline in lifelines:
        confinement.die_with(int(lifeline))
    requests, replies = _take_pipes()
    try:
        task = load(task_path)
        if gives_way == "1":
            confinement.give_way()
        serve(task, requests, replies, int(memory))
    except MemoryError:
        os._exit(EXIT_OUT_OF_MEMORY)


def _take_pipes() -> tuple[int, int]:
    """Put the pipes where no task that reads standard input or prints can reach them."""
    pipes = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return pipes


def load(path: str) -> Task:
    """The function that `package.module:function` names.

    >>> load("math:factorial")(5)
    120
    """
    module, _, function = path.partition(":")
    task: Task = getattr(import_module(module), function)
    return task


def serve(task: Task, requests: int, replies: int, memory: int) -> None:
    """Tell that requests can come, then reply each of one pipe on the other, until the first ends."""
    allowance = confinement.Allowance(memory)
    with suppress(EOFError, BrokenPipeError):
        frames.write(replies, frames.STARTED)
        while True:
            seconds, request = cast("tuple[float, object]", frames.unpack(frames.read(requests)))
            with confinement.deadline(seconds):
                frame = _answer(task, request, allowance)
            frames.write(replies, frame)


def _answer(task: Task, request: object, allowance: confinement.Allowance) -> bytes:
    try:
        return frames.pack(Reply(task(request), None, allowance.spent))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever the task raises belongs to the parent
        return frames.pack(Reply(None, _portable(error), allowance.spent))


def _portable(error: Exception) -> Exception:
    """The error itself where it survives the journey, with the traceback that does not."""
    error.add_note(traceback.format_exc())
    try:
        frames.unpack(frames.pack(error))
    except Exception:  # noqa: BLE001 - a class of the task may raise anything when it is pickled
        return TaskFailed("".join(traceback.format_exception_only(error)))
    return error


if __name__ == "__main__":
    main()
