"""`check`: whether a claim is true, with certainty either way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from calculatrice.mcp.checked import Checked
from calculatrice.mcp.comparisons import compared
from calculatrice.mcp.roundings import matched, rounded
from calculatrice.mcp.tool import Tool
from calculatrice.mcp.wishes import Wishes

if TYPE_CHECKING:
    from calculatrice.mcp.call import Call


class Claim(Wishes, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What `check` takes."""

    claim: Annotated[
        str,
        Meta(
            description="A comparison, or a decimal and what it is said to round.",
            examples=["sqrt(2)^2 == 2", "pi ≈ 3.14159", "5 km ≈ 3.1 mi", "2^10 > 10^3 and e < 3"],
        ),
    ]


async def check(wanted: Claim, call: Call) -> Checked:
    """What is found of the claim. Raises `Problem` where it is none."""
    claim = rounded(wanted.claim, wanted.locale)
    if claim is None:
        return await compared(wanted.claim, wanted, call)
    return await matched(claim, wanted.claim, wanted, call)


def told(checked: Checked) -> str:
    """The sentence on it."""
    return checked.message


CHECK = Tool(
    "check",
    "Check a claim",
    "Proves or refutes a claim: `==`, `!=`, `<`, `<=`, `>`, `>=` with `and`, `or`, `not`, exactly; or "
    "`value ≈ decimal`: that the decimal is the value correctly rounded to as many digits as it is written with. A "
    "refuted equation comes with both sides and the first digit that differs.",
    Claim,
    Checked,
    check,
    told,
)
