"""Thousands of requests made up from the description of the API: what is answered is what is described."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from tests.api.serving import Serving

from calculatrice.api.openapi import description

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from schemathesis import Case, SerializationContext

SHARES = {
    ("/api/v1/calculate", "GET"): 32,
    ("/api/v1/calculations", "POST"): 47,
    ("/api/v1/calculations/{id}", "GET"): 13,
    ("/api/v1/calculations/{id}", "DELETE"): 4,
    ("/api/v1/batch", "POST"): 4,
}
"""Of a hundred requests, how many for each operation that can be asked in more than one way."""
REQUESTS = int(os.environ.get("CALCULATRICE_TEST_REQUESTS", "1200"))
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


@schemathesis.serializer("application/x-ndjson")
def lines(_context: SerializationContext, value: object) -> bytes:
    return str(value).encode("utf-8", "surrogatepass")


@pytest.fixture(scope="module")
def quick_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    home = tmp_path_factory.mktemp("home")
    with Serving(home, "--workers", "1", "--seconds", "0.2", "--wait", "0.2", "--queue", "100000") as serving:
        yield serving


@pytest.mark.parametrize(("path", "method"), SHARES)
def test_every_answer_is_as_described(
    quick_server: Serving, path: str, method: str, record_property: Callable[[str, object], None]
) -> None:
    operation = schemathesis.openapi.from_dict(description("en"))[path][method]
    right, wrong = (operation.as_strategy(generation_mode=mode) for mode in GenerationMode)
    session = requests.Session()
    sent = 0

    @settings(
        max_examples=REQUESTS * SHARES[path, method] // 100,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    @given(right | wrong)
    def ask(case: Case[Any]) -> None:
        nonlocal sent
        sent += 1
        case.validate_response(case.call(base_url=quick_server.url, session=session), checks=CHECKS)

    ask()
    record_property("requests made up from the description", sent)
