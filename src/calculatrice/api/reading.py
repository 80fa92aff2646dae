"""From what a client sends to a `Request`, or to the problem that says what is wrong with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

import msgspec

from calculatrice.api.problem import Expectation, Problem
from calculatrice.service.request import Notation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculatrice.settings import Settings

EXAMPLE = '{"expression": "1/3"}'
KNOWN = ", ".join(Request.__struct_fields__)
CHOICES: dict[str, tuple[str, ...]] = {
    **{name: get_args(get_type_hints(Request)[name]) for name in ("angle", "locale")},
    "notations": get_args(Notation),
}
_PLACE = re.compile(r"^(?P<fault>.*?)(?: - at `\$\.?(?P<field>.*)`)?$", re.DOTALL)
_BYTE = re.compile(r"\(byte (\d+)\)$")
_QUOTED = re.compile(r"`([^`|]*)(?:\|[^`]*)?`")
_BOUND = re.compile(r"(>=|<=) (\d+)$")


class Limits:
    """What is read of a request within the limits of the settings."""

    def __init__(self, settings: Settings) -> None:
        self._kibibytes = settings.expression_size
        self._characters = settings.expression_size << 10
        self._digits = settings.digits_limit

    def checked(self, request: Request) -> Request:
        """The same request, if it is within the limits. Raises `Problem`."""
        if len(request.expression) > self._characters:
            raise Problem("expression_too_large", field="expression", limit=self._kibibytes)
        for name, text in request.variables.items():
            if len(name) + len(text) > self._characters:
                raise Problem("expression_too_large", field=f"variables.{name[:20]}", limit=self._kibibytes)
        if request.digits > self._digits:
            raise Problem("too_many_digits", field="digits", digits=request.digits, limit=self._digits)
        return request


_decoder = msgspec.json.Decoder(Request)


def from_json(body: bytes) -> Request:
    """The request that the body is. Raises `Problem`.

    >>> from_json(b'{"expression": "1/3"}').digits
    15
    """
    try:
        return _decoder.decode(body)
    except msgspec.ValidationError as error:
        raise invalid(str(error)) from None
    except UnicodeDecodeError:
        raise Problem("not_utf8") from None
    except (msgspec.DecodeError, RecursionError) as error:
        place = _BYTE.search(str(error))
        raise Problem("malformed_json", byte=int(place[1]) if place else len(body), example=EXAMPLE) from None


def from_fields(fields: Mapping[str, Any]) -> Request:
    """The request that texts by the names of its fields are. Raises `Problem`.

    >>> from_fields({"expression": "1/3", "digits": "20"}).digits
    20
    """
    try:
        return msgspec.convert(fields, Request, strict=False)
    except msgspec.ValidationError as error:
        raise invalid(str(error)) from None


def invalid(complaint: str) -> Problem:
    """The problem that a complaint of msgspec is about.

    >>> invalid("Expected `int` >= 1 - at `$.digits`").document("en").detail
    '“digits” must be at least 1.'
    """
    place = _PLACE.match(complaint)
    fault, field = (place["fault"], place["field"] or "") if place else (complaint, "")
    if fault.startswith("Object missing"):
        return Problem("missing_field", field=_joined(field, _QUOTED.findall(fault)[0]))
    if fault.startswith("Object contains unknown"):
        return Problem("unknown_field", field=_joined(field, _QUOTED.findall(fault)[0]), known=KNOWN)
    return Problem("invalid_field", field=field or "$", expected=_expectation(fault, field))


def _joined(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _expectation(fault: str, field: str) -> Expectation:
    choices = CHOICES.get(field.partition("[")[0])
    if fault.startswith("Invalid enum") and choices:
        return Expectation("choice", choices=", ".join(choices))
    bound = _BOUND.search(fault)
    if bound:
        return Expectation("least" if bound[1] == ">=" else "most", number=bound[2])
    names = _QUOTED.findall(fault)
    return Expectation(names[0] if names and names[0] in ("object", "array", "str", "int") else "other")
