"""The description of the API in OpenAPI 3.1, from the types that it reads and writes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

from calculatrice.api.french import FRENCH
from calculatrice.api.middleware import UNLIMITED
from calculatrice.api.operation import Body
from calculatrice.api.operations import ANYWHERE, OPERATIONS, TAGS, ZERO
from calculatrice.api.problem import ProblemDocument
from calculatrice.api.problems import CALCULATION_TITLES, KINDS
from calculatrice.api.response_headers import HEADERS, headers_of, headers_of_problem
from calculatrice.api.schemas import reference, schemas
from calculatrice.settings import Settings
from calculatrice.version import __version__

if TYPE_CHECKING:
    from calculatrice.api.operation import Bodies, Json, Operation

Part = TypeVar("Part")

TOLD = ("description", "summary")
"""What people read of a description."""
TITLE = "Calculatrice"
ABOUT = "A calculator whose every displayed digit is right."
_limits = Settings()
MORE = (
    "Errors are problems (RFC 9457), in the language of `Accept-Language`; `/docs#problems` lists their codes. Sets of "
    "texts that say so may grow, and so may the fields of answers: get on with what you do not know. Limits are those "
    f"of a server without settings of its own: expressions of {_limits.expression_size} KiB, bodies of "
    f"{_limits.body_size} KiB, lines of a batch of {_limits.line_size} KiB, {_limits.rate} requests a minute."
)
ACCEPTED = 202
UNPROCESSABLE = 422


@cache
def description(language: str) -> Json:
    """The description in a language.

    >>> description("en")["openapi"], sorted(description("fr")["paths"])[:2]
    ('3.1.0', ['/api/v1/batch', '/api/v1/calculate'])
    """
    document = _document()
    return document if language == "en" else _translated(document)


@cache
def _document() -> Json:
    known = schemas()
    paths: dict[str, Json] = {}
    for operation in OPERATIONS:
        paths.setdefault(operation.path, {})[operation.method] = _operation(operation, known["Request"])
    return {
        "openapi": "3.1.0",
        "info": _info(),
        "servers": [{"url": "/"}],
        "security": [],
        "tags": [{"name": name, "description": told} for name, told in TAGS.items()],
        "paths": paths,
        "components": {"schemas": known, "headers": HEADERS},
    }


def _info() -> Json:
    return {
        "title": TITLE,
        "version": __version__,
        "summary": ABOUT,
        "description": MORE,
        "contact": {"name": TITLE},
        "license": {"name": "MIT", "identifier": "MIT"},
    }


def _operation(operation: Operation, request: Json) -> Json:
    told = {
        "operationId": operation.name,
        "tags": [operation.tag],
        "summary": operation.summary,
        "description": operation.description,
        "parameters": [_parameter(each, request) for each in operation.parameters],
        "responses": {**_answers(operation), **_problems(operation)},
    }
    if operation.bodies:
        told["requestBody"] = {"required": True, "content": _content(operation.bodies)}
    return told


def _parameter(parameter: Json, request: Json) -> Json:
    """The parameter, with the schema of the field that it stands for."""
    _, is_field, name = parameter["schema"].get("$ref", "").partition("/properties/")
    if not is_field:
        return parameter
    # The limit of an address comes before that of an expression: 431 is among the problems.
    schema = {key: value for key, value in request["properties"][name].items() if key != "maxLength"}
    return {**parameter, "description": schema.pop("description"), "schema": schema}


def _answers(operation: Operation) -> Json:
    """The answers by their status, without the parts that they have not."""
    return {
        str(status): {name: part for name, part in _answer(operation, status).items() if part}
        for status in operation.answers
    }


def _answer(operation: Operation, status: int) -> Json:
    told, bodies = operation.answers[status]
    return {
        "description": told,
        "headers": headers_of(operation.path, status, kept=operation.kept),
        "content": _content(bodies),
        "links": _links(operation.method, status),
    }


def _links(method: str, status: int) -> Json:
    """Where a job is found again, and cancelled by who has posted it."""
    if status != ACCEPTED:
        return {}
    found = {"id": "$response.body#/id"}
    links: Json = {"getCalculation": {"operationId": "getCalculation", "parameters": found}}
    if method == "post":
        permitted = {**found, "Cancel-Token": "$response.body#/cancel_token"}
        links["cancelCalculation"] = {"operationId": "cancelCalculation", "parameters": permitted}
    return links


def _content(bodies: Bodies) -> Json:
    return {
        body.media_type: {"schema": body.schema, **({"examples": body.examples} if body.examples else {})}
        for body in bodies
    }


def _problems(operation: Operation) -> Json:
    return {
        str(status): {
            "description": ", ".join(f"`{code}`" for code in named),
            "headers": headers_of_problem(operation.path, status),
            "content": _content((Body("application/problem+json", reference(ProblemDocument), _examples(named)),)),
        }
        for status, named in sorted(_by_status(operation).items())
    }


def _by_status(operation: Operation) -> dict[int, list[str]]:
    """The codes of an operation's problems, by their status."""
    anywhere = [code for code in ANYWHERE if code != "rate_limited" or operation.path not in UNLIMITED]
    found: dict[int, list[str]] = {}
    for code in (*operation.problems, *anywhere):
        if code == "calculation":
            found.setdefault(UNPROCESSABLE, []).extend(CALCULATION_TITLES)
        else:
            found.setdefault(KINDS[code].status, []).append(code)
    return found


def _examples(codes: list[str]) -> Json:
    return {"zero": {"value": ZERO}} if ZERO["code"] in codes else {}


def _translated(part: Part) -> Part:
    """The same part of a description, with what people read in it in French."""
    if isinstance(part, list):
        return type(part)(map(_translated, part))
    if isinstance(part, dict):
        return type(part)((name, _told(name, value)) for name, value in part.items())
    return part


def _told(name: str, value: object) -> object:
    return FRENCH.get(value, value) if name in TOLD and isinstance(value, str) else _translated(value)
