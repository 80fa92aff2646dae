"""What every tool that calculates may be asked for, beside what is to be calculated."""

from __future__ import annotations

from typing import Self

from msgspec import Struct, field
from msgspec.structs import replace

from calculatrice.service.request import Angle, Definitions, Digits, Locale, Request, Units


class Wishes(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How expressions are read and answers shown; as in the HTTP API."""

    digits: Digits = 15
    angle: Angle = "rad"
    locale: Locale = "en"
    units: Units = "auto"
    variables: Definitions = field(default_factory=dict)

    def request(self, expression: str, forms: tuple[str, ...] = ()) -> Request:
        """The request for an expression.

        >>> Wishes(digits=20).request("pi", ("mixed",)).forms
        ['mixed']
        """
        return Request(expression, self.digits, self.angle, self.locale, self.variables, [*forms], units=self.units)

    def showing(self, digits: int) -> Self:
        """The same wishes, for so many digits."""
        return replace(self, digits=digits)
