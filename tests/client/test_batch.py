"""The steps of a batch: each test plays the server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from calculatrice.api.lines import answered
from calculatrice.client.batch import BLOCK, answers, blocks
from calculatrice.client.errors import ServerError, Unreachable
from calculatrice.client.exchange import Pause, Send
from calculatrice.client.wishes import asked
from calculatrice.service.execution import answer_inline
from calculatrice.service.request import Request

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calculatrice.client.batch import Answered

THREE = [asked(expression, {}) for expression in ("1/2", "1/3", "1/4")]


def line(expression: str) -> bytes:
    """What a server says to a line."""
    import msgspec

    request = Request(expression, forms=["mixed"])
    return answered(msgspec.json.encode(answer_inline(request)), request, expression)


LINES = [line("1/2"), line("1/3"), line("1/4")]
BUSY = httpx.Response(503, headers={"retry-after": "7"})


def whole(lines: Sequence[bytes]) -> httpx.Response:
    """A response with these lines."""
    return httpx.Response(200, content=b"".join(lines))


def played(
    responses: Sequence[httpx.Response | None], timeout: float = 60
) -> tuple[list[Send | Pause], list[Answered]]:
    """The steps that were taken, where the server answers so, and the answers."""
    steps, taken, waiting = answers(THREE, timeout), [], list(responses)
    try:
        step = next(steps)
        while True:
            taken.append(step)
            step = steps.send(waiting.pop(0) if isinstance(step, Send) else None)
    except StopIteration as end:
        return taken, end.value


def sent(step: Send | Pause) -> int:
    """How many lines are sent."""
    assert isinstance(step, Send)
    return len(step.content.splitlines())


def test_a_block_is_asked_for_at_once() -> None:
    taken, found = played([whole(LINES)])
    assert [sent(step) for step in taken] == [3]
    assert [str(answer) for answer in found] == ["= 0.5", "≈ 0.333333333333333", "= 0.25"]


def test_what_a_stream_that_broke_off_has_left_out_is_asked_for_again() -> None:
    taken, found = played([whole(LINES[:1]), None, whole(LINES[1:])])
    assert [sent(step) for step in taken if isinstance(step, Send)] == [3, 2, 2]
    assert [str(answer) for answer in found] == ["= 0.5", "≈ 0.333333333333333", "= 0.25"]


def test_a_server_that_is_busy_is_asked_as_late_as_it_says() -> None:
    taken, found = played([BUSY, whole(LINES)])
    assert Pause(7.0) in taken
    assert len(found) == 3


def test_a_server_that_answers_nothing_is_not_asked_for_ever() -> None:
    with pytest.raises(ServerError, match="no answers"):
        played([whole([])])


def test_a_server_that_is_not_there_is_told() -> None:
    with pytest.raises(Unreachable):
        played([None], timeout=0)


def test_what_is_refused_is_told() -> None:
    with pytest.raises(ServerError, match="415"):
        played([httpx.Response(415)])


@pytest.mark.parametrize(("count", "sizes"), [(0, []), (1, [1]), (100, [100]), (250, [100, 100, 50])])
def test_lines_go_in_blocks(count: int, sizes: list[int]) -> None:
    assert BLOCK == 100
    assert [len(block) for block in blocks(asked("1", {}) for _ in range(count))] == sizes
