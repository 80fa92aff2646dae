"""`POST /api/v1/calculations`."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from tests.api.serving import ENDLESS, HEAVY

from calculatrice.service.request import FIELDS

if TYPE_CHECKING:
    import httpx
    from tests.api.serving import Serving

ASYNC = {"Prefer": "respond-async"}


def test_what_is_quick_is_answered_at_once(server: Serving) -> None:
    answer = server.post("1/3", digits=20)
    assert answer.status_code == 200
    assert answer.json() == {
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


@pytest.mark.parametrize(("fields", "there"), [(["text"], {"text"}), (["value", "unit"], {"value", "unit"})])
def test_a_client_chooses_among_the_fields_that_are_not_always_there(
    server: Serving, fields: list[str], there: set[str]
) -> None:
    posted = server.post("1/3", fields=fields).json()
    got = server.client.get("/api/v1/calculate", params={"expression": "1/3", "field": fields}).json()
    line = json.dumps({"expression": "1/3", "fields": fields})
    batch = json.loads(server.client.post("/api/v1/batch", content=line).text)
    for answer in (posted, got, batch):
        assert {name for name in answer if name in FIELDS} == there
        assert answer["exact"] == "1/3"


def test_of_a_job_too_and_of_its_stream(server: Serving) -> None:
    job_id = server.job("1/3", fields=["text"])
    server.ended(job_id)
    address = f"/api/v1/calculations/{job_id}"
    job = server.client.get(address, params={"field": "text"}).json()
    assert {name for name in job["result"] if name in FIELDS} == {"text"}
    assert set(FIELDS) <= server.client.get(address).json()["result"].keys()
    stream = server.client.get(address, params={"field": "unit"}, headers={"Accept": "text/event-stream"}).text
    assert '"unit":null}' in stream
    assert '"text"' not in stream


@pytest.mark.parametrize("fields", [["decimal"], ["text", "text"], ["nothing"]])
def test_no_other_field_can_be_chosen(server: Serving, fields: list[str]) -> None:
    posted = server.post("1/3", fields=fields)
    got = server.client.get("/api/v1/calculate", params={"expression": "1/3", "field": fields})
    assert [(answer.status_code, answer.json()["code"]) for answer in (posted, got)] == [(422, "invalid_field")] * 2


def test_definitions_can_be_made_beforehand(server: Serving) -> None:
    answer = server.post("f(x)", variables={"x": "1/3", "f(t)": "t^2+x"})
    assert answer.json()["exact"] == "4/9"


def test_what_is_heavy_becomes_a_job(server: Serving) -> None:
    answer = server.post(HEAVY, digits=31)
    job = answer.json()
    assert (answer.status_code, job["state"] in ("queued", "running", "done"), job["error"]) == (202, True, None)
    assert answer.headers["location"] == f"/api/v1/calculations/{job['id']}"
    assert server.ended(job["id"])["result"]["decimal"] == "true"


def test_a_job_can_be_waited_for(server: Serving) -> None:
    answer = server.post(HEAVY, {"Prefer": "wait=30"}, digits=32)
    assert (answer.status_code, answer.json()["decimal"]) == (200, "true")


def test_a_job_can_be_asked_for(server: Serving) -> None:
    answer = server.post("1/3", ASYNC)
    assert (answer.status_code, answer.headers["preference-applied"]) == (202, "respond-async")
    assert server.ended(answer.json()["id"])["result"]["exact"] == "1/3"


def test_a_job_that_fails_while_it_is_waited_for_is_a_problem(server: Serving) -> None:
    answer = server.post("1/0", {"Prefer": "respond-async, wait=30"})
    assert (answer.status_code, answer.json()["code"], answer.json()["span"]) == (
        422,
        "division_by_zero",
        {"start": 2, "end": 3},
    )


def test_the_same_key_gives_the_same_job(server: Serving) -> None:
    headers = {**ASYNC, "Idempotency-Key": "a key"}
    first, second = (server.post("2+3", headers).json()["id"] for _ in range(2))
    assert first == second
    other = server.post("2+4", headers)
    assert (other.status_code, other.json()["code"]) == (422, "key_reused")
    assert server.post("2+3", {**headers, "Idempotency-Key": "another"}).json()["id"] != first


@pytest.mark.parametrize("prefer", ["wait=0", "handling=lenient", ""])
def test_a_preference_that_says_nothing_changes_nothing(server: Serving, prefer: str) -> None:
    answer = server.post(ENDLESS, {"Prefer": prefer})
    assert answer.status_code == 202
    assert server.cancel(answer.json()["id"]).status_code == 200


@pytest.mark.parametrize(
    ("body", "status", "code", "place"),
    [
        (b"", 400, "malformed_json", 0),
        (b"nope", 400, "malformed_json", 4),
        (b'{"expression": "1",}', 400, "malformed_json", 19),
        (b'{"expression": "\xff"}', 400, "not_utf8", None),
        (b'{"expression": "\\ud800"}', 400, "malformed_json", 24),
        (b"[1]", 422, "invalid_field", "$"),
        (b"{}", 422, "missing_field", "expression"),
        (b'{"expression": 1}', 422, "invalid_field", "expression"),
        (b'{"expression": null}', 422, "invalid_field", "expression"),
        (b'{"expression": "1", "digits": 0}', 422, "invalid_field", "digits"),
        (b'{"expression": "1", "digits": "5"}', 422, "invalid_field", "digits"),
        (b'{"expression": "1", "digits": 1e400}', 422, "invalid_field", "digits"),
        (b'{"expression": "1", "digits": 5, "digits": 6}', 422, "invalid_field", "digits"),
        (b'{"expression": "1", "digits": 5, "d\\u0069gits": 6}', 422, "invalid_field", "digits"),
        (b'{"expression": "1", "variables": {"x": "1", "x": "2"}}', 422, "invalid_field", "x"),
        (b'{"expression": "1", "forms": ["mixed", "mixed"]}', 422, "invalid_field", "forms"),
        (b'{"expression": "1", "notations": ["latex", "spoken", "latex"]}', 422, "invalid_field", "notations"),
        (
            b'{"expression": "1", "notations": [' + b'"latex",' * 70_000 + b'"latex"]}',
            422,
            "invalid_field",
            "notations",
        ),
        (b'{"expression": "1", "forms": ["base:' + b"1" * 100_000 + b'"]}', 422, "invalid_field", "forms"),
        (b'{"expression": "1", "locale": "de"}', 422, "invalid_field", "locale"),
        (b'{"expression": "1", "wat": 1}', 422, "unknown_field", "wat"),
        (b'{"expression": "1", "variables": {"x": 1}}', 422, "invalid_field", "variables[...]"),
        (b"[" * 100_000, 422, "invalid_field", "$"),
        (b'{"expression": "1", "variables": ' + b"[" * 100_000, 422, "invalid_field", "variables"),
    ],
)
def test_what_is_wrong_with_a_body(server: Serving, body: bytes, status: int, code: str, place: object) -> None:
    answer = server.client.post("/api/v1/calculations", content=body, headers={"Content-Type": "application/json"})
    told = answer.json()
    assert (answer.status_code, told["code"]) == (status, code)
    assert place in (told.get("byte"), told.get("field"))


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        ("application/json", 200),
        ("Application/JSON; charset=UTF-8", 200),
        ("application/json; charset=latin-1", 415),
        ("text/plain", 415),
        ("application/x-www-form-urlencoded", 415),
    ],
)
def test_the_body_is_json_by_its_type(server: Serving, content_type: str, status: int) -> None:
    headers = {"Content-Type": content_type}
    answer = server.client.post("/api/v1/calculations", content=b'{"expression": "1"}', headers=headers)
    assert answer.status_code == status


def test_a_body_without_a_type_is_believed_to_be_json(server: Serving) -> None:
    answer = server.client.post("/api/v1/calculations", content=b'{"expression": "1"}')
    assert answer.status_code == 200


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_text_in_another_encoding_is_refused(server: Serving, encoding: str) -> None:
    body = '{"expression": "1/3"}'.encode(encoding)
    answer = server.client.post("/api/v1/calculations", content=body)
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed_json")


def test_a_compressed_body_is_refused(server: Serving) -> None:
    headers = {"Content-Encoding": "gzip"}
    answer = server.client.post("/api/v1/calculations", content=b"\x1f\x8b", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_type")


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ('"digits": 1e400', "“digits” must be an integer from 1 to 1000000."),
        ('"digits": 5, "digits": 6', "“digits” must be given once."),
        (
            '"notations": ["latex", "latex"]',
            "“notations” must be a list in which each name stands once: “latex” stands there twice.",
        ),
        ('"notations": ["latex", "latex", "latex", "latex"]', "“notations” must be a list of at most 3 names."),
    ],
)
def test_what_a_field_must_be_is_said(server: Serving, fields: str, sentence: str) -> None:
    body = f'{{"expression": "1", {fields}}}'
    answer = server.client.post("/api/v1/calculations", content=body, headers={"Content-Type": "application/json"})
    assert answer.json()["detail"] == sentence


@pytest.mark.parametrize(
    ("headers", "sentence"),
    [
        ({"Prefer": "wait=soon"}, "The header Prefer must be wait=, then a number of seconds such as 5."),
        ({"Prefer": "wait=-1"}, "The header Prefer must be wait=, then a number of seconds such as 5."),
        ({"Prefer": "respond-async, wait"}, "The header Prefer must be wait=, then a number of seconds such as 5."),
        ({"Idempotency-Key": ""}, "The header Idempotency-Key must be 1 to 255 characters long."),
        ({"Idempotency-Key": "k" * 256}, "The header Idempotency-Key must be 1 to 255 characters long."),
    ],
)
def test_a_header_that_can_not_be_understood_is_refused(
    server: Serving, headers: dict[str, str], sentence: str
) -> None:
    answer = server.post("1/3", headers)
    assert (answer.status_code, answer.json()["code"], answer.json()["detail"]) == (400, "invalid_header", sentence)


def test_a_job_says_when_to_ask_again(server: Serving) -> None:
    assert server.post("1/3", ASYNC).headers["retry-after"] == "1"


def test_what_takes_long_to_read_becomes_a_job(server: Serving) -> None:
    answer = server.post("+".join(["1"] * 8_000))
    assert answer.status_code == 202
    assert server.ended(answer.json()["id"])["result"]["decimal"] == "8000"


def test_many_definitions_become_a_job(server: Serving) -> None:
    answer = server.post("x7", variables={f"x{number}": str(number) for number in range(2_000)})
    assert answer.status_code == 202
    assert server.ended(answer.json()["id"])["result"]["decimal"] == "7"


def previewed(server: Serving, expression: str, preview: str = "true") -> httpx.Response:
    asked = {"expression": expression, "locale": "fr", "forms": ["mixed"]}
    return server.client.post("/api/v1/calculations", params={"preview": preview}, json=asked)


@pytest.mark.parametrize(("typed", "decimal"), [("2*(1+2", "6"), ("1,5+", "1.5"), ("1/4", "0.25")])
def test_what_is_still_being_typed_is_answered_as_it_will_be(server: Serving, typed: str, decimal: str) -> None:
    answer = previewed(server, typed)
    assert (answer.status_code, answer.json()["decimal"]) == (200, decimal)
    assert answer.headers["cache-control"] == "no-store"


def test_a_preview_never_becomes_a_job(server: Serving) -> None:
    answer = server.client.post(
        "/api/v1/calculations?preview=true",
        json={"expression": "isprime(2^107-1)"},
        headers={"Prefer": "respond-async"},
    )
    assert (answer.status_code, answer.json()["code"]) == (422, "budget_exceeded")


@pytest.mark.parametrize("preview", ["perhaps", "", "1"])
def test_what_is_no_truth_is_refused(server: Serving, preview: str) -> None:
    answer = previewed(server, "1", preview)
    assert (answer.status_code, answer.json()["field"]) == (422, "preview")


def test_answers_are_kept_by_nobody(server: Serving) -> None:
    assert server.post("1/3").headers["cache-control"] == "no-store"
    assert server.post(HEAVY, {"Prefer": "wait=10"}).headers["cache-control"] == "no-store"


@pytest.mark.parametrize("variables", [{"1 #": "3"}, {"x": "1", " x": "2"}, {"x\n": "3"}, {"": "1"}, {"x\u0000": "1"}])
def test_names_that_can_not_be_defined_are_refused(server: Serving, variables: dict[str, str]) -> None:
    answer = server.client.post(
        "/api/v1/calculations",
        json={"expression": "1", "variables": variables, "locale": "fr"},
        headers={"Accept-Language": "fr"},
    )
    assert (answer.status_code, answer.json()["code"]) == (422, "syntax_error")
    assert "«" in answer.json()["detail"]
    assert answer.json()["variable"] == list(variables)[-1]


def test_the_description_says_which_names_there_are(server: Serving) -> None:
    schemas = server.client.get("/openapi.json").json()["components"]["schemas"]
    names = schemas["Request"]["properties"]["variables"]["propertyNames"]
    assert re.search(names["pattern"], "f(t; u)")
    assert not re.search(names["pattern"], "1 #")
    assert names["maxLength"] == 65_536
