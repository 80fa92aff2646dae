"""The headers of answers, as OpenAPI describes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calculatrice.api.middleware import UNLIMITED

if TYPE_CHECKING:
    from collections.abc import Iterable

Json = dict[str, Any]

OK, ACCEPTED, NOT_MODIFIED, TOO_MANY, UNAVAILABLE = 200, 202, 304, 429, 503
TEXT: Json = {"type": "string"}
HEADERS: dict[str, Json] = {
    "X-Request-ID": {
        "description": "The number of the request in the server’s log: its own, or that of a proxy it names.",
        "schema": TEXT,
    },
    "RateLimit": {
        "description": "How many requests (`r`) the client has left, and in how many seconds (`t`) it has all of them "
        "again. Where requests are counted: not for clients on the server’s own machine.",
        "schema": TEXT,
        "example": '"minute";r=599;t=60',
    },
    "RateLimit-Policy": {
        "description": "How many requests (`q`) a client may make in so many seconds (`w`).",
        "schema": TEXT,
        "example": '"minute";q=600;w=60',
    },
    "ETag": {
        "description": "Names this very answer: sent as `If-None-Match`, it is answered by 304 while it holds.",
        "schema": TEXT,
        "required": True,
        "example": '"902a7e1237f375f9588bac15"',
    },
    "Cache-Control": {"description": "How long the answer may be kept.", "schema": TEXT, "required": True},
    "Location": {
        "description": "The address of the job.",
        "schema": {"type": "string", "format": "uri-reference"},
        "required": True,
        "example": "/api/v1/calculations/Fj3k-0aQ_xVb7c2DmE9rTzLw",
    },
    "Preference-Applied": {
        "description": "The preference of `Prefer` that was followed: `respond-async`.",
        "schema": TEXT,
    },
    "Retry-After": {
        "description": "After how many seconds to ask again.",
        "schema": {"type": "integer", "minimum": 1},
    },
    "Content-Language": {
        "description": "The language of the sentences: `en` or `fr`.",
        "schema": TEXT,
        "required": True,
    },
}
KEPT = ("ETag", "Cache-Control")
OF_A_JOB = ("Location", "Retry-After", "Preference-Applied")


def headers_of(path: str, status: int, *, kept: bool) -> Json:
    """The headers of an answer with that status; `kept`: of an address whose answers may be kept.

    >>> sorted(headers_of("/livez", 200, kept=False))
    ['X-Request-ID']
    """
    own: tuple[str, ...] = OF_A_JOB if status == ACCEPTED else ()
    if kept and status in (OK, NOT_MODIFIED):
        own = KEPT
    return _named((*own, *_of_every_answer(path)))


def headers_of_problem(path: str, status: int) -> Json:
    """The headers of an answer that is a problem."""
    later = ("Retry-After",) if status in (TOO_MANY, UNAVAILABLE) else ()
    return _named(("Content-Language", *later, *_of_every_answer(path)))


def _of_every_answer(path: str) -> tuple[str, ...]:
    return ("X-Request-ID",) if path in UNLIMITED else ("X-Request-ID", "RateLimit", "RateLimit-Policy")


def _named(names: Iterable[str]) -> Json:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}
