"""Claims of rounded decimals: how they are read, and what is found of a value that is only known to be small."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, cast

import pytest

from calculatrice.api.problem import CalculationProblem
from calculatrice.mcp.roundings import Rounded, matched, rounded
from calculatrice.mcp.wishes import Wishes
from calculatrice.service.answer import Answer

if TYPE_CHECKING:
    from calculatrice.mcp.call import Call


@pytest.mark.parametrize(
    ("claim", "locale", "found"),
    [
        ("pi ≈ 3.14", "en", Rounded("pi", "3.14", 0, 2)),
        ("3.14 ≈ pi", "en", Rounded("pi", "3.14", 0, 2)),
        ("x ≈ -1,234.50", "en", Rounded("x", "-1234.50", 0, 2)),
        ("x ≈ −2", "en", Rounded("x", "-2", 0, 0)),
        ("x ≈ 1 234,5", "fr", Rounded("x", "1234.5", 0, 1)),
        ("x ≈ 6.02e23", "en", Rounded("x", "6.02", 23, 2)),
        ("1 == 1", "en", None),
    ],
)
def test_a_claim_is_read_with_its_decimals_and_its_power(claim: str, locale: str, found: Rounded | None) -> None:
    assert rounded(claim, locale) == found


@pytest.mark.parametrize("claim", ["pi ≈ e", "≈ 3", "3 ≈", "1 ≈ 1 ≈ 1", "pi ≈ 1e9999999"])
def test_what_has_no_decimal_is_refused(claim: str) -> None:
    with pytest.raises(CalculationProblem):
        rounded(claim, "en")


class Small:
    """Answers everything with a bound."""

    async def answer(self, _request: object) -> Answer:
        return Answer("x", "x", None, "1e-3", "<", 15, None, "number", None, ())


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [("x ≈ 0", "proved"), ("x ≈ 0.00", "proved"), ("x ≈ 0.01", "refuted"), ("x ≈ 0.000", "undecided")],
)
def test_what_is_known_to_be_small_rounds_to_zero_as_far_as_it_is_known(claim: str, verdict: str) -> None:
    read = rounded(claim, "en")
    assert read is not None
    assert asyncio.run(matched(read, claim, Wishes(), cast("Call", Small()))).verdict == verdict
