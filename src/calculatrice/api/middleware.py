"""The middleware of the application: every request passes it, once on its way in and once on its way out."""

from __future__ import annotations

import logging
import re
from functools import partial
from secrets import token_hex
from time import perf_counter
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from calculatrice.api.compression import Compressed
from calculatrice.api.headers import header
from calculatrice.api.language import language_of
from calculatrice.api.problem import Problem
from calculatrice.api.problems import KINDS
from calculatrice.api.proxies import PROXIED
from calculatrice.api.rate import CHARGE, WINDOW
from calculatrice.api.reply import OK
from calculatrice.api.store_problem import RecordProblem
from calculatrice.service.clients import counted_as
from calculatrice.service.errors import StoreUnavailable
from calculatrice.service.security_events import DIGITS, TRACES, Event

if TYPE_CHECKING:
    from collections.abc import Awaitable, Iterator, Sequence

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from calculatrice.api.metrics import Metrics
    from calculatrice.api.rate import RateLimit, Standing
    from calculatrice.settings import Settings

    Headers = Sequence[tuple[bytes, bytes]]

CORS = (b"access-control-allow-origin", b"*")
EXPOSED = (b"access-control-expose-headers", b"Location, Retry-After, RateLimit, RateLimit-Policy, X-Request-ID")
METHODS = frozenset(("GET", "HEAD", "POST", "DELETE", "OPTIONS"))
UNLIMITED = frozenset(("/livez", "/readyz"))
CLIENT_CLOSED = 499
"""What is counted and logged where nobody waits for the answer any more."""
_REQUEST_ID = re.compile(r"[\w.:/+=-]{1,128}", re.ASCII)
_DIGITS = 16
"""Of a number of a request: as random as not to meet another, and telling nothing of how many there were."""
_AT_ONCE = 256
"""Numbers that are drawn at once: the system takes as long for one."""
_LIMITS = frozenset(("rate_limited", "queue_full"))
_TRACED_BY_THE_RECORD = frozenset(("record_unavailable", "internal_error"))
_BY_A_STATUS_ALONE = frozenset((400, 403, 404, 405, 413, 415))

log = logging.getLogger("calculatrice.requests")


class Exchange:
    """One request and the answer to it: gives the answer the headers that every answer has."""

    __slots__ = ("_open", "_send", "given_id", "limited", "problem", "request_id", "started", "status")

    def __init__(self, request_id: str, given_id: str | None, send: Send, *, is_open: bool) -> None:
        self.request_id = request_id
        self.given_id = given_id
        """The number that somebody who is no named proxy sent: it is noted beside ours."""
        self.problem: str | None = None
        """The code of the problem that is the answer."""
        self.status = CLIENT_CLOSED
        self.started = perf_counter()
        self.limited: Headers = ()
        """What tells the client how many requests it has left."""
        self._send = send
        self._open = is_open

    def send(self, message: Message) -> Awaitable[None]:
        """Pass a message on."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = [*message["headers"], (b"x-request-id", self.request_id.encode()), *self.limited]
            if self._open:
                headers.append(CORS)
                if self.status != OK or self.limited:
                    headers.append(EXPOSED)
            message["headers"] = headers
        return self._send(message)

    @property
    def answered(self) -> bool:
        """Whether an answer has begun."""
        return self.status != CLIENT_CLOSED


class Middleware:
    """Limits, names, counts and logs requests; turns what handlers raise into problems."""

    def __init__(self, app: ASGIApp, rate: RateLimit | None, metrics: Metrics, settings: Settings) -> None:
        self._app = app
        self._rate = rate
        self._metrics = metrics
        self._log_expressions = settings.log_expressions == "yes"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI says."""
        is_open = scope["path"].startswith("/api/")
        exchange = Exchange(*request_ids(scope), Compressed(scope, send), is_open=is_open)
        try:
            if self._rate is not None:
                await self._count(scope, self._rate, exchange)
            await self._app(scope, receive, exchange.send)
        except ClientDisconnect:
            pass
        except Problem as problem:
            exchange.problem = problem.code
            await problem.reply(language_of(scope))(scope, receive, exchange.send)
        except Exception as error:  # noqa: BLE001 - whatever it is, the client gets an answer without a traceback
            await self._fail(error, exchange, scope, receive)
        finally:
            self._note(scope, exchange)

    async def _count(self, scope: Scope, rate: RateLimit, exchange: Exchange) -> None:
        client = scope["client"] and counted_as(scope["client"][0])
        if client is None or scope["path"] in UNLIMITED:
            return
        stands = await rate.hit(client)
        exchange.limited = of_rate(stands, rate.most)
        scope[CHARGE] = partial(rate.hit, client)
        if stands.refused:
            raise Problem.retry("rate_limited", stands.seconds, limit=rate.most)

    async def _fail(self, error: Exception, exchange: Exchange, scope: Scope, receive: Receive) -> None:
        problem = known(error, scope) or Problem("internal_error", request_id=exchange.request_id)
        exchange.problem = problem.code
        if problem.code == "internal_error":
            log.error("failed", exc_info=error, extra={"request_id": exchange.request_id})
        if exchange.answered:
            raise error
        await problem.reply(language_of(scope))(scope, receive, exchange.send)

    def _note(self, scope: Scope, exchange: Exchange) -> None:
        seconds = perf_counter() - exchange.started
        route = scope["route"].path if "route" in scope else "none"
        method = scope["method"] if scope["method"] in METHODS else "other"
        self._metrics.answered(route, method, exchange.status, seconds)
        if exchange.problem or exchange.status in _BY_A_STATUS_ALONE:
            _leave_a_trace(scope, exchange)
        if log.isEnabledFor(logging.INFO):
            noted = {
                "request_id": exchange.request_id,
                "method": scope["method"],
                "route": route,
                "status": exchange.status,
                "seconds": round(seconds, 6),
                **_sender(scope, exchange),
            }
            if self._log_expressions and "expression" in scope:
                noted["expression"] = scope["expression"]
            log.info("answered", extra=noted)


