"""The description of the API says what is true: its examples are run, and its sentences are translated."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from calculatrice.api.application import _routes
from calculatrice.api.french import FRENCH
from calculatrice.api.openapi import TOLD, description
from calculatrice.api.problems import CALCULATION_TITLES, KINDS

if TYPE_CHECKING:
    from tests.api.serving import Serving

DOCUMENT = description("en")
CODES = CALCULATION_TITLES.keys() | KINDS.keys()
POSTED = DOCUMENT["paths"]["/api/v1/calculations"]["post"]
PARAMETERS = DOCUMENT["paths"]["/api/v1/calculate"]["get"]["parameters"]
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


def test_every_address_of_the_api_is_described(server: Serving) -> None:
    known = {path: set(methods) for path, methods in DOCUMENT["paths"].items()}
    for path, methods in known.items():
        allowed = server.client.options(path.replace("{id}", "x")).headers["allow"].lower().split(", ")
        assert methods == set(allowed) - {"head", "options"}


def test_no_address_of_the_api_is_left_out() -> None:
    described = set(DOCUMENT["paths"]) | {"/docs", "/docs/style.css", "/openapi.json", "/robots.txt"}
    assert {route.path for route in _routes_of_an_application()} == described


def _routes_of_an_application() -> list[Any]:
    from calculatrice.api.cache import LocalCache
    from calculatrice.api.desk import Desk
    from calculatrice.api.metrics import Metrics
    from calculatrice.service.calculations import Calculations
    from calculatrice.settings import Settings

    nothing: Any = None
    return list(_routes(Desk(Calculations(nothing, nothing, nothing), Settings(), LocalCache(0), Metrics())))
