"""An answer leaves in one piece, unless what follows its head is long in coming."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, cast

import pytest

from calculatrice.api.sockets import AnswerTransport

if TYPE_CHECKING:
    from collections.abc import Iterable

HEAD = b"HTTP/1.1 200 OK\r\n\r\n"


class Recorder:
    """What a transport is asked to do, and when its connection is ended."""

    def __init__(self) -> None:
        self.calls: list[bytes | str] = []

    def write(self, data: bytes) -> None:
        self.calls.append(data)

    def writelines(self, data: Iterable[bytes]) -> None:
        self.calls.append(b"".join(data))

    def is_closing(self) -> bool:
        return "closed" in self.calls

    def close(self) -> None:
        self.calls.append("closed")


async def sent(*steps: bytes | str) -> list[bytes | str]:
    """What reaches the transport: bytes are written, `turn` lets the event loop go on, `close` ends the connection."""
    recorder = Recorder()
    loop = asyncio.get_running_loop()
    answers = AnswerTransport(cast("asyncio.Transport", recorder), loop, recorder.close)
    for step in steps:
        if step == "turn":
            await asyncio.sleep(0)
        elif step == "close":
            answers.close()
        else:
            answers.write(cast("bytes", step))
    return list(recorder.calls)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ((HEAD, b"body"), [HEAD + b"body"]),
        ((HEAD, b"body", "turn"), [HEAD + b"body"]),
        ((HEAD, b"", "turn"), [HEAD]),
        ((HEAD,), []),
        ((HEAD, "turn"), [HEAD]),
        ((HEAD, "turn", "turn", b"event\n\n"), [HEAD, b"event\n\n"]),
        ((HEAD, b"4\r\nbody\r\n", b"0\r\n\r\n"), [HEAD + b"4\r\nbody\r\n"]),
        ((HEAD, b"4\r\nbody\r\n", b"0\r\n\r\n", "turn"), [HEAD + b"4\r\nbody\r\n", b"0\r\n\r\n"]),
        ((HEAD, b"one", HEAD, b"two"), [HEAD + b"one", HEAD + b"two"]),
        ((HEAD, "close"), [HEAD, "closed"]),
        ((HEAD, "close", "turn"), [HEAD, "closed"]),
        ((HEAD, b"body", "close"), [HEAD + b"body", "closed"]),
    ],
)
def test_what_reaches_the_transport(steps: tuple[bytes | str, ...], expected: list[bytes | str]) -> None:
    assert asyncio.run(sent(*steps)) == expected
