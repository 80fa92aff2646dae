"""What an entry of the description of the API is made of: an operation, its bodies, its parameters."""

from __future__ import annotations

from typing import Any, NamedTuple

from calculatrice.api.schemas import reference

Json = dict[str, Any]
Bodies = tuple["Body", ...]
Answered = tuple[str, Bodies]


class Body(NamedTuple):
    """What is sent in one direction: its type, its schema and examples by their names."""

    media_type: str
    schema: Json
    examples: Json | None = None


class Operation(NamedTuple):
    """One method of one address; `answers` by status, `problems` by code, of which `calculation` means the engine's.

    Of its bodies a client sends one. `kept` are answers that caches may keep.
    """

    tag: str
    method: str
    path: str
    name: str
    summary: str
    description: str
    answers: dict[int, Answered]
    parameters: tuple[Json, ...] = ()
    bodies: Bodies = ()
    problems: tuple[str, ...] = ()
    kept: bool = False


def json_of(type_: type, **examples: object) -> Body:
    """A body that is an object of the type."""
    return Body("application/json", reference(type_), named(examples))


def sequence_of(media_type: str, item: type | str, **examples: object) -> Body:
    """A body that is a text, with one object of the type after the other as the media type has it."""
    items = {"type": "array", "items": reference(item)}
    schema = {"type": "string", "contentMediaType": media_type, "contentSchema": items}
    return Body(media_type, schema, named(examples))


def named(examples: dict[str, object]) -> Json:
    """Examples as OpenAPI has them.

    >>> named({"third": "1/3"})
    {'third': {'value': '1/3'}}
    """
    return {name: {"value": value} for name, value in examples.items()}


def parameter(name: str, place: str, schema: Json, description: str, **examples: object) -> Json:
    """A parameter of an operation; one that stands in the path has to be there."""
    told = {"name": name, "in": place, "required": place == "path", "description": description, "schema": schema}
    return {**told, "examples": named(examples)} if examples else told


def field(name: str) -> Json:
    """The schema of a field of a request, to be filled in from the schema of `Request`."""
    return {"$ref": f"#/components/schemas/Request/properties/{name}"}


FIELD = parameter("field", "query", field("fields"), "")
TEXT: Json = {"type": "string"}
SECONDS: Json = {"type": "number", "format": "double", "minimum": 0}
ID = parameter("id", "path", {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,64}$"}, "What names the calculation.")
WAIT = parameter("wait", "query", SECONDS, "Seconds to wait for the end; the server may set a lower limit.")
PREVIEW = parameter("preview", "query", {"type": "boolean"}, "Close what is unfinished, and never make a job.")
LANGUAGE = parameter(
    "Accept-Language", "header", {"type": "string", "examples": ["fr"]}, "The language of what people are told."
)
PREFER = parameter(
    "Prefer",
    "header",
    {"type": "string", "examples": ["respond-async", "wait=5"]},
    "`respond-async`: make a job in any case; `wait=5`: wait so many seconds for a job.",
)
KEY = parameter(
    "Idempotency-Key",
    "header",
    {"type": "string", "minLength": 1, "maxLength": 255},
    "The same key with the same request gives the same job, and its `cancel_token`, however often it is sent: let it "
    "be long and random.",
)
CANCEL_TOKEN = parameter(
    "Cancel-Token", "header", TEXT, "The `cancel_token` of the answer that the job was submitted with."
)
TAG = parameter("If-None-Match", "header", TEXT, "The `ETag` of an answer that the client has.")
HEARD = parameter(
    "Last-Event-ID", "header", TEXT, "The `id` of the last event heard: a stream goes on after it, or is 204."
)
