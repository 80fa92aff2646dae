"""Which addresses are pages: an unknown one is a page for who reads pages, and nothing of ours for a program."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from starlette.routing import Match

from calculatrice.settings import Settings
from calculatrice.web.routes import routes
from calculatrice.web.visits import Visits

if TYPE_CHECKING:
    from calculatrice.service.calculations import Calculations

VISITS = Visits(lambda _scope: "calc.example", lambda _scope: False)
ROUTES = routes(cast("Calculations", None), Settings(), VISITS)


def matched(path: str, accept: str = "text/html") -> str | None:
    headers = [(b"host", b"page"), (b"accept", accept.encode())]
    scope = {"type": "http", "method": "GET", "path": path, "headers": headers, "query_string": b"", "root_path": ""}
    found = (route for route in ROUTES if route.matches(scope)[0] is Match.FULL)
    return next((str(getattr(route, "name", "")) for route in found), None)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", "calculator"),
        ("/functions", "functions"),
        ("/help", "help"),
        ("/static/1/main.js", "static"),
        ("/nothing", "missing"),
        ("/api/v1/nothing", None),
    ],
)
def test_an_address_is_a_page_or_not(path: str, name: str | None) -> None:
    assert matched(path) == name


@pytest.mark.parametrize("accept", ["application/json", "*/*", ""])
def test_a_program_is_given_no_page_for_what_there_is_not(accept: str) -> None:
    assert matched("/nothing", accept) is None
