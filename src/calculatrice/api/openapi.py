"""The description of the API in OpenAPI 3.1, from the types that it reads and writes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

import msgspec

from calculatrice import __version__
from calculatrice.api.french import FRENCH
from calculatrice.api.operations import ANYWHERE, OPERATIONS, TYPES, ZERO, Body, reference
from calculatrice.api.problem import ProblemDocument
from calculatrice.api.problems import CALCULATION_TITLES, KINDS
from calculatrice.service.answer import Answer

if TYPE_CHECKING:
    from calculatrice.api.operations import Answered, Json, Operation

Part = TypeVar("Part")

TOLD = ("description", "summary")
"""What people read of a description."""
TITLE = "Calculatrice"
ABOUT = "A calculator whose every displayed digit is right."
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
    schemas = _schemas()
    paths: dict[str, Json] = {}
    for operation in OPERATIONS:
        paths.setdefault(operation.path, {})[operation.method] = _operation(operation, schemas["Request"])
    return {
        "openapi": "3.1.0",
        "info": {"title": TITLE, "version": __version__, "summary": ABOUT, "license": {"name": "MIT"}},
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _schemas() -> Json:
    _, schemas = msgspec.json.schema_components(TYPES, ref_template="#/components/schemas/{name}")
    for name, schema in schemas.items():
        schema["title"] = name
        if "description" in schema:
            schema["description"] = schema["description"].partition("\n\n")[0].replace("\n", " ")
    schemas["JobDocument"]["properties"]["result"] = {"anyOf": [reference(Answer), {"type": "null"}], "default": None}
    return schemas


def _operation(operation: Operation, request: Json) -> Json:
    told = {
        "operationId": operation.name,
        "summary": operation.summary,
        "description": operation.description,
        "parameters": [_parameter(each, request) for each in operation.parameters],
        "responses": {**_answers(operation.answers), **_problems((*operation.problems, *ANYWHERE))},
    }
    if operation.body is not None:
        told["requestBody"] = {"required": True, "content": _content(operation.body)}
    return told


def _parameter(parameter: Json, request: Json) -> Json:
    """The parameter, with the schema of the field that it stands for."""
    _, is_field, name = parameter["schema"].get("$ref", "").partition("/properties/")
    if not is_field:
        return parameter
    schema = dict(request["properties"][name])
    return {**parameter, "description": schema.pop("description"), "schema": schema}


def _answers(answers: dict[int, Answered]) -> Json:
    return {
        str(status): {"description": told, **({} if body is None else {"content": _content(body)}), **_links(status)}
        for status, (told, body) in answers.items()
    }


def _links(status: int) -> Json:
    """Where a job is found again."""
    if status != ACCEPTED:
        return {}
    names = ("getCalculation", "cancelCalculation")
    return {"links": {name: {"operationId": name, "parameters": {"id": "$response.body#/id"}} for name in names}}


def _content(body: Body) -> Json:
    return {body.media_type: {"schema": body.schema, **({"examples": body.examples} if body.examples else {})}}


def _problems(codes: tuple[str, ...]) -> Json:
    titles: dict[int, list[str]] = {}
    for code in codes:
        if code == "calculation":
            titles.setdefault(UNPROCESSABLE, []).extend(CALCULATION_TITLES)
        else:
            titles.setdefault(KINDS[code].status, []).append(code)
    examples = {UNPROCESSABLE: {"zero": {"value": ZERO}}} if "calculation" in codes else {}
    return {
        str(status): {
            "description": ", ".join(f"`{code}`" for code in named),
            "content": _content(Body("application/problem+json", reference(ProblemDocument), examples.get(status))),
        }
        for status, named in sorted(titles.items())
    }


def _translated(part: Part) -> Part:
    """The same part of a description, with what people read in it in French."""
    if isinstance(part, list):
        return type(part)(map(_translated, part))
    if isinstance(part, dict):
        return type(part)((name, _told(name, value)) for name, value in part.items())
    return part


def _told(name: str, value: object) -> object:
    return FRENCH.get(value, value) if name in TOLD and isinstance(value, str) else _translated(value)
