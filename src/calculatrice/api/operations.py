"""What can be asked of the API, as OpenAPI describes it: one entry for each method of each address.

Examples of a request and of its answer have the same name; a test sends the one and expects the other.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from calculatrice.api.desk import JobDocument
from calculatrice.api.handlers.functions import Catalogue
from calculatrice.api.handlers.health import Life
from calculatrice.api.lines import LineAnswer
from calculatrice.api.problem import ProblemDocument
from calculatrice.service.answer import Answer
from calculatrice.service.health import Health
from calculatrice.service.request import Request

Json = dict[str, Any]
Answered = tuple[str, "Body | None"]

NDJSON = "application/x-ndjson"
TYPES: tuple[type, ...] = (Request, Answer, JobDocument, LineAnswer, Catalogue, Life, Health, ProblemDocument)


class Body(NamedTuple):
    """What is sent in one direction: its type, its schema and examples by their names."""

    media_type: str
    schema: Json
    examples: Json | None = None


class Operation(NamedTuple):
    """One method of one address; `answers` by status, `problems` by code, of which `calculation` means the engine's."""

    method: str
    path: str
    name: str
    summary: str
    description: str
    answers: dict[int, Answered]
    parameters: tuple[Json, ...] = ()
    body: Body | None = None
    problems: tuple[str, ...] = ()


def reference(type_: type) -> Json:
    """The schema of a type, by its name."""
    return {"$ref": f"#/components/schemas/{type_.__name__}"}


def json_of(type_: type, **examples: object) -> Body:
    """A body that is an object of the type."""
    return Body("application/json", reference(type_), {name: {"value": value} for name, value in examples.items()})


def parameter(name: str, place: str, schema: Json, description: str, **examples: object) -> Json:
    """A parameter of an operation; one that stands in the path has to be there."""
    told = {"name": name, "in": place, "required": place == "path", "description": description, "schema": schema}
    return {**told, "examples": {key: {"value": value} for key, value in examples.items()}} if examples else told


def field(name: str) -> Json:
    """The schema of a field of a request, to be filled in from the schema of `Request`."""
    return {"$ref": f"#/components/schemas/Request/properties/{name}"}


TEXT: Json = {"type": "string"}
SECONDS: Json = {"type": "number", "minimum": 0}
ID = parameter("id", "path", {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,64}$"}, "What names the calculation.")
WAIT = parameter("wait", "query", SECONDS, "Seconds to wait for the end; the server may set a lower limit.")
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
    "The same key with the same request gives the same job, however often it is sent.",
)
STATE = "A job: `queued`, `running`, `done`, `failed` or `cancelled`, with its result or its error."
THIRD: Json = {
    "expression": "1/3",
    "reading": "1/3",
    "exact": "1/3",
    "decimal": "0.33333333333333333333",
    "relation": "≈",
    "digits": 20,
    "repeating": "0.(3)",
    "kind": "number",
    "name": None,
    "warnings": [],
}
ROOT: Json = {
    "expression": "sqrt(2)*sqrt(x)",
    "reading": "sqrt(2)×sqrt(x)",
    "exact": "√6",
    "decimal": "2.44948974278318",
    "relation": "≈",
    "digits": 15,
    "repeating": None,
    "kind": "number",
    "name": None,
    "warnings": [],
    "forms": {"mixed": None, "scientific": "2.44948974278318e0"},
}
ZERO: Json = {
    "type": "/docs#division_by_zero",
    "title": "Division by zero",
    "status": 422,
    "code": "division_by_zero",
    "detail": "Division by zero: the denominator is exactly 0.",
    "reason": "division_by_zero",
    "span": {"start": 2, "end": 7},
}
FIELDS = ("invalid_field", "missing_field", "unknown_field", "too_many_digits", "expression_too_large")
BODY = ("malformed_json", "not_utf8", "too_slow", "body_too_large", "unsupported_type")
JOBS = ("queue_full", "record_unavailable")
ANYWHERE = ("rate_limited", "internal_error")

