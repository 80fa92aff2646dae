"""What is asked for: an expression, and how to read and show it."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct, field
from msgspec.structs import replace

from calculatrice.engine.language.wishes import FORMS, LARGEST_BASE, MOST_DIGITS, SMALLEST_BASE
from calculatrice.engine.options import Options
from calculatrice.service.question import Question

Digits = Annotated[
    int, Meta(ge=1, le=MOST_DIGITS, description="Significant digits to show; without it, 15.", examples=[15, 50])
]
Angle = Annotated[Literal["rad", "deg", "grad"], Meta(description="The unit of angles; without it, `rad`.")]
Locale = Annotated[
    Literal["en", "fr"],
    Meta(description="How numbers are written: `1,234.5`, or `1 234,5`; without it, `en`."),
]
Units = Annotated[
    Literal["auto", "metric", "imperial", "us"],
    Meta(
        description="The system of units: which gallon, pint or ton a bare name means, and what forces, energies and "
        "others are told in that have no unit of their own. Without it, `auto`: the first unit of a name, with a "
        "warning, and the SI."
    ),
]
Definitions = Annotated[
    dict[str, str],
    Meta(description="Definitions made beforehand, in their order.", examples=[{"x": "1/3", "f(t)": "t^2+x"}]),
]
Notation = Literal["mathml", "latex", "spoken"]
NOTATIONS: tuple[str, ...] = get_args(Notation)
Field = Literal["text", "unit", "value", "adds_exact"]
FIELDS: tuple[str, ...] = get_args(Field)
MOST_FORMS = len(FORMS) + LARGEST_BASE - SMALLEST_BASE + 1
"""As many forms as there are."""


class Request(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A calculation to be done. Of several lines, the last one is answered.

    >>> Request("1/3", digits=20).question.options
    Options(digits=20, locale='en', angle='rad', units='auto')
    """

    expression: Annotated[str, Meta(description="One statement a line.", examples=["1/3", "x = 2\nsqrt(x)"])]
    digits: Digits = 15
    angle: Angle = "rad"
    locale: Locale = "en"
    variables: Definitions = field(default_factory=dict)
    forms: Annotated[
        list[str],
        Meta(
            description="Further forms of the answer, each named once.",
            examples=[["mixed", "scientific", "base:16"]],
            extra_json_schema={"uniqueItems": True, "maxItems": MOST_FORMS},
        ),
    ] = field(default_factory=list)
    notations: Annotated[
        list[Notation],
        Meta(
            description="How else the reading and the forms are to be written, each named once.",
            extra_json_schema={"uniqueItems": True, "maxItems": len(NOTATIONS)},
        ),
    ] = field(default_factory=list)
    fields: Annotated[
        list[Field],
        Meta(
            description="Which of these fields the answer is to have beside the others; without it, all.",
            examples=[["text"]],
            extra_json_schema={"uniqueItems": True, "maxItems": len(FIELDS)},
        ),
    ] = field(default_factory=list)

    units: Units = "auto"

    @property
    def whole(self) -> Request:
        """The same request for all fields: what is kept and calculated is the whole answer."""
        return replace(self, fields=[]) if self.fields else self

    @property
    def question(self) -> Question:
        """What is asked, as every door asks it."""
        options = _options(self.digits, self.locale, self.angle, self.units)
        variables = tuple(self.variables.items())
        return Question(self.expression, options, variables, tuple(self.forms), tuple(self.notations))


@lru_cache(maxsize=64)
def _options(digits: int, locale: str, angle: Angle, units: Units) -> Options:
    """Checked once for all requests that share them."""
    return Options(digits, locale, angle, units)
