"""What every request passes: its number, the limits, what browsers ask, and how problems are told."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, get_args

import httpx
import pytest
from prometheus_client import CollectorRegistry
from tests.api.serving import HEAVY

from calculatrice.api.application import Application
from calculatrice.api.cache import LocalCache
from calculatrice.api.rate import Standing
from calculatrice.api.store_problem import RecordProblem
from calculatrice.api.watched import Watched
from calculatrice.service.calculations import Calculations
from calculatrice.service.condition import Trouble
from calculatrice.service.errors import StoreUnavailable
from calculatrice.settings import Settings

if TYPE_CHECKING:
    from tests.api.conftest import Start
    from tests.api.serving import Serving

    from calculatrice.service.ports import JobStore, Subscription


class Counted:
    """A limit that refuses every request whose number is one of these, for no time at all."""

    most = 9

    def __init__(self, *refused: int) -> None:
        self.hits = 0
        self._refused = refused

    async def hit(self, _client: str) -> Standing:
        self.hits += 1
        return Standing(self.most - self.hits, 0, self.hits in self._refused)


def counted(limit: Counted, method: str, address: str, content: bytes = b"") -> httpx.Response:
    """What an application with such a limit answers."""

    async def ask() -> httpx.Response:
        nothing: Any = None
        application = Application(Calculations(nothing, nothing, nothing), Settings(), LocalCache(1), limit)
        transport = httpx.ASGITransport(application, client=("203.0.113.7", 1))
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await client.request(method, address, content=content)

    return asyncio.run(ask())


class Broken:
    """A job store, worker pool and event bus that answer everything with the same error."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def __getattr__(self, _name: str) -> Subscription:
        raise self._error


def asked(error: Exception, method: str, address: str, **fields: str) -> httpx.Response:
    """What an application answers whose record has failed."""

    async def ask() -> httpx.Response:
        broken: JobStore = Broken(error)  # type: ignore[assignment]  # it has whatever it is asked for
        made = Calculations(broken, Broken(error), Broken(error))  # type: ignore[arg-type]  # as above
        application = Application(made, Settings(), LocalCache(1), None)
        transport = httpx.ASGITransport(application, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await client.request(method, address, json=fields or None)

    return asyncio.run(ask())


def watched(error: Exception) -> httpx.Response:
    """What those who watch are told of the readiness of a server whose record has failed."""

    async def ask() -> httpx.Response:
        broken: JobStore = Broken(error)  # type: ignore[assignment]  # it has whatever it is asked for
        made = Calculations(broken, Broken(error), Broken(error))  # type: ignore[arg-type]  # as above
        transport = httpx.ASGITransport(Watched(made, CollectorRegistry()))
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await client.get("/readyz")

    return asyncio.run(ask())


@pytest.mark.parametrize("path", ["/nothing", "/api/v1/nothing", "/api/v1/calculate/", "/api", "/%FF", "//"])
def test_an_unknown_address_is_a_problem(server: Serving, path: str) -> None:
    answer = server.client.get(server.url + path, headers={"Accept-Language": "fr"})
    assert (answer.status_code, answer.json()["code"], answer.json()["title"]) == (404, "not_found", "Introuvable")


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("POST", "/api/v1/calculate", "GET, HEAD, OPTIONS"),
        ("GET", "/api/v1/calculations", "POST, OPTIONS"),
        ("PATCH", "/api/v1/calculations/x", "GET, DELETE, HEAD, OPTIONS"),
        ("GET", "/api/v1/batch", "POST, OPTIONS"),
        ("DELETE", "/livez", "GET, HEAD, OPTIONS"),
        ("NONSENSE", "/docs", "GET, HEAD, OPTIONS"),
    ],
)
def test_a_method_that_an_address_does_not_take(server: Serving, method: str, path: str, allowed: str) -> None:
    answer = server.client.request(method, path)
    if method == "NONSENSE":
        assert answer.status_code == 400
        return
    assert (answer.status_code, answer.headers["allow"], answer.json()["code"]) == (405, allowed, "method_not_allowed")


def test_a_page_of_another_site_may_ask_a_server_for_others(start: Start) -> None:
    server = start("--host", "0.0.0.0")  # noqa: S104  # as a server for others listens
    headers = {"Origin": "https://example.org", "Access-Control-Request-Method": "DELETE"}
    asked = server.client.options("/api/v1/calculations/x", headers=headers)
    assert (asked.status_code, asked.headers["access-control-allow-origin"]) == (204, "*")
    assert "DELETE" in asked.headers["access-control-allow-methods"]
    assert "Idempotency-Key" in asked.headers["access-control-allow-headers"]
    answer = server.client.get("/api/v1/calculate?expression=1", headers=headers)
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in answer.headers
    assert "access-control-allow-origin" not in server.client.get("/docs").headers


