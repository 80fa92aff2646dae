"""`convert`: an answer in another form, or in another unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from calculatrice.mcp.texts import answer_text
from calculatrice.mcp.tool import Tool
from calculatrice.mcp.wishes import Wishes
from calculatrice.service.answer import Answer

if TYPE_CHECKING:
    from calculatrice.mcp.call import Call


class Conversion(Wishes, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What `convert` takes."""

    expression: Annotated[
        str, Meta(description="What is to be converted: one expression.", examples=["255", "5 km", "60 km / 30 km/h"])
    ]
    to: Annotated[
        str,
        Meta(
            description="The form or the unit, as it is written behind `to` in an expression.",
            examples=[
                "mi",
                "hex",
                "base 7",
                "fraction",
                "mixed",
                "percent",
                "2 decimals",
                "30 digits",
                "int8",
                "float64",
            ],
        ),
    ]


async def convert(wanted: Conversion, call: Call) -> Answer:
    """The answer in its form: the brackets keep what is converted one expression. Raises `Problem`."""
    return await call.answer(wanted.request(f"({wanted.expression}) to {wanted.to}"))


CONVERT = Tool(
    "convert",
    "Convert",
    "Tells the value of an expression in another unit or form: miles, hexadecimal, a fraction, a fixed number of "
    "decimals, the bits of a float and so on. The answer is that of `calculate`, with the form in `text` and, by its "
    "name in `shown_as`, in `forms`; `relations` says whether the form is exactly the value.",
    Conversion,
    Answer,
    convert,
    answer_text,
)
