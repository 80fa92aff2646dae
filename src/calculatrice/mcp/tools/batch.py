"""`batch`: several expressions, each for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec
from msgspec import Meta, Struct

from calculatrice.api.batch import LINES_A_REQUEST
from calculatrice.api.lines import LineAnswer, answered, refused
from calculatrice.api.problem import CalculationProblem, Problem
from calculatrice.mcp.texts import answer_text
from calculatrice.mcp.tool import Tool
from calculatrice.mcp.wishes import Wishes
from calculatrice.service.answer import Failure

if TYPE_CHECKING:
    from calculatrice.mcp.call import Call

LARGEST = 1 << 20
"""Bytes of answers after which a batch has no further ones."""
_decoder, _encoder = msgspec.json.Decoder(LineAnswer), msgspec.json.Encoder()


class Expressions(Wishes, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What `batch` takes."""

    expressions: Annotated[
        list[str], Meta(description="Each is calculated for itself.", min_length=1, max_length=LINES_A_REQUEST)
    ]


class Lines(Struct, frozen=True):
    """What became of each expression, in their order: an answer, or an `error` beside nulls."""

    answers: list[LineAnswer]


async def batch(wanted: Expressions, call: Call) -> Lines:
    """The answers; the error of one takes its place."""
    lines: list[LineAnswer] = []
    size = 0
    for expression in wanted.expressions:
        line = await _line(wanted, expression, call) if size <= LARGEST else _beyond(wanted, expression)
        size += len(line)
        lines.append(_decoder.decode(line))
        await call.reached(len(lines), len(wanted.expressions))
    return Lines(lines)


async def _line(wanted: Expressions, expression: str, call: Call) -> bytes:
    request = wanted.request(expression)
    try:
        return answered(_encoder.encode(await call.answer(request)), request, expression)
    except Problem as problem:
        return refused(problem, expression, wanted.locale)


def _beyond(wanted: Expressions, expression: str) -> bytes:
    failure = Failure("budget_exceeded", "too_long", 0, len(expression))
    return refused(CalculationProblem(failure), expression, wanted.locale)


def told(lines: Lines) -> str:
    """A paragraph an expression."""
    return "\n".join(_told(line) for line in lines.answers)


def _told(line: LineAnswer) -> str:
    return answer_text(line) if line.error is None else f"{line.expression}: {line.error.message}"


BATCH = Tool(
    "batch",
    "Calculate several",
    f"Evaluates up to {LINES_A_REQUEST} independent expressions in one call. Each has its own answer, as `calculate` "
    "gives it, or its own `error`; none sees what another defines.",
    Expressions,
    Lines,
    batch,
    told,
)
