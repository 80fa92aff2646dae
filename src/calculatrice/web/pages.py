"""The pages that are rendered here: the calculator, the catalogue, the language, the help, and where there is none."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse

from calculatrice.engine.language.locale import LOCALES
from calculatrice.service.answer import Answer, Failure
from calculatrice.service.clients import client_of
from calculatrice.service.languages import LANGUAGES
from calculatrice.version import __version__
from calculatrice.web import unit_entries
from calculatrice.web.cookies import chosen
from calculatrice.web.entries import found, titles
from calculatrice.web.keys import COLUMNS, panels
from calculatrice.web.languages import language, strings
from calculatrice.web.outcome import outcome, refused
from calculatrice.web.plus import plus_told
from calculatrice.web.question import question
from calculatrice.web.reference import tables
from calculatrice.web.security import HEADERS
from calculatrice.web.shown import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

    from calculatrice.service.calculations import Calculations
    from calculatrice.service.request import Request as Question
    from calculatrice.settings import Settings
    from calculatrice.web.assets import Assets
    from calculatrice.web.outcome import Outcome
    from calculatrice.web.visits import Visits

FRESH = {**HEADERS, "Cache-Control": "private, no-cache", "Vary": "Accept-Language, Cookie, Accept-Encoding"}
BY_FORM = "by"
"""What the form says beside what was typed: a browser writes a space as `+` there, and a plus as `%2B`."""
LONGEST_NAME = 40
"""Characters of a parameter's name that are told back."""
THEMES = ("light", "dark")
EXAMPLES = {
    "en": ("19.99 + 5.01", "√2 × √3", "200 + 10%", "5 km to mi", "√2 × √3 == √6", "mean([12; 15; 18])"),
    "fr": ("19,99 + 5,01", "√2 × √3", "200 + 10 %", "5 km en mi", "√2 × √3 == √6", "moyenne([12; 15; 18])"),
}
"""What the calculator can do, one of each kind: cents, a surd, a percentage, a conversion, an equation, a list."""


class Pages:
    """The handlers of the pages."""

    def __init__(self, calculations: Calculations, settings: Settings, assets: Assets, visits: Visits) -> None:
        self._calculations = calculations
        self._settings = settings
        self._assets = assets
        self._visits = visits
        loader = PackageLoader("calculatrice.web")
        self._templates = Environment(
            loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )

    async def calculator(self, request: Request) -> HTMLResponse:
        """The calculator, with the answer to what the address asks."""
        spoken, query = _language(request), request.query_params
        asked = question(query, spoken, self._settings)
        wait = "wait" in query and not self._visits.is_foreign(request.scope)
        client = client_of(request.scope["client"])
        came = refused(asked, self._settings.digits_limit) or await outcome(
            asked, self._calculations, client, wait=wait
        )
        notice = None if BY_FORM in query else plus_told(request.scope, asked, came)
        return self._calculator(request, asked, notice=notice, **_told(came, spoken))

    def _calculator(self, request: Request, asked: Question, **told: Any) -> HTMLResponse:  # noqa: ANN401  # as shown
        spoken = _language(request)
        fields = {
            "asked": asked,
            "examples": EXAMPLES[spoken],
            "panels": panels(spoken),
            "columns": COLUMNS,
            "mark": LOCALES[spoken].decimal,
            "most_digits": self._settings.digits_limit,
        }
        return self._rendered("calculator.html", request, spoken, **fields, **told)

    def ambiguous(self, request: Request, name: str) -> HTMLResponse:
        """The calculator with nothing in it, and why the address asks nothing: it says something twice."""
        spoken = _language(request)
        sentence = strings(spoken)["twice_in_address"].format(name=name[:LONGEST_NAME])
        asked = question({}, spoken, self._settings)
        response = self._calculator(request, asked, notice=sentence, **_told("nothing", spoken))
        response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
        return response

    async def functions(self, request: Request) -> HTMLResponse:
        """The catalogue, or what a search finds in it."""
        spoken, words = _language(request), request.query_params.get("q", "")
        listed = {"groups": found(spoken, words), "titles": titles(spoken), "words": words}
        return self._rendered("functions.html", request, spoken, **listed)

    async def language(self, request: Request) -> HTMLResponse:
        """The language by its tables."""
        spoken = _language(request)
        return self._rendered("language.html", request, spoken, tables=tables(spoken))

    async def units(self, request: Request) -> HTMLResponse:
        """The units, or what a search finds among them."""
        spoken, words = _language(request), request.query_params.get("q", "")
        return self._rendered("units.html", request, spoken, groups=unit_entries.found(spoken, words), words=words)

    async def dimension(self, request: Request) -> HTMLResponse:
        """The units of one dimension."""
        spoken = _language(request)
        group = unit_entries.group_of(request.query_params.get("d", ""), spoken)
        if group is None:
            return await self.missing(request)
        return self._rendered("units.html", request, spoken, groups=[group], words="")

    async def unit(self, request: Request) -> HTMLResponse:
        """One unit, with what it is in others."""
        spoken, identifier = _language(request), request.path_params["identifier"]
        found = unit_entries.entry_of(identifier, spoken)
        if found is None:
            return await self.missing(request)
        told = {"entry": found[0], "group": found[1], "conversions": unit_entries.runs(identifier, spoken)}
        return self._rendered("unit.html", request, spoken, **told)

    async def help(self, request: Request) -> HTMLResponse:
        """What the calculator promises, how it reads, its limits, and what becomes of what is typed."""
        fields = {
            "most_digits": self._settings.digits_limit,
            "seconds": self._settings.seconds,
            "days": self._settings.retention,
            "shared": self._settings.redis_url != "none",
        }
        return self._rendered("help.html", request, _language(request), **fields)

    async def missing(self, request: Request) -> HTMLResponse:
        """What a reader gets at an address where there is nothing."""
        response = self._rendered("missing.html", request, _language(request))
        response.status_code = HTTPStatus.NOT_FOUND
        return response

    def _rendered(self, template: str, request: Request, spoken: str, **fields: Any) -> HTMLResponse:  # noqa: ANN401  # whatever a template shows
        theme = chosen(request.cookies, "theme")
        common = {
            "language": spoken,
            "languages": LANGUAGES,
            "t": strings(spoken),
            "version": __version__,
            "theme": theme if theme in THEMES else "",
            "assets": self._assets,
            "here": request.url.replace(netloc=self._visits.host(request.scope)),
            "path": request.url.path,
            "address": lambda **query: _address(request.url.path, {**request.query_params, **query}),
            "link": lambda path, **query: _address(path, query),
        }
        return HTMLResponse(self._templates.get_template(template).render(**common, **fields), 200, FRESH)


def _address(path: str, query: Mapping[str, object]) -> str:
    """An address that says the same to everyone: a space is `%20`, since `+` is taken for a plus by people.

    >>> _address("/", {"e": "2 pi+1"})
    '/?e=2%20pi%2B1'
    """
    return f"{path}?{urlencode(query, quote_via=quote)}"


def _language(request: Request) -> str:
    return language(request.query_params, request.cookies, request.headers.get("accept-language", ""))


def _told(came: Outcome, spoken: str) -> dict[str, Any]:
    """What the template shows of an outcome."""
    answer = came if isinstance(came, Answer) else None
    return {
        "answer": answer,
        "shown": shown(answer, spoken) if answer else None,
        "failure": came.message(spoken) if isinstance(came, Failure) else None,
        "state": came if isinstance(came, str) else "answered",
    }
