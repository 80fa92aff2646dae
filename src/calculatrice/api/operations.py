"""What can be asked of the API, as OpenAPI describes it: one entry for each method of each address.

Examples of a request and of its answer have the same name; a test sends the one and expects the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.api.handlers.functions import Catalogue
from calculatrice.api.handlers.health import Life, Readiness
from calculatrice.api.lines import LineAnswer
from calculatrice.api.operation import (
    CANCEL_TOKEN,
    FIELD,
    HEARD,
    ID,
    KEY,
    LANGUAGE,
    PREFER,
    PREVIEW,
    TAG,
    TEXT,
    WAIT,
    Body,
    Operation,
    field,
    json_of,
    named,
    parameter,
    sequence_of,
)
from calculatrice.api.responder import JobDocument
from calculatrice.service.answer import Answer
from calculatrice.service.request import Request

if TYPE_CHECKING:
    from calculatrice.api.operation import Json

NDJSON = "application/x-ndjson"
EVENTS = "text/event-stream"
BYTES = "application/octet-stream"

TAGS = {
    "calculations": "One expression, one answer.",
    "jobs": "Calculations that take their time: looked at, waited for, followed, cancelled.",
    "batches": "Many expressions in one request.",
    "catalogue": "What an expression may name.",
    "health": "For those who operate the server.",
}
"""The groups of operations, and what they are about."""
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
    "text": "= 1/3 ≈ 0.33333333333333333333",
    "unit": None,
    "value": {"kind": "rational", "decimal": "0.33333333333333333333", "relation": "≈", "exact": "1/3"},
    "adds_exact": True,
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
    "text": "= √6 ≈ 2.44948974278318",
    "unit": None,
    "value": {"kind": "real", "decimal": "2.44948974278318", "relation": "≈", "exact": "√6"},
    "adds_exact": True,
    "forms": {"mixed": None, "scientific": "2.44948974278318e0"},
    "relations": {"scientific": "≈"},
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
LINES = (
    '{"expression":"1/4","reading":"1/4","exact":"1/4","decimal":"0.25","digits":15,"relation":"=","repeating":null,'
    '"warnings":[],"error":null,"text":"= 0.25","unit":null,'
    '"value":{"kind":"rational","decimal":"0.25","relation":"=","exact":"1/4"},"adds_exact":false}\n'
    '{"expression":"1/(2-2)","reading":null,"exact":null,"decimal":null,"digits":null,"relation":null,'
    '"repeating":null,"warnings":[],"error":{"code":"division_by_zero",'
    '"message":"Division by zero: the denominator is exactly 0.","start":2,"end":7}}\n'
)
IN_WORDS = "= 1/3 ≈ 0.33333333333333333333\n"
ROWS = (
    "expression,decimal,relation,exact,error,message,unit\r\n1/4,0.25,=,1/4,,,\r\n"
    "1/(2-2),,,,division_by_zero,Division by zero: the denominator is exactly 0.,\r\n"
)
STREAM = (
    'retry: 2000\n\nevent: state\nid: running\ndata: {"id":"Fj3k-0aQ_xVb7c2DmE9rTzLw","state":"running"}\n\n'
    'event: progress\ndata: {"elapsed":1.0,"limit":30.0}\n\n'
    'event: state\nid: done\ndata: {"id":"Fj3k-0aQ_xVb7c2DmE9rTzLw","state":"done"}\n\n'
    'event: result\nid: end\ndata: {"expression":"2^0.5","reading":"2^0.5","exact":"√2",'
    '"decimal":"1.41421356237310","relation":"≈","digits":15,"repeating":null,"kind":"number","name":null,'
    '"warnings":[],"text":"= √2 ≈ 1.41421356237310","unit":null,"value":{"kind":"real",'
    '"decimal":"1.41421356237310","relation":"≈","exact":"√2"},"adds_exact":true}\n\n'
)
FIELDS = ("invalid_field", "missing_field", "unknown_field", "too_many_digits", "expression_too_large")
BODY = ("malformed_json", "not_utf8", "too_slow", "body_too_large", "unsupported_type")
JOBS = ("queue_full", "too_much_kept", "storage_full", "record_unavailable")
ANYWHERE = ("foreign_page", "unknown_host", "malformed_request", "header_too_large", "rate_limited", "internal_error")

CALCULATE = Operation(
    "calculations",
    "get",
    "/api/v1/calculate",
    "calculate",
    "Calculate what stands in the address",
    "For links: the answer has a strong ETag, and is for the client itself to keep. In an address a plus is written "
    "`%2B` and a space `%20`: a bare `+` is a space, and the answer warns where it may have been meant as a plus "
    "(`plus_in_address`). With `Accept: text/plain` the answer is a line, and one for each warning. What takes long is "
    "waited for; 202 names the job that it still is when the server’s patience "
    "ends.",
    parameters=(
        {**parameter("expression", "query", field("expression"), "", third="1/3", zero="1/(2-2)"), "required": True},
        parameter("digits", "query", field("digits"), "", third=20),
        parameter("locale", "query", field("locale"), ""),
        parameter("angle", "query", field("angle"), ""),
        parameter("units", "query", field("units"), ""),
        parameter("form", "query", field("forms"), ""),
        parameter("notation", "query", field("notations"), ""),
        FIELD,
        PREVIEW,
        TAG,
        LANGUAGE,
    ),
    answers={
        200: ("The answer.", (json_of(Answer, third=THIRD), Body("text/plain", TEXT, named({"third": IN_WORDS})))),
        202: (STATE, (json_of(JobDocument),)),
        304: ("The client has the answer.", ()),
    },
    problems=("calculation", "not_utf8", *FIELDS, "foreign_link", "cancelled", *JOBS),
    kept=True,
)
POST_CALCULATION = Operation(
    "calculations",
    "post",
    "/api/v1/calculations",
    "postCalculation",
    "Calculate",
    "What is quick is answered at once. The rest becomes a job: 202 is sent when the job is stored, so that nothing "
    "that got one is ever lost. Keep its `cancel_token`, if you may want to cancel it.",
    parameters=(PREVIEW, PREFER, KEY, LANGUAGE),
    bodies=(
        json_of(
            Request,
            third={"expression": "1/3", "digits": 20},
            root={"expression": "sqrt(2)*sqrt(x)", "variables": {"x": "3"}, "forms": ["mixed", "scientific"]},
            zero={"expression": "1/(2-2)"},
        ),
    ),
    answers={
        200: ("The answer.", (json_of(Answer, third=THIRD, root=ROOT),)),
        202: (STATE, (json_of(JobDocument),)),
    },
    problems=("calculation", *BODY, "incomplete_body", "invalid_header", *FIELDS, "key_reused", "cancelled", *JOBS),
)
GET_CALCULATION = Operation(
    "jobs",
    "get",
    "/api/v1/calculations/{id}",
    "getCalculation",
    "How a job stands",
    "With `Accept: text/event-stream` the events `state`, `progress` (`elapsed` and `limit` in seconds, each second), "
    "then `result` or `failed`, which ends the stream. Who comes back with the `Last-Event-ID` of the end gets 204.",
    parameters=(ID, WAIT, FIELD, PREFER, HEARD, LANGUAGE),
    answers={
        200: (STATE, (json_of(JobDocument), sequence_of(EVENTS, "Event", ended=STREAM))),
        204: ("The client has heard the end of the stream.", ()),
    },
    problems=("unknown_calculation", "invalid_field", "not_utf8", "record_unavailable"),
)
CANCEL_CALCULATION = Operation(
    "jobs",
    "delete",
    "/api/v1/calculations/{id}",
    "cancelCalculation",
    "Cancel a job",
    "Needs the `cancel_token` of the answer to its POST, in the header `Cancel-Token`. What is finished stays as it "
    "is. The identifier permits to read a calculation and nothing else: keep it to yourself. A job that "
    "`GET /api/v1/calculate` has begun ends by itself.",
    parameters=(ID, CANCEL_TOKEN, LANGUAGE),
    answers={200: (STATE, (json_of(JobDocument),))},
    problems=("wrong_cancel_token", "unknown_calculation", "record_unavailable"),
)
BATCH = Operation(
    "batches",
    "post",
    "/api/v1/batch",
    "batch",
    "Calculate line by line",
    "Each line is an object as for `POST /api/v1/calculations`, or an expression as it is typed. Each gets a line, in "
    "order, as soon as it is known, as an object or, with `Accept: text/csv`, as a row of a table; there may be any "
    "number of them. Read while you send: who does not is slowed down. "
    "Every 100 lines count as one request; a batch for which none is left goes on when there is one again.",
    parameters=(LANGUAGE,),
    bodies=(
        Body(NDJSON, TEXT, named({"lines": '1/4\n{"expression": "1/(2-2)"}\n'})),
        Body(BYTES, {**TEXT, "format": "binary"}),
    ),
    answers={
        200: (
            "One object a line, each a `LineAnswer`; or a row each.",
            (sequence_of(NDJSON, LineAnswer, lines=LINES), Body("text/csv", TEXT, named({"lines": ROWS}))),
        )
    },
    problems=("unsupported_type", "incomplete_body"),
)
FUNCTIONS = Operation(
    "catalogue",
    "get",
    "/api/v1/functions",
    "functions",
    "The catalogue of functions and constants",
    "In English and in French, with examples.",
    parameters=(TAG,),
    answers={200: ("The catalogue.", (json_of(Catalogue),)), 304: ("The client has the catalogue.", ())},
    kept=True,
)
LIVE = Operation(
    "health",
    "get",
    "/livez",
    "live",
    "Whether the process lives",
    "It is not asked of anything else.",
    answers={200: ("It does.", (json_of(Life),))},
)
READY = Operation(
    "health",
    "get",
    "/readyz",
    "ready",
    "Whether jobs can be taken",
    "The record must be reachable and have the schema of this version. Without it short calculations are answered all "
    "the same.",
    answers={200: ("They can.", (json_of(Readiness),)), 503: ("They can’t.", (json_of(Readiness),))},
)
OPERATIONS = (CALCULATE, POST_CALCULATION, GET_CALCULATION, CANCEL_CALCULATION, BATCH, FUNCTIONS, LIVE, READY)