def test_the_number_of_a_request_tells_nothing_of_the_others_and_is_nobody_elses(server: Serving) -> None:
    given = server.client.get("/livez", headers={"X-Request-ID": "order/66.a"}).headers["x-request-id"]
    first, second = (server.client.get("/livez").headers["x-request-id"] for _ in range(2))
    assert "order" not in given
    assert len({given, first, second}) == 3
    assert len({number[:8] for number in (given, first, second)}) == 3


def test_the_number_that_a_named_proxy_gives_is_kept(start: Start) -> None:
    server = start("--proxies", "127.0.0.0/8")
    given, forged = (
        server.client.get("/livez", headers={"X-Request-ID": number}).headers["x-request-id"]
        for number in ("order/66.a", "a b;" * 9)
    )
    assert given == "order/66.a"
    assert "a b" not in forged


@pytest.mark.parametrize(
    ("accepted", "title"),
    [
        ("fr", "Division par zéro"),
        ("fr-CA,en;q=0.5", "Division par zéro"),
        ("en;q=0.5, fr;q=0.4", "Division by zero"),
        ("", "Division by zero"),
        ("de;q=nonsense", "Division by zero"),
    ],
)
def test_problems_are_told_in_the_language_asked_for(server: Serving, accepted: str, title: str) -> None:
    answer = server.client.get("/api/v1/calculate?expression=1/0", headers={"Accept-Language": accepted})
    assert answer.json()["title"] == title
    assert answer.headers["vary"] == "accept-language"


def test_an_error_of_ours_is_told_without_its_insides() -> None:
    answer = asked(RuntimeError("a secret"), "GET", "/api/v1/calculations/x")
    told = answer.json()
    assert (answer.status_code, told["code"], told["request_id"]) == (
        500,
        "internal_error",
        answer.headers["x-request-id"],
    )
    assert "secret" not in answer.text
    assert told["request_id"] in told["detail"]


@pytest.mark.parametrize(
    ("method", "address", "fields"),
    [
        ("GET", "/api/v1/calculations/x", {}),
        ("DELETE", "/api/v1/calculations/x", {}),
        ("POST", "/api/v1/calculations", {"expression": HEAVY}),
        ("GET", f"/api/v1/calculate?expression={HEAVY}", {}),
    ],
)
def test_without_a_record_jobs_are_refused(method: str, address: str, fields: dict[str, str]) -> None:
    answer = asked(StoreUnavailable("gone"), method, address, **fields)
    assert (answer.status_code, answer.json()["code"]) == (503, "record_unavailable")
    assert int(answer.headers["retry-after"]) > 0


@pytest.mark.parametrize(
    ("why", "english", "french", "seconds"),
    [
        ("unreachable", "can’t be reached", "inaccessible", "5"),
        ("full", "disk of the record of long calculations is full", "disque", "60"),
        ("read_only", "can only be read", "lecture", "60"),
        ("damaged", "is damaged", "endommagé", "60"),
        ("incomplete", "calculatrice migrate", "calculatrice migrate", "60"),
    ],
)
def test_a_record_that_refuses_says_why(why: Trouble, english: str, french: str, seconds: str) -> None:
    for language, said in (("en", english), ("fr", french)):
        error = StoreUnavailable("in the words of the driver", why)
        told = RecordProblem(error.why).document(language)
        assert said in told.detail
        assert (told.status, told.code, told.reason) == (503, "record_unavailable", why)
    answer = asked(StoreUnavailable("in the words of the driver", why), "GET", "/api/v1/calculations/x")
    assert (answer.status_code, answer.json()["reason"], answer.headers["retry-after"]) == (503, why, seconds)
    assert "driver" not in answer.text


def test_without_a_record_short_calculations_are_answered() -> None:
    answer = asked(StoreUnavailable("gone"), "POST", "/api/v1/calculations", expression="1/3")
    assert (answer.status_code, answer.json()["exact"]) == (200, "1/3")
    ready = asked(StoreUnavailable("gone"), "GET", "/readyz")
    assert (ready.status_code, ready.json()) == (503, {"ready": False})
    assert asked(StoreUnavailable("gone"), "GET", "/livez").status_code == 200


@pytest.mark.parametrize("why", get_args(Trouble))
def test_strangers_are_told_one_word_of_readiness_and_those_who_watch_the_reason(why: Trouble) -> None:
    error = StoreUnavailable("in the words of the driver", why)
    assert asked(error, "GET", "/readyz").json() == {"ready": False}
    told = watched(error)
    health = {"ready": False, "degraded": True, "record": why, "redis": "none", "clock": "right"}
    assert (told.status_code, told.json()) == (503, health)


