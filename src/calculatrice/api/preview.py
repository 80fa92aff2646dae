"""What is asked while somebody types: answered as it will be when it is finished, at once, and never as a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from calculatrice.api.problem import Expectation, Problem
from calculatrice.engine.language.locale import LOCALES
from calculatrice.engine.language.mending import mend

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculatrice.service.request import Request

PREVIEW = "preview"
"""The parameter that says so."""
TRUTHS = {"true": True, "false": False}


def is_preview(parameters: Mapping[str, str]) -> bool:
    """Whether the parameters of an address say that somebody still types. Raises `Problem`.

    >>> is_preview({"preview": "true"}), is_preview({})
    (True, False)
    """
    text = parameters.get(PREVIEW, "false")
    if text not in TRUTHS:
        raise Problem("invalid_field", field=PREVIEW, expected=Expectation("choice", choices="true, false"))
    return TRUTHS[text]


def mended(request: Request) -> Request:
    """The request as its text will be when it is finished.

    >>> from calculatrice.service.request import Request
    >>> mended(Request("2*(1+")).expression
    '2*(1)'
    """
    return replace(request, expression=mend(request.expression, LOCALES[request.locale]))
