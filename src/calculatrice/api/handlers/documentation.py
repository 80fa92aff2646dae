"""`GET /docs`: the documentation as a page, rendered here from the description of the API."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from calculatrice.api.documentation import rendered
from calculatrice.api.language import language_of
from calculatrice.api.query import parameters
from calculatrice.api.reply import OK, Reply
from calculatrice.service.languages import LANGUAGES

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope

    from calculatrice.api.hosts import Hosts

SECURITY = (
    (
        b"content-security-policy",
        b"default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    (b"referrer-policy", b"no-referrer"),
    (b"cache-control", b"no-cache"),
)
VARY = (b"vary", b"accept-language, host")
STYLE = Path(__file__).parents[1].joinpath("pages", "docs.css").read_bytes()


class Documentation:
    """Shows the documentation, with examples for this server by a name that it has."""

    def __init__(self, hosts: Hosts) -> None:
        self._hosts = hosts

    async def __call__(self, scope: Scope, _receive: Receive) -> ASGIApp:
        """The page, in the language of the parameter `lang` or of the client."""
        wanted = dict(parameters(scope["query_string"])).get("lang")
        language = wanted if wanted in LANGUAGES else language_of(scope)
        base = f"{scope['scheme']}://{self._hosts.believed(scope)}"
        return Reply(rendered(language, base), OK, b"text/html; charset=utf-8", (*SECURITY, VARY))


async def style(_scope: Scope, _receive: Receive) -> ASGIApp:
    """How the page looks."""
    return Reply(STYLE, OK, b"text/css; charset=utf-8", SECURITY)
