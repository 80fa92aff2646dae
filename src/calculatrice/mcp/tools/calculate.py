"""`calculate`: the value of an expression."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Meta, field

from calculatrice.mcp.texts import answer_text
from calculatrice.mcp.tool import Tool
from calculatrice.mcp.wishes import Wishes
from calculatrice.service.answer import Answer

if TYPE_CHECKING:
    from calculatrice.mcp.call import Call

EXPRESSION = Meta(
    description="One statement a line; of several, the last one is answered.",
    examples=["sqrt(2)*sqrt(3)", "x = 0.1\nx + 0.2 == 0.3"],
)


class Calculation(Wishes, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What `calculate` takes."""

    expression: Annotated[str, EXPRESSION]
    forms: Annotated[
        list[str],
        Meta(
            description="Further forms of the answer.",
            examples=[["mixed", "scientific", "base:16", "decimals:2", "percent"]],
        ),
    ] = field(default_factory=list)


async def calculate(wanted: Calculation, call: Call) -> Answer:
    """The answer. Raises `Problem` where there is none."""
    return await call.answer(wanted.request(wanted.expression, tuple(wanted.forms)))


CALCULATE = Tool(
    "calculate",
    "Calculate",
    "Evaluates an expression exactly; every digit of the answer is right. `relation` says how `decimal` stands to the "
    "value: `=` exactly, `≈` correctly rounded, `<` a bound of its magnitude. `exact` is a fraction or a closed form "
    "where one is known. Ask for more `digits` instead of computing with rounded ones. Read `warnings`: they tell of "
    "a reading that may not be the one that was meant.",
    Calculation,
    Answer,
    calculate,
    answer_text,
)
