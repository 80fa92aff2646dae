"""The schemas of all that is sent and received, from the types that the program itself reads and writes."""

from __future__ import annotations

from typing import Any

import msgspec

from calculatrice.api.enumerations import BY_TEXTS, CODE, ENUMERATIONS
from calculatrice.api.events import Progress, Standing
from calculatrice.api.handlers.functions import Catalogue
from calculatrice.api.handlers.health import Life, Readiness
from calculatrice.api.lines import LineAnswer
from calculatrice.api.problem import ProblemDocument
from calculatrice.api.responder import JobDocument
from calculatrice.engine.language.definable import DEFINABLE
from calculatrice.service.answer import Answer
from calculatrice.service.request import Request
from calculatrice.settings import Settings

Json = dict[str, Any]

TYPES: tuple[type, ...] = (
    Request,
    Answer,
    JobDocument,
    LineAnswer,
    Standing,
    Progress,
    Catalogue,
    Life,
    Readiness,
    ProblemDocument,
)
CODES = (("ProblemDocument", "code"), ("LineError", "code"))
"""The fields that hold the code of a problem."""


def reference(type_: type | str) -> Json:
    """The schema of a type, by its name.

    >>> reference(Answer)
    {'$ref': '#/components/schemas/Answer'}
    """
    name = type_ if isinstance(type_, str) else type_.__name__
    return {"$ref": f"#/components/schemas/{name}"}


EVENT: Json = {
    "title": "Event",
    "description": "One event of a stream. The one that ends it has the `id` `end`; `progress` has none.",
    "type": "object",
    "properties": {
        "event": {"enum": list(next(each.texts for each in ENUMERATIONS if each.name == "EventName"))},
        "id": {"description": "To be sent as `Last-Event-ID` by who comes back.", "type": "string"},
        "data": {
            "description": "JSON: of `state` a `Standing`, of `progress` a `Progress`, of `result` an `Answer`, of "
            "`failed` a `ProblemDocument`.",
            "anyOf": [reference(each) for each in (Standing, Progress, Answer, ProblemDocument)],
        },
    },
    "required": ["event", "data"],
}


def schemas() -> Json:
    """Every schema by its name.

    >>> schemas()["Answer"]["properties"]["kind"]["anyOf"][0], schemas()["Kind"]["enum"][:2]
    ({'$ref': '#/components/schemas/Kind'}, ['number', 'truth'])
    """
    _, found = msgspec.json.schema_components(TYPES, ref_template="#/components/schemas/{name}")
    found["JobDocument"]["properties"]["result"] = {"anyOf": [reference(Answer), {"type": "null"}], "default": None}
    for name, field in CODES:
        found[name]["properties"][field]["enum"] = list(CODE.texts)
    _limit(found["Request"]["properties"])
    for name, schema in found.items():
        _tidy(name, schema)
    named: Json = _named({**found, "Event": EVENT})
    return {**named, **{each.name: each.schema for each in ENUMERATIONS}}


def _limit(fields: Json) -> None:
    """State the limits of a server without settings of its own."""
    most = Settings().expression_size << 10
    fields["expression"]["maxLength"] = most
    fields["variables"]["additionalProperties"]["maxLength"] = most
    fields["variables"]["propertyNames"] = {"pattern": DEFINABLE, "maxLength": most}


def _tidy(name: str, schema: Json) -> None:
    """Give the schema a title and one sentence; say which of its fields are always there.

    An answer has each field that has a default. In a request a default is the server's to fill in, and stands in the
    description: clients are generated that demand, or send, each field for which a schema has one.
    """
    schema["title"] = name
    if "description" in schema:
        schema["description"] = schema["description"].partition("\n\n")[0].replace("\n", " ")
    filled = [field for field, part in schema["properties"].items() if part.pop("default", schema) is not schema]
    if name != Request.__name__:
        always = {*schema["required"], *filled}
        schema["required"] = [field for field in schema["properties"] if field in always]


def _named(part: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """The same part, each set of texts in it replaced by its name, and numbers said to be of double precision."""
    if isinstance(part, list):
        return [_named(each) for each in part]
    if not isinstance(part, dict):
        return part
    rest = {name: _named(value) for name, value in part.items() if name != "enum"}
    if part.get("type") == "number":
        rest["format"] = "double"
    return rest if "enum" not in part else {**rest, **BY_TEXTS[frozenset(part["enum"])].reference}
