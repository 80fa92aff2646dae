"""`GET /api/v1/functions`: the catalogue of functions and constants."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from calculatrice.api.conditional import kept
from calculatrice.engine.functions.catalogue import lookup, names
from calculatrice.engine.functions.registry import Function

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope

    from calculatrice.engine.functions.registry import Constant, Text


class Words(Struct, frozen=True):
    """A sentence in each language."""

    en: str
    fr: str


class Example(Struct, frozen=True):
    """An expression and its answer: exact, after `≈` rounded, or after `error:` the code of its problem."""

    expression: str
    answer: str


class CatalogueEntry(Struct, frozen=True):
    """A function or a constant; a parameter that may be left out ends in `?`, one that may be repeated in `…`."""

    name: str
    aliases: tuple[str, ...]
    group: str
    signature: str
    parameters: tuple[str, ...]
    doc: Words
    domain: Words | None
    examples: tuple[Example, ...]


class Catalogue(Struct, frozen=True):
    """Everything that an expression may name."""

    functions: tuple[CatalogueEntry, ...]


def described(entry: Function | Constant) -> CatalogueEntry:
    """The entry as clients get it.

    >>> from calculatrice.engine.functions.catalogue import lookup
    >>> described(lookup("pi")).signature
    'pi'
    """
    parameters, domain = (entry.parameters, _words(entry.domain)) if isinstance(entry, Function) else ((), None)
    examples = tuple(Example(*example) for example in entry.examples)
    doc = _words(entry.doc)
    return CatalogueEntry(entry.name, entry.aliases, entry.group, entry.signature, parameters, doc, domain, examples)


def _words(text: Text) -> Words:
    return Words(text.en, text.fr)


class Functions:
    """Tells of all that the catalogue has."""

    def __init__(self) -> None:
        entries = tuple(described(entry) for entry in dict.fromkeys(map(lookup, names())) if entry is not None)
        self._body = msgspec.json.encode(Catalogue(entries))

    async def __call__(self, scope: Scope, _receive: Receive) -> ASGIApp:
        """The catalogue, unless the client has it."""
        return kept(scope, self._body)
