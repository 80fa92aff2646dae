"""From what a program asks of a client to the request that is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypedDict

from calculatrice.engine.answers.applying import answer_of
from calculatrice.engine.answers.float_notice import notice_of
from calculatrice.engine.answers.result import Result
from calculatrice.engine.errors import CalculationError, WrongType
from calculatrice.engine.given import value_of
from calculatrice.engine.language.wishes import FORMS
from calculatrice.engine.options import Options
from calculatrice.service.request import Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculatrice.engine.language.notice import Notice
    from calculatrice.service.request import Angle, Locale, Units


class Wishes(TypedDict, total=False):
    """How an expression is to be read and its answer shown; `forms` names bases beside the usual forms, `base:16`.

    `variables` are texts, or what Python has for numbers, as for `calculatrice.evaluate`.
    """

    digits: int
    locale: Locale
    angle: Angle
    units: Units
    variables: Mapping[str, object]
    forms: list[str]


class Asked(NamedTuple):
    """A request, and what is to be told of the variables that it was made of."""

    request: Request
    notices: tuple[Notice, ...]

    def telling(self, result: Result) -> Result:
        """The result, with that told first."""
        return result.telling(*self.notices)


def asked(expression: str, wishes: Wishes) -> Asked:
    """The request for an expression.

    >>> asked("x", {"variables": {"x": 0.5}}).request.variables
    {'x': '1/2'}
    """
    given = wishes.get("variables", {})
    texts = {name: _text(name, held) for name, held in given.items()}
    notices = [notice_of(held, name) for name, held in given.items() if not isinstance(held, Result | str)]
    request = Request(
        expression,
        digits=wishes.get("digits", 15),
        locale=wishes.get("locale", "en"),
        angle=wishes.get("angle", "rad"),
        units=wishes.get("units", "auto"),
        variables=texts,
        forms=[*FORMS, *wishes.get("forms", ())],
    )
    return Asked(request, tuple(notice for notice in notices if notice is not None))


def _text(name: str, given: object) -> str:
    try:
        if isinstance(given, str):
            return given
        return _exactly(given if isinstance(given, Result) else answer_of(value_of(given), name, Options()))
    except CalculationError as error:
        error.variable = name
        raise


def _exactly(result: Result) -> str:
    """A text that the server reads as the very value. Raises `WrongType` where there is none."""
    text = result.form("percent") if result.shown_as == "percent" else result.exact
    if text is None or result.kind == "definition":
        raise WrongType("value_not_told")
    return text
