"""`GET /api/v1/calculate`: the answer to an expression in the address, which the client may keep."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from calculatrice.api.cache import key_of
from calculatrice.api.conditional import OWN, kept
from calculatrice.api.handlers.post_calculation import accepted
from calculatrice.api.media import prefers
from calculatrice.api.plain import PLAIN, TYPE, in_words
from calculatrice.api.preview import PREVIEW, is_preview, mended
from calculatrice.api.problem import CalculationProblem, Problem
from calculatrice.api.query import REPEATED, decoded, parameters
from calculatrice.api.reading import from_fields
from calculatrice.api.reply import NO_STORE
from calculatrice.api.selection import selected
from calculatrice.api.visitors import is_foreign_link
from calculatrice.service.answer import Answer, Failure
from calculatrice.service.clients import client_of
from calculatrice.service.job import Submission
from calculatrice.service.plus import meant, told
from calculatrice.service.request import Request
from calculatrice.version import __version__

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from starlette.types import ASGIApp, Receive, Scope

    from calculatrice.api.reading import Limits
    from calculatrice.api.reply import Reply
    from calculatrice.api.responder import Responder
    from calculatrice.service.plus import Plus

IN_ADDRESS = {field: name for name, field in REPEATED.items()}
"""What fields are called in an address, where that is not their own name."""
KNOWN = "expression, digits, angle, locale, units, form, notation, field, preview"
OF_ADDRESSES = "\n"
"""What begins the keys of jobs for addresses: no header holds it, so no `Idempotency-Key` gets such a job's token."""
_decoder, _encoder = msgspec.json.Decoder(Answer), msgspec.json.Encoder()
ALONE = b"expression="
"""What an address begins with that most often asks for nothing else."""
SHORT = 1024
"""Bytes of a query that is not read again when it comes again."""


class Calculate:
    """Answers what the parameters of an address ask for."""

    def __init__(self, responder: Responder, limits: Limits) -> None:
        self._responder = responder
        self._limits = limits
        self._remembered = lru_cache(maxsize=1024)(self._request)
        settings = responder.settings
        self._limited = f"{__version__} {settings.seconds} {settings.memory}"

    async def __call__(self, scope: Scope, _receive: Receive) -> ASGIApp:
        """The answer, or the job that it became."""
        query: bytes = scope["query_string"]
        request, preview = self._remembered(query) if len(query) <= SHORT else self._request(query)
        scope["expression"] = request.expression
        plus = meant(scope["path"], query, "expression") if b"+" in query else None
        answer = await (self._at_once(request, preview) if plus is None else self._told(request, preview, plus))
        if answer is None:
            return await self._by_a_job(scope, request)
        return shown(scope, answer, request, NO_STORE if preview else OWN)

    def _at_once(self, request: Request, preview: bool) -> Awaitable[bytes | None]:  # noqa: FBT001  # as the address has it
        return self._responder.quick(request) if preview else self._responder.at_once(request)

    async def _told(self, request: Request, preview: bool, plus: Plus) -> bytes | None:  # noqa: FBT001  # as above
        """The answer, with a word on the `+` of the address where it may have been meant otherwise."""
        came: Answer | Failure | None
        try:
            answer = await self._at_once(request, preview)
            came = None if answer is None else _decoder.decode(answer)
        except CalculationProblem as problem:
            came = problem.failure
        other = replace(request, expression=plus.expression)
        came = told(came, mended(other) if preview else other, plus)
        if isinstance(came, Failure):
            raise CalculationProblem(came)
        return None if came is None else _encoder.encode(came)

    def _request(self, query: bytes) -> tuple[Request, bool]:
        """What an address asks for, and whether it is still being typed. Raises `Problem`."""
        if query.startswith(ALONE) and b"&" not in query:
            return self._limits.checked(Request(decoded(query[len(ALONE) :]))), False
        fields = collected(parameters(query))
        preview = is_preview(fields)
        fields.pop(PREVIEW, None)
        try:
            request = self._limits.checked(from_fields(fields))
        except Problem as problem:
            raise in_address(problem) from None
        return (mended(request) if preview else request), preview

    async def _by_a_job(self, scope: Scope, request: Request) -> ASGIApp:
        """The same calculation is the same job for a client, as long as its limits are the same.

        Several may ask for it from one address: none of them gets the token that cancels it.
        """
        if is_foreign_link(scope):
            raise Problem("foreign_link")
        key = OF_ADDRESSES + sha256(self._limited.encode() + key_of(request.whole)).hexdigest()
        client = client_of(scope["client"])
        job = await self._responder.submit(Submission(request, client, key))
        if job.state == "cancelled":
            job = await self._responder.submit(Submission(request, client))
        answer = await self._responder.result(job, self._responder.settings.wait)
        if answer is None:
            return await accepted(self._responder, job, scope)
        return shown(scope, answer, request, OWN)


def shown(scope: Scope, answer: bytes, request: Request, by: tuple[bytes, bytes]) -> Reply:
    """The answer as the client asks for it: in words, or as JSON with the fields that it wants."""
    if prefers(scope, PLAIN, "application/json"):
        return kept(scope, in_words(answer), by, TYPE)
    return kept(scope, selected(answer, request.fields), by)


def collected(pairs: list[tuple[str, str]]) -> dict[str, Any]:
    """The fields of a request, by the parameters of an address. Raises `Problem` for one that is none.

    >>> collected([("expression", "1/3"), ("form", "mixed"), ("form", "base:2")])
    {'expression': '1/3', 'forms': ['mixed', 'base:2']}
    """
    fields: dict[str, Any] = {}
    for name, value in pairs:
        if name in REPEATED:
            fields.setdefault(REPEATED[name], []).append(value)
        elif name in IN_ADDRESS or name == "variables":
            raise Problem("unknown_field", field=name, known=KNOWN)
        else:
            fields[name] = value
    return fields


def in_address(problem: Problem) -> Problem:
    """The same problem, with the names that an address has for the fields.

    >>> in_address(Problem("invalid_field", field="notations[0]", expected="")).details["field"]
    'notation'
    """
    name = problem.details.get("field")
    if isinstance(name, str):
        problem.details["field"] = IN_ADDRESS.get(name.partition("[")[0], name)
    if "known" in problem.details:
        problem.details["known"] = KNOWN
    return problem
