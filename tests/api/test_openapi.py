"""The description of the API says what is true: its examples are run, and its sentences are translated."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from calculatrice.api.application import _routes
from calculatrice.api.french import FRENCH
from calculatrice.api.middleware import UNLIMITED
from calculatrice.api.openapi import TOLD, description
from calculatrice.api.problems import CALCULATION_TITLES, KINDS
from calculatrice.service.request import FIELDS, Request
from calculatrice.settings import Settings

if TYPE_CHECKING:
    from tests.api.serving import Serving

DOCUMENT = description("en")
SCHEMAS = DOCUMENT["components"]["schemas"]
CODES = CALCULATION_TITLES.keys() | KINDS.keys()
POSTED = DOCUMENT["paths"]["/api/v1/calculations"]["post"]
PARAMETERS = DOCUMENT["paths"]["/api/v1/calculate"]["get"]["parameters"]
CALCULATED = DOCUMENT["paths"]["/api/v1/calculate"]["get"]["responses"]
BATCH = DOCUMENT["paths"]["/api/v1/batch"]["post"]


def told(part: object) -> list[str]:
    """Every sentence of a part of the description."""
    if isinstance(part, list):
        return [sentence for each in part for sentence in told(each)]
    if not isinstance(part, dict):
        return []
    own = [value for name, value in part.items() if name in TOLD and isinstance(value, str)]
    return own + [sentence for value in part.values() for sentence in told(value)]


def examples(part: dict[str, Any], media_type: str) -> dict[str, Any]:
    found = part["content"][media_type].get("examples", {})
    return {name: example["value"] for name, example in found.items()}


def test_every_sentence_is_translated() -> None:
    sentences = {sentence for sentence in told(DOCUMENT) if not sentence.startswith("`not_") and sentence}
    codes = {sentence for sentence in sentences if set(sentence.replace("`", "").split(", ")) <= CODES}
    assert sentences - codes - FRENCH.keys() == set()
    assert FRENCH.keys() - sentences == set()


def test_the_description_is_served_in_the_language_asked_for(server: Serving) -> None:
    english = server.client.get("/openapi.json")
    french = server.client.get("/openapi.json", headers={"Accept-Language": "fr"})
    assert english.json() == json.loads(json.dumps(description("en")))
    assert french.json()["info"]["summary"].startswith("Une calculatrice")
    assert english.headers["etag"] != french.headers["etag"]


@pytest.mark.parametrize("name", examples(POSTED["requestBody"], "application/json"))
def test_an_example_of_a_calculation_is_answered_as_it_says(server: Serving, name: str) -> None:
    body = examples(POSTED["requestBody"], "application/json")[name]
    answer = server.client.post("/api/v1/calculations", json=body)
    expected = {
        status: examples(part, next(iter(part["content"])))
        for status, part in POSTED["responses"].items()
        if "content" in part
    }
    [(status, value)] = [(status, found[name]) for status, found in expected.items() if name in found]
    assert (str(answer.status_code), answer.json()) == (status, value)


@pytest.mark.parametrize("name", ["third", "zero"])
def test_an_example_of_an_address_is_answered_as_it_says(server: Serving, name: str) -> None:
    given = {each["name"]: each["examples"][name]["value"] for each in PARAMETERS if name in each.get("examples", {})}
    answer = server.client.get("/api/v1/calculate", params=given)
    told = DOCUMENT["paths"]["/api/v1/calculate"]["get"]["responses"][str(answer.status_code)]
    assert answer.json() == examples(told, answer.headers["content-type"])[name]


def test_the_example_of_a_batch_is_answered_as_it_says(server: Serving) -> None:
    lines = examples(BATCH["requestBody"], "application/x-ndjson")["lines"]
    answer = server.client.post("/api/v1/batch", content=lines, headers={"Content-Type": "application/x-ndjson"})
    assert answer.text == examples(BATCH["responses"]["200"], "application/x-ndjson")["lines"]


def parts(part: object) -> list[dict[str, Any]]:
    """Every object of a part of the description."""
    below = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    return ([part] if isinstance(part, dict) else []) + [found for each in below for found in parts(each)]


def test_every_set_of_texts_has_a_name_and_a_type() -> None:
    named = [schema for schema in SCHEMAS.values() if "enum" in schema]
    assert [part for part in parts(DOCUMENT) if isinstance(part.get("enum"), list) and part not in named] == []
    assert {(schema["type"], SCHEMAS[schema["title"]] == schema) for schema in named} == {("string", True)}
    assert [schema["title"] for schema in named if "x-enum-varnames" in schema] == ["Relation"]


@pytest.mark.parametrize(
    ("schema", "field", "name"),
    [
        ("Answer", "kind", "Kind"),
        ("Answer", "relation", "Relation"),
        ("ProblemDocument", "code", "Code"),
        ("LineError", "code", "Code"),
        ("Event", "event", "EventName"),
    ],
)
def test_an_open_set_allows_what_is_not_known_yet(schema: str, field: str, name: str) -> None:
    part = SCHEMAS[schema]["properties"][field]
    assert (part["type"], part["anyOf"]) == (
        "string",
        [{"$ref": f"#/components/schemas/{name}"}, {"type": "string"}],
    )
    assert "There will be others" in SCHEMAS[name]["description"]


@pytest.mark.parametrize(("field", "name"), [("angle", "Angle"), ("locale", "Locale"), ("notations", "Notation")])
def test_what_a_request_may_choose_from_is_all_there_is(field: str, name: str) -> None:
    part = SCHEMAS["Request"]["properties"][field]
    assert part.get("items", part)["$ref"] == f"#/components/schemas/{name}"


def test_every_schema_and_header_is_used() -> None:
    used = {part["$ref"] for part in parts(DOCUMENT) if isinstance(part.get("$ref"), str)}
    there = {f"#/components/{kind}/{name}" for kind, each in DOCUMENT["components"].items() for name in each}
    assert there == used


def test_a_request_needs_no_field_that_the_server_fills_in() -> None:
    assert SCHEMAS["Request"]["required"] == ["expression"]
    assert [part for part in parts(DOCUMENT) if "default" in part and part is not DOCUMENT] == []


def test_the_defaults_that_are_told_are_those_of_the_server() -> None:
    usual = Request("")
    for field, value in (("digits", "15"), ("angle", "`rad`"), ("locale", "`en`")):
        assert SCHEMAS["Request"]["properties"][field]["description"].endswith(f"without it, {value}.")
        assert str(getattr(usual, field)) == value.strip("`")


def test_an_answer_says_which_of_its_fields_are_always_there(server: Serving) -> None:
    job_id = server.job("1/0")
    told = {
        "Answer": server.calculate("200+10%").json(),
        "Warning": server.calculate("6/2(1+2)").json()["warnings"][0],
        "JobDocument": server.ended(job_id),
        "Readiness": server.client.get("/readyz").json(),
        "Life": server.client.get("/livez").json(),
        "LineAnswer": json.loads(server.client.post("/api/v1/batch", content="1/4").text),
    }
    always = {name: [field for field in found if field not in FIELDS] for name, found in told.items()}
    assert always == {name: SCHEMAS[name]["required"] for name in told}


def test_limits_are_stated() -> None:
    fields = SCHEMAS["Request"]["properties"]
    most = Settings().expression_size << 10
    assert fields["expression"]["maxLength"] == fields["variables"]["additionalProperties"]["maxLength"] == most
    assert "maxLength" not in PARAMETERS[0]["schema"]
    assert {"header_too_large"} <= set(CALCULATED["431"]["description"].strip("`").split("`, `"))
    assert (fields["digits"]["minimum"], fields["digits"]["maximum"]) == (1, Settings().digits_limit)


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("get", "/api/v1/calculate", {}, 200),
        ("get", "/api/v1/calculate", {"If-None-Match": "*"}, 304),
        ("get", "/api/v1/calculate", {"Accept-Language": "fr"}, 422),
        ("post", "/api/v1/calculations", {}, 200),
        ("post", "/api/v1/calculations", {"Prefer": "respond-async"}, 202),
        ("get", "/api/v1/calculations/{id}", {}, 404),
        ("post", "/api/v1/batch", {"Content-Type": "application/octet-stream"}, 200),
        ("get", "/api/v1/functions", {}, 200),
        ("get", "/livez", {}, 200),
    ],
)
def test_an_answer_has_the_headers_that_are_described(
    server: Serving, method: str, path: str, headers: dict[str, str], status: int
) -> None:
    expression = "1/0" if status == 422 else "1/3"
    answer = server.client.request(
        method,
        path.replace("{id}", "x"),
        headers=headers,
        params={"expression": expression} if path == "/api/v1/calculate" else None,
        content=f'{{"expression": "{expression}"}}' if method == "post" else None,
    )
    described = DOCUMENT["paths"][path][method]["responses"][str(status)]["headers"]
    always = {name for name in described if DOCUMENT["components"]["headers"][name].get("required")}
    assert answer.status_code == status
    assert {name.lower() for name in (*always, "X-Request-ID")} <= set(answer.headers)
    if status == 202:
        assert answer.headers["preference-applied"] == "respond-async"
    if status >= 400:
        assert answer.headers["content-language"] == headers.get("Accept-Language", "en")


def test_the_limit_of_requests_is_described_where_they_are_counted() -> None:
    for path, methods in DOCUMENT["paths"].items():
        for operation in methods.values():
            counted = [("RateLimit" in answer["headers"]) for answer in operation["responses"].values()]
            assert set(counted) == {"429" in operation["responses"]} == {path not in UNLIMITED}


def test_every_address_of_the_api_is_described(server: Serving) -> None:
    known = {path: set(methods) for path, methods in DOCUMENT["paths"].items()}
    for path, methods in known.items():
        allowed = server.client.options(path.replace("{id}", "x")).headers["allow"].lower().split(", ")
        assert methods == set(allowed) - {"head", "options"}


def test_no_address_of_the_api_is_left_out() -> None:
    described = set(DOCUMENT["paths"]) | {
        "/docs",
        "/docs/style.css",
        "/openapi.json",
        "/robots.txt",
        "/.well-known/security.txt",
    }
    assert {route.path for route in _routes_of_an_application()} == described


def _routes_of_an_application() -> list[Any]:
    from calculatrice.api.cache import LocalCache
    from calculatrice.api.hosts import Hosts
    from calculatrice.api.metrics import Metrics
    from calculatrice.api.responder import Responder
    from calculatrice.service.calculations import Calculations

    nothing: Any = None
    responder = Responder(Calculations(nothing, nothing, nothing), Settings(), LocalCache(0), Metrics())
    return list(_routes(responder, Hosts(Settings())))
