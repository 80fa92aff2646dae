"""`GET /api/v1/calculate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.api.serving import ENDLESS, HEAVY

if TYPE_CHECKING:
    from tests.api.serving import Serving


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"expression": "1/3", "digits": 20}, {"decimal": "0.33333333333333333333", "relation": "≈", "exact": "1/3"}),
        ({"expression": "1+1"}, {"decimal": "2", "relation": "=", "warnings": []}),
        ({"expression": "1,5+1", "locale": "fr"}, {"decimal": "2.5"}),
        ({"expression": "sin(30)", "angle": "deg"}, {"decimal": "0.5", "relation": "="}),
        ({"expression": "7/2", "form": ["mixed", "base:2"]}, {"forms": {"mixed": "3 1/2", "base:2": "0b11.1"}}),
        ({"expression": "x = 2\nx^3"}, {"decimal": "8"}),
        ({"expression": HEAVY}, {"decimal": "true"}),
        ({"expression": "2*(1+2", "preview": "true"}, {"decimal": "6"}),
    ],
)
def test_the_address_says_what_to_calculate(
    server: Serving, parameters: dict[str, Any], expected: dict[str, Any]
) -> None:
    answer = server.client.get("/api/v1/calculate", params=parameters)
    assert answer.status_code == 200, answer.text
    assert {name: answer.json()[name] for name in expected} == expected


def test_a_client_that_has_the_answer_is_told_so(server: Serving) -> None:
    first = server.calculate("1/7")
    tag = first.headers["etag"]
    again = server.client.get("/api/v1/calculate?expression=1/7", headers={"If-None-Match": f'"other", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert first.headers["cache-control"] == "private, max-age=3600"
    assert tag.startswith('"')
    assert server.calculate("1/7", digits=16).headers["etag"] != tag


@pytest.mark.parametrize("expression", ["1/7", HEAVY, "sqrt(2)"])
def test_an_answer_from_memory_is_the_same_byte_for_byte(server: Serving, expression: str) -> None:
    first, second = (server.calculate(expression, digits=17) for _ in range(2))
    assert first.content == second.content
    assert first.headers["etag"] == second.headers["etag"]


def test_what_is_not_finished_in_time_is_a_job(server: Serving) -> None:
    answer = server.calculate(ENDLESS, digits=21)
    assert (answer.status_code, answer.json()["code"]) == (422, "budget_exceeded")


def test_head_is_get_without_the_answer(server: Serving) -> None:
    head = server.client.head("/api/v1/calculate?expression=1/7")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == server.calculate("1/7").headers["etag"]


@pytest.mark.parametrize(
    ("query", "status", "code", "field"),
    [
        ("", 422, "missing_field", "expression"),
        ("expression=1&digits=0", 422, "invalid_field", "digits"),
        ("expression=1&digits=x", 422, "invalid_field", "digits"),
        ("expression=1&digits=1000001", 422, "invalid_field", "digits"),
        ("expression=1&angle=gon", 422, "invalid_field", "angle"),
        ("expression=1&expression=2", 422, "invalid_field", "expression"),
        ("expression=1&variables=x", 422, "unknown_field", "variables"),
        ("expression=1&forms=mixed", 422, "unknown_field", "forms"),
        ("expression=1&form=mixed&form=mixed", 422, "invalid_field", "form"),
        ("expression=1&form=base:" + "9" * 5_000, 422, "invalid_field", "form"),
        ("expression=1&notation=latex&notation=latex", 422, "invalid_field", "notation"),
        ("expression=1&nonsense=2", 422, "unknown_field", "nonsense"),
        ("expression=1&preview=perhaps", 422, "invalid_field", "preview"),
        ("expression=1&notation=runes", 422, "invalid_field", "notation"),
        ("expression=%FF", 400, "not_utf8", None),
        ("expression=1/0", 422, "division_by_zero", None),
        ("expression=", 422, "syntax_error", None),
        ("expression=1&form=base:1", 422, "wrong_type", None),
        ("expression=isprime(2^107-1)&preview=true", 422, "budget_exceeded", None),
    ],
)
def test_what_is_wrong_with_an_address(server: Serving, query: str, status: int, code: str, field: str | None) -> None:
    answer = server.client.get(f"/api/v1/calculate?{query.replace('^', '%5E')}")
    assert (answer.status_code, answer.json()["code"], answer.json().get("field")) == (status, code, field)
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "query", ["expression=1&forms=mixed", "expression=1&notations=latex", "expression=1&nonsense=1"]
)
def test_the_hint_names_what_an_address_takes(server: Serving, query: str) -> None:
    told = server.client.get(f"/api/v1/calculate?{query}").json()["detail"]
    assert told.endswith("there are: expression, digits, angle, locale, units, form, notation, field, preview.")


@pytest.mark.parametrize(
    ("query", "decimal", "alternative"),
    [
        ("2+pi", "6.28318530717959", "2+pi"),
        ("1+(2)", "2", "1+(2)"),
        ("2+sqrt(3)", "3.46410161513775", "2+sqrt(3)"),
        ("5+i", "5i", "5+i"),
        ("(1)+(2)", "2", "(1)+(2)"),
        ("2+pi&digits=20", "6.2831853071795864769", "2+pi"),
        ("sum(k;+k;+1;+3)", "6", None),
        ("max(1,+2)", "2", None),
        ("1%2B1", "2", None),
        ("10%25+of+50", "5", None),
        ("2+%2B+pi", "5.14159265358979", None),
        ("x+%3D+3", "3", None),
        ("2+-3", "-1", None),
        ("5+mod+3", "2", None),
        ("2%20pi", "6.28318530717959", None),
        ("+2", "2", None),
    ],
)
def test_a_bare_plus_is_told_where_it_may_be_meant(
    server: Serving, query: str, decimal: str | None, alternative: str | None
) -> None:
    answer = server.client.get(f"/api/v1/calculate?expression={query}").json()
    told = [warning for warning in answer.get("warnings", ()) if warning["code"] == "plus_in_address"]
    assert (answer.get("decimal"), [warning["alternative"] for warning in told]) == (
        decimal,
        [alternative] if alternative else [],
    )
    for warning in told:
        assert "%2B" in warning["details"]["address"]
        again = server.client.get(warning["details"]["address"]).json()
        assert (again["expression"], "plus_in_address" in str(again["warnings"])) == (alternative, False)


@pytest.mark.parametrize(
    ("query", "mended"),
    [("1+1", "1+1"), ("1+2+pi", "1+2+pi"), ("2;+1+1", None), ("1/0+1", None), ("3+factor(10%5E60%2D1)", None)],
)
def test_what_is_no_expression_without_its_plus_is_told_so(server: Serving, query: str, mended: str | None) -> None:
    told = server.client.get(f"/api/v1/calculate?expression={query}").json()
    if ";" in query:
        assert told["reason"] != "plus_in_address"
        return
    assert (told["code"], told["reason"], told.get("mended")) == ("syntax_error", "plus_in_address", mended)
    assert "A plus is written %2B" in told["detail"]
    assert "×" not in told["detail"]


def test_a_plus_is_told_in_the_language_of_the_expression(server: Serving) -> None:
    [warning] = server.client.get("/api/v1/calculate?expression=2+pi&locale=fr").json()["warnings"]
    assert "Un plus s’écrit %2B" in warning["message"]


def test_a_preview_is_kept_by_nobody(server: Serving) -> None:
    assert server.calculate("1/7", preview="true").headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/api/v1/functions", "/openapi.json"])
def test_what_is_the_same_for_everyone_may_be_shared(server: Serving, path: str) -> None:
    assert server.client.get(path).headers["cache-control"] == "public, max-age=3600"


@pytest.mark.parametrize(
    ("accept", "parameters", "said"),
    [
        ("text/plain", {"expression": "1/3", "digits": 5}, "= 1/3 ≈ 0.33333\n"),
        ("text/plain, */*;q=0.1", {"expression": "1,5*3", "locale": "fr"}, "= 4,5\n"),
        ("text/plain", {"expression": HEAVY}, "= true\n"),
        ("text/plain", {"expression": "2+2", "field": "unit"}, "= 4\n"),
    ],
)
def test_an_answer_comes_in_words_for_who_asks_so(
    server: Serving, accept: str, parameters: dict[str, Any], said: str
) -> None:
    answer = server.client.get("/api/v1/calculate", params=parameters, headers={"Accept": accept})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/plain; charset=utf-8")
    assert answer.text == said
    assert "accept" in [name.strip() for name in answer.headers["vary"].lower().split(",")]


def test_words_tell_warnings_below_the_answer(server: Serving) -> None:
    words = server.client.get("/api/v1/calculate?expression=6/2(1%2B2)", headers={"Accept": "text/plain"}).text
    assert words.splitlines()[0] == "= 9"
    assert words.splitlines()[1].startswith("⚠ ")


def test_an_error_is_a_problem_for_who_asks_for_words_too(server: Serving) -> None:
    answer = server.client.get("/api/v1/calculate?expression=1/0", headers={"Accept": "text/plain"})
    assert (answer.status_code, answer.json()["code"]) == (422, "division_by_zero")


@pytest.mark.parametrize("accept", ["*/*", "application/json", "text/html, */*", "text/plain, application/json"])
def test_an_answer_is_json_for_all_others(server: Serving, accept: str) -> None:
    answer = server.client.get("/api/v1/calculate?expression=1/3", headers={"Accept": accept})
    assert answer.json()["exact"] == "1/3"
