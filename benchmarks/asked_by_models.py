"""Twenty questions, put to calculator servers for language models as a host would: who is right.

Right is an answer of which every digit is that of the value, correctly rounded where it ends; and a refusal, in time,
where there is no answer: `9^9^9` has 369 million digits, and a division by a hidden zero has none.
"""

from __future__ import annotations

import asyncio
import csv
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation, localcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mcp import Client, StdioServerParameters

from benchmarks.table import aligned
from benchmarks.tool_servers import tool_servers

if TYPE_CHECKING:
    from benchmarks.tool_servers import ToolServer

TABLE = Path(__file__).with_name("asked_by_models.tsv")
PATIENCE = 10
"""Seconds that a host waits for an answer."""
REFUSED, SILENT = "refused", f"nothing in {PATIENCE} s"
PRECISION = 100
WIDTH = 26


def questions() -> list[dict[str, str]]:
    """The rows of the table."""
    with TABLE.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def is_right(said: str, answer: str) -> bool:
    """Whether what was said is the answer: exact behind `=`, to as many digits as were said behind `≈`, or `refused`.

    >>> is_right("0.3", "=0.3"), is_right("0.30000000000000004", "=0.3"), is_right("3.142", "≈3.14159265")
    (True, False, True)
    >>> is_right("refused", "refused"), is_right("Infinity", "refused"), is_right("1", "refused")
    (True, False, False)
    """
    if REFUSED in (said, answer):
        return said == answer
    try:
        value = Decimal(said)
    except InvalidOperation:
        return False
    truth = Decimal(answer[1:])
    return value == truth or (answer[0] == "≈" and value.is_finite() and value == _rounded_like(value, truth))


def _rounded_like(value: Decimal, truth: Decimal) -> Decimal:
    with localcontext() as context:
        context.prec = PRECISION
        return truth.quantize(value, ROUND_HALF_UP)


def said_by(result: Any) -> str:  # noqa: ANN401  # a result of the protocol, of any of its editions
    """The number of a result as it was written, or that it was refused."""
    told = result.structured_content or {}
    text = str(told.get("decimal", told.get("result", getattr(result.content[0], "text", ""))))
    if result.is_error or told.get("error") or told.get("relation") == "<":
        return REFUSED
    try:
        Decimal(text)
    except InvalidOperation:
        return REFUSED
    return text


async def answers_of(server: ToolServer, rows: list[dict[str, str]]) -> list[str]:
    """What a server says to each row; it is started again after a question that it says nothing to in time."""
    said: list[str] = []
    started = StdioServerParameters(command=server.command, args=[*server.words])
    while len(said) < len(rows):
        async with Client(started, mode="legacy") as host:
            said += await _until_silent(host, server, rows[len(said) :])
    return said


async def _until_silent(host: Client, server: ToolServer, rows: list[dict[str, str]]) -> list[str]:
    said = []
    for row in rows:
        try:
            async with asyncio.timeout(PATIENCE):
                said.append(said_by(await host.call_tool(server.tool, server.arguments(row))))
        except TimeoutError:
            return [*said, SILENT]
    return said


def report() -> str:
    """A row for each question, a column for each server, ✓ where it is right; at the end how often it is."""
    servers, absent = tool_servers()
    rows = questions()
    columns = [asyncio.run(answers_of(server, rows)) for server in servers]
    lines = [["question", "answer", *(server.name for server in servers)]]
    for row, said in zip(rows, zip(*columns, strict=True), strict=True):
        lines.append([row["question"][:WIDTH], row["answer"][:WIDTH], *(_cell(text, row["answer"]) for text in said)])
    lines.append([f"right, of {len(rows)}", "", *(str(_right(column, rows)) for column in columns)])
    return "\n".join([aligned(lines), *(f"absent: {sentence}" for sentence in absent)])


def _cell(said: str, answer: str) -> str:
    return f"{said[:WIDTH]} {'✓' if is_right(said, answer) else ' '}"


def _right(said: list[str], rows: list[dict[str, str]]) -> int:
    return sum(is_right(text, row["answer"]) for text, row in zip(said, rows, strict=True))


if __name__ == "__main__":
    print(report())
