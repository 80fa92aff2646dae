"""From what a client sends to a `Request`, or to the problem that says what is wrong with it."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

import msgspec

from calculatrice.api.problem import Expectation, Problem
from calculatrice.engine.language.wishes import FAMILIES, FORMS, MOST_DIGITS, OTHERS
from calculatrice.service.most_digits import beyond
from calculatrice.service.request import FIELDS, MOST_FORMS, NOTATIONS, Request

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from calculatrice.settings import Settings

EXAMPLE = '{"expression": "1/3"}'
KNOWN = ", ".join(Request.__struct_fields__)
CHOICES: dict[str, tuple[str, ...]] = {
    **{name: get_args(get_type_hints(Request)[name]) for name in ("angle", "locale", "units")},
    "notations": NOTATIONS,
    "forms": (*FORMS, *OTHERS, *(f"{name}:{each[0]} … {name}:{each[-1]}" for name, each in FAMILIES.items())),
    "fields": FIELDS,
}
LONGEST_FORM = 32
"""Characters of the longest name that a form may have."""
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
        if request.forms or request.notations or request.fields:
            check_names("forms", request.forms, MOST_FORMS)
            check_names("notations", request.notations, len(NOTATIONS))
            check_names("fields", request.fields, len(FIELDS))
        found = beyond(request, self._digits)
        if found is not None:
            field, digits = found
            raise Problem("too_many_digits", field=field, digits=digits, limit=self._digits)
        return request


def check_names(field: str, names: Sequence[str], most: int) -> None:
    """Raise `Problem` where a name stands twice, or is none, or where there are more than there can be."""
    if len(names) > most:
        raise Problem("invalid_field", field=field, expected=Expectation("few", number=str(most)))
    if any(len(name) > LONGEST_FORM for name in names):
        raise Problem("invalid_field", field=field, expected=_choice(field))
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise Problem("invalid_field", field=field, expected=Expectation("unique", name=twice))


_decoder = msgspec.json.Decoder(Request)


def from_json(body: bytes) -> Request:
    """The request that the body is. Raises `Problem`.

    >>> from_json(b'{"expression": "1/3"}').digits
    15
    """
    try:
        request = _decoder.decode(body)
    except msgspec.ValidationError as error:
        raise invalid(str(error)) from None
    except UnicodeDecodeError:
        raise Problem("not_utf8") from None
    except (msgspec.DecodeError, RecursionError) as error:
        place = _BYTE.search(str(error))
        raise Problem("malformed_json", byte=int(place[1]) if place else len(body), example=EXAMPLE) from None
    if body.count(b":") > 1:
        json.loads(body, object_pairs_hook=once)
    return request


def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """The object of these names and values. Raises `Problem` where a name stands twice: either could be meant.

    >>> once([("expression", "1/3"), ("digits", 20)])
    {'expression': '1/3', 'digits': 20}
    """
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(name for name, times in Counter(name for name, _ in pairs).items() if times > 1)
        raise Problem("invalid_field", field=twice, expected=Expectation("once"))
    return found


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
    name = field.partition("[")[0]
    if fault.startswith("Invalid enum") and name in CHOICES:
        return _choice(name)
    if fault.startswith("Number out of range"):
        return Expectation("range", least="1", most=str(MOST_DIGITS))
    bound = _BOUND.search(fault)
    if bound:
        return Expectation("least" if bound[1] == ">=" else "most", number=bound[2])
    names = _QUOTED.findall(fault)
    return Expectation(names[0] if names and names[0] in ("object", "array", "str", "int") else "other")


def _choice(field: str) -> Expectation:
    return Expectation("choice", choices=", ".join(CHOICES[field]))
