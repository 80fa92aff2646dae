"""`batch` answers each expression for itself, in order, and tells how far it has come."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tests.mcp.hosts import beside, called

from calculatrice.mcp.tools import batch

if TYPE_CHECKING:
    import pytest


def test_each_expression_has_its_answer_or_its_error() -> None:
    found = called("batch", expressions=["1/3", "1/0", "x", "pi"], digits=3).structured_content
    told = [(line["relation"], line["decimal"], (line["error"] or {}).get("code")) for line in found["answers"]]
    wrong = [(None, None, "division_by_zero"), (None, None, "unknown_name")]
    assert told == [("≈", "0.333", None), *wrong, ("≈", "3.14", None)]


def test_progress_counts_the_expressions() -> None:
    seen: list[tuple[float, float | None]] = []

    async def heard(progress: float, total: float | None, message: str | None) -> None:  # noqa: ARG001  # by these names
        seen.append((progress, total))

    async def call() -> None:
        async with beside() as host:
            await host.call_tool("batch", {"expressions": ["1", "isprime(2^127-1)", "3"]}, progress_callback=heard)

    asyncio.run(call())
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_a_batch_is_as_long_as_one_request_is_worth_and_no_longer() -> None:
    assert called("batch", expressions=["1"] * 100).is_error is False
    assert [called("batch", expressions=each).is_error for each in ([], ["1"] * 101)] == [True, True]


def test_what_comes_after_too_many_answers_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "LARGEST", 500)
    found = called("batch", expressions=["1/3"] * 5).structured_content
    codes = [(line["error"] or {}).get("code") for line in found["answers"]]
    assert (codes[0], codes[-1]) == (None, "budget_exceeded")