def random_ids() -> Iterator[str]:
    """Numbers for requests, without an end.

    >>> ids = random_ids()
    >>> len(next(ids)), len({next(ids) for _ in range(1000)})
    (16, 1000)
    """
    while True:
        drawn = token_hex(_DIGITS // 2 * _AT_ONCE)
        yield from (drawn[start : start + _DIGITS] for start in range(0, len(drawn), _DIGITS))


_OWN_IDS = random_ids()


def request_ids(scope: Scope) -> tuple[str, str | None]:
    """The number of a request, and beside it the one that it came with, if nobody who is believed has given that."""
    given = header(scope, b"x-request-id")
    own = next(_OWN_IDS)
    if given is None or not _REQUEST_ID.fullmatch(given):
        return own, None
    return (given, None) if PROXIED in scope else (own, given)


def _sender(scope: Scope, exchange: Exchange) -> dict[str, str]:
    """Who sent a request, under a name that leads nobody to an address, and what it calls the request."""
    client = {"client": TRACES.name_of(scope["client"][0])[:DIGITS]} if scope["client"] else {}
    return client if exchange.given_id is None else {**client, "given_id": exchange.given_id}


def _leave_a_trace(scope: Scope, exchange: Exchange) -> None:
    """Of what was refused; an expression that is wrong is none, and the record tells of itself."""
    reason = exchange.problem or str(exchange.status)
    if reason in _TRACED_BY_THE_RECORD or (reason not in KINDS and reason is exchange.problem):
        return
    event = Event.LIMITED if reason in _LIMITS else Event.REFUSED
    client = scope["client"] and scope["client"][0]
    given = {} if exchange.given_id is None else {"given_id": exchange.given_id}
    TRACES.leave(event, reason, client, request_id=exchange.request_id, **given)


def of_rate(stands: Standing, most: int) -> Headers:
    """The headers that tell a client how it stands.

    >>> from calculatrice.api.rate import Standing
    >>> of_rate(Standing(left=2, seconds=20), 3)[0]
    (b'ratelimit', b'"minute";r=2;t=20')
    """
    policy = b'"minute";q=%d;w=%d' % (most, WINDOW)
    return (b"ratelimit", b'"minute";r=%d;t=%d' % (stands.left, stands.seconds)), (b"ratelimit-policy", policy)


def known(error: Exception, scope: Scope) -> Problem | None:
    """The problem that an error of the framework or of the record stands for."""
    if isinstance(error, StoreUnavailable):
        return RecordProblem(error.why)
    if not isinstance(error, HTTPException):
        return None
    if error.status_code == KINDS["method_not_allowed"].status:
        allowed = (error.headers or {}).get("Allow", "")
        return Problem(
            "method_not_allowed", {"Allow": allowed}, path=scope["path"], method=scope["method"], allowed=allowed
        )
    return Problem("not_found", path=scope["path"]) if error.status_code == KINDS["not_found"].status else None
