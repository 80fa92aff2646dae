"""How many digits a request asks for: in its field, in a form, or behind `to`. One rule for every door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.language.wishes import member, most_digits

if TYPE_CHECKING:
    from calculatrice.service.request import Request


def beyond(request: Request, most: int) -> tuple[str, int] | None:
    """The field of a request that asks for more digits than are shown, and for how many; None where none does.

    >>> from calculatrice.service.request import Request
    >>> beyond(Request("pi to 51 digits"), 50), beyond(Request("pi", forms=["digits:50"]), 50)
    (('expression', 51), None)
    """
    if request.digits > most:
        return "digits", request.digits
    found = (member(name) for name in request.forms)
    forms = max((number for family, number in filter(None, found) if family == "digits"), default=0)
    asked = (("forms", forms), ("expression", most_digits(request.expression)))
    return next(((field, digits) for field, digits in asked if digits > most), None)