@pytest.mark.parametrize(
    ("lines", "refused", "hits"), [(1, (), 1), (100, (), 1), (101, (), 2), (250, (), 3), (250, (2, 3, 5), 6)]
)
def test_every_hundred_lines_of_a_batch_count_as_a_request(lines: int, refused: tuple[int, ...], hits: int) -> None:
    limit = Counted(*refused)
    answer = counted(limit, "POST", "/api/v1/batch", b"1+1\n" * lines)
    assert (answer.status_code, answer.text.count('"reading":"1+1"'), limit.hits) == (200, lines, hits)


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("GET", "/api/v1/calculate?expression=1", 200),
        ("GET", "/api/v1/calculate?expression=1/0", 422),
        ("GET", "/api/v1/functions", 200),
        ("POST", "/api/v1/batch", 200),
        ("GET", "/api/v1/nothing", 404),
        ("PATCH", "/api/v1/batch", 405),
    ],
)
def test_every_answer_says_how_many_requests_are_left(method: str, address: str, status: int) -> None:
    answer = counted(Counted(), method, address)
    assert answer.status_code == status
    assert (answer.headers["ratelimit"], answer.headers["ratelimit-policy"]) == (
        '"minute";r=8;t=0',
        '"minute";q=9;w=60',
    )
    assert "RateLimit" in answer.headers["access-control-expose-headers"]


def test_a_batch_is_not_recommended_to_who_asks_too_often() -> None:
    told = counted(Counted(1), "GET", "/api/v1/calculate?expression=1")
    assert (told.status_code, told.headers["ratelimit"], told.headers["retry-after"]) == (429, '"minute";r=8;t=0', "0")
    assert "every 100 lines count as one" in told.json()["detail"]


@pytest.mark.parametrize("path", ["/", "/help", "/functions", "/livez", "/docs"])
@pytest.mark.parametrize("method", ["PROPFIND", "DELETE"])
def test_a_method_that_no_page_takes_is_a_problem(server: Serving, method: str, path: str) -> None:
    answer = server.client.request(method, path)
    assert (answer.status_code, answer.json()["code"]) == (405, "method_not_allowed")
    assert "GET" in answer.headers["allow"]
    assert answer.headers["content-type"] == "application/problem+json"
    assert "default-src 'none'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    "path",
    ["/api/v1/calculate?expression=1/3", "/api/v1/calculate?expression=1/0", "/api/v1/functions", "/livez", "/nothing"],
)
def test_no_browser_guesses_what_an_answer_is(server: Serving, path: str) -> None:
    assert server.client.get(path).headers["x-content-type-options"] == "nosniff"


def test_calculations_are_not_to_be_indexed(server: Serving) -> None:
    answer = server.client.get("/robots.txt")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/plain; charset=utf-8")
    assert "Disallow: /api/" in answer.text.splitlines()


@pytest.mark.parametrize(
    ("method", "path", "field"),
    [
        ("GET", "/api/v1/calculate?expression=1&expression=1", "expression"),
        ("GET", "/api/v1/calculate?expression=1&expressio%6E=2", "expression"),
        ("GET", "/api/v1/calculate?expression=1&preview=true&preview=false", "preview"),
        ("POST", "/api/v1/calculations?preview=true&preview=true", "preview"),
        ("GET", "/api/v1/calculations/x?wait=1&wait=2", "wait"),
        ("DELETE", "/api/v1/calculations/x?a=1&a=2", "a"),
        ("POST", "/api/v1/batch?a=1&a=2", "a"),
        ("GET", "/docs?lang=fr&lang=en", "lang"),
        ("GET", "/livez?a=1&a=1", "a"),
    ],
)
def test_a_parameter_that_stands_twice_is_refused(server: Serving, method: str, path: str, field: str) -> None:
    answer = server.client.request(method, path, headers={"Accept-Language": "fr"})
    assert (answer.status_code, answer.json()["code"], answer.json()["field"]) == (422, "invalid_field", field)
    assert answer.json()["detail"] == f"«\u202f{field}\u202f» doit être donné une fois."


@pytest.mark.parametrize("names", ["form=mixed&form=base:2", "notation=latex&notation=mathml", "field=text&field=unit"])
def test_what_lists_are_made_of_may_be_repeated(server: Serving, names: str) -> None:
    assert server.client.get(f"/api/v1/calculate?expression=1&{names}").status_code == 200
