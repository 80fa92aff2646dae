"""A batch: expressions in blocks to the server, an answer or an error for each, in their order."""

from __future__ import annotations

from itertools import islice
from time import monotonic
from typing import TYPE_CHECKING

import httpx
import msgspec

from calculatrice.client.errors import ServerError
from calculatrice.client.exchange import Send, persist
from calculatrice.client.translation import line_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from calculatrice.client.exchange import Steps
    from calculatrice.client.wishes import Asked
    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.errors import CalculationError

    Answered = Result | CalculationError

BATCH = "/api/v1/batch"
BLOCK = 100
"""Lines that the server counts as one request, and answers without being read meanwhile."""


def blocks(asked: Iterable[Asked]) -> Iterator[list[Asked]]:
    """The requests in blocks."""
    remaining = iter(asked)
    while block := list(islice(remaining, BLOCK)):
        yield block


def answers(block: list[Asked], timeout: float) -> Steps[list[Answered]]:
    """The steps to the answers of a block; what a stream that broke off has left out is asked for again."""
    found: list[Answered] = []
    while len(found) < len(block):
        response = yield from persist(_post(block[len(found) :], timeout), monotonic() + timeout)
        if response.status_code != httpx.codes.OK:
            raise ServerError(response.status_code, response.text)
        told = response.content.splitlines()
        if not told:
            raise ServerError(response.status_code, "no answers")
        found += [line_of(line, one.request) for line, one in zip(told, block[len(found) :], strict=False)]
    return [one if isinstance(one, Exception) else each.telling(one) for one, each in zip(found, block, strict=True)]


def _post(block: list[Asked], timeout: float) -> Send:
    content = b"\n".join(msgspec.json.encode(each.request) for each in block)
    headers = {"content-type": "application/x-ndjson", "accept-language": block[0].request.locale}
    return Send("POST", BATCH, headers, content, timeout)