CALCULATE = Operation(
    "get",
    "/api/v1/calculate",
    "calculate",
    "Calculate what stands in the address",
    "For links and caches: the answer has a strong ETag. In an address a plus is written `%2B` and a space `%20`: a "
    "bare `+` is a space, and the answer warns where it may have been meant as a plus (`plus_in_address`). What takes "
    "long is waited for; 202 names the job that it still is when the server’s patience ends.",
    parameters=(
        {**parameter("expression", "query", field("expression"), "", third="1/3", zero="1/(2-2)"), "required": True},
        parameter("digits", "query", field("digits"), "", third=20),
        parameter("locale", "query", field("locale"), ""),
        parameter("angle", "query", field("angle"), ""),
        parameter("form", "query", field("forms"), ""),
        parameter("notation", "query", field("notations"), ""),
        parameter("preview", "query", {"type": "boolean"}, "Close what is unfinished, and never make a job."),
        LANGUAGE,
    ),
    answers={
        200: ("The answer.", json_of(Answer, third=THIRD)),
        202: (STATE, json_of(JobDocument)),
        304: ("The client has the answer.", None),
    },
    problems=("calculation", "not_utf8", *FIELDS, "cancelled", *JOBS),
)
POST_CALCULATION = Operation(
    "post",
    "/api/v1/calculations",
    "postCalculation",
    "Calculate",
    "What is quick is answered at once. The rest becomes a job: 202 is sent when the job is stored, so that nothing "
    "that got one is ever lost.",
    parameters=(PREFER, KEY, LANGUAGE),
    body=json_of(
        Request,
        third={"expression": "1/3", "digits": 20},
        root={"expression": "sqrt(2)*sqrt(x)", "variables": {"x": "3"}, "forms": ["mixed", "scientific"]},
        zero={"expression": "1/(2-2)"},
    ),
    answers={
        200: ("The answer.", json_of(Answer, third=THIRD, root=ROOT)),
        202: (STATE, json_of(JobDocument)),
    },
    problems=("calculation", *BODY, "invalid_header", *FIELDS, "key_reused", "cancelled", *JOBS),
)
GET_CALCULATION = Operation(
    "get",
    "/api/v1/calculations/{id}",
    "getCalculation",
    "How a job stands",
    "With `Accept: text/event-stream` the events `state`, `progress` (`elapsed` and `limit` in seconds, each second), "
    "then `result` or `error`.",
    parameters=(ID, WAIT, PREFER, LANGUAGE),
    answers={200: (STATE, json_of(JobDocument))},
    problems=("unknown_calculation", "invalid_field", "not_utf8", "record_unavailable"),
)
CANCEL_CALCULATION = Operation(
    "delete",
    "/api/v1/calculations/{id}",
    "cancelCalculation",
    "Cancel a job",
    "What is finished stays as it is.",
    parameters=(ID, LANGUAGE),
    answers={200: (STATE, json_of(JobDocument))},
    problems=("unknown_calculation", "record_unavailable"),
)
BATCH = Operation(
    "post",
    "/api/v1/batch",
    "batch",
    "Calculate line by line",
    "Each line is an object as for `POST /api/v1/calculations`, or an expression as it is typed. Each gets a line, in "
    "order, as soon as it is known; there may be any number of them. Read while you send: who does not is slowed down. "
    "Every 100 lines count as one request; a batch for which none is left goes on when there is one again.",
    parameters=(LANGUAGE,),
    body=Body(NDJSON, TEXT, {"lines": {"value": '1/4\n{"expression": "1/(2-2)"}\n'}}),
    answers={
        200: (
            "One object a line, each a `LineAnswer`.",
            Body(
                NDJSON,
                TEXT,
                {
                    "lines": {
                        "value": '{"expression":"1/4","reading":"1/4","exact":"1/4","decimal":"0.25","digits":15,'
                        '"relation":"=","repeating":null,"warnings":[],"error":null}\n'
                        '{"expression":"1/(2-2)","reading":null,"exact":null,"decimal":null,"digits":null,'
                        '"relation":null,"repeating":null,"warnings":[],"error":{"code":"division_by_zero",'
                        '"message":"Division by zero: the denominator is exactly 0.","start":2,"end":7}}\n'
                    }
                },
            ),
        )
    },
    problems=("unsupported_type",),
)
FUNCTIONS = Operation(
    "get",
    "/api/v1/functions",
    "functions",
    "The catalogue of functions and constants",
    "In English and in French, with examples.",
    answers={200: ("The catalogue.", json_of(Catalogue)), 304: ("The client has the catalogue.", None)},
)
LIVE = Operation(
    "get",
    "/livez",
    "live",
    "Whether the process lives",
    "It is not asked of anything else.",
    answers={200: ("It does.", json_of(Life))},
)
READY = Operation(
    "get",
    "/readyz",
    "ready",
    "Whether jobs can be taken",
    "The record must be reachable and have the schema of this version. Without it short calculations are answered all "
    "the same.",
    answers={200: ("They can.", json_of(Health)), 503: ("They can’t.", json_of(Health))},
)
OPERATIONS = (CALCULATE, POST_CALCULATION, GET_CALCULATION, CANCEL_CALCULATION, BATCH, FUNCTIONS, LIVE, READY)
