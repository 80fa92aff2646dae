"""`functions`: what an expression may name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta, Struct

from calculatrice.api.handlers.functions import CatalogueEntry, described
from calculatrice.engine.functions.catalogue import lookup, names
from calculatrice.engine.near_names import near
from calculatrice.mcp.tool import Tool
from calculatrice.service.request import Locale

if TYPE_CHECKING:
    from calculatrice.mcp.call import Call

MOST_NEAR = 5


class Search(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What `functions` takes."""

    query: Annotated[
        str,
        Meta(description="A name, or a word of a description; nothing for all.", examples=["gcd", "logarithm", ""]),
    ] = ""
    locale: Locale = "en"


class Brief(Struct, frozen=True):
    """A function or a constant in one line; a parameter that may be left out ends in `?`, a repeated one in `…`."""

    signature: str
    group: str
    doc: str


class Found(Struct, frozen=True):
    """What the catalogue has: the `entry` of that name, or all that the word is found in."""

    entry: Annotated[CatalogueEntry | None, Meta(description="All that is known of the name; null where it is none.")]
    matches: Annotated[tuple[Brief, ...], Meta(description="Signatures that the word is found in.")]
    near: Annotated[tuple[str, ...], Meta(description="Names like it, where nothing is found.")]


@lru_cache(maxsize=1)
def entries() -> tuple[CatalogueEntry, ...]:
    """Everything in the catalogue, each once."""
    return tuple(described(entry) for entry in dict.fromkeys(map(lookup, names())) if entry is not None)


async def functions(wanted: Search, _call: Call) -> Found:
    """What the catalogue has for the query."""
    named = lookup(wanted.query.strip())
    if named is not None:
        return Found(described(named), (), ())
    word = wanted.query.strip().lower()
    matches = tuple(_brief(entry, wanted.locale) for entry in entries() if word in _words(entry))
    return Found(None, matches, () if matches else tuple(near(word, names())[:MOST_NEAR]))


def _brief(entry: CatalogueEntry, locale: str) -> Brief:
    return Brief(entry.signature, entry.group, getattr(entry.doc, locale))


def _words(entry: CatalogueEntry) -> str:
    return " ".join((entry.name, *entry.aliases, entry.group, entry.doc.en, entry.doc.fr)).lower()


def told(found: Found) -> str:
    """A line for each match, or the entry with its examples."""
    if found.entry is not None:
        examples = [f"{example.expression} → {example.answer}" for example in found.entry.examples]
        return "\n".join([f"{found.entry.signature}: {found.entry.doc.en}", *examples])
    if found.matches:
        return "\n".join(f"{match.signature}: {match.doc}" for match in found.matches)
    return f"Nothing is found. Close to it: {', '.join(found.near) or '-'}. An empty query lists everything."


FUNCTIONS = Tool(
    "functions",
    "Functions",
    "Lists the functions and constants that an expression may name: one by its name, with its domain and examples, "
    "those whose description has a word, or all.",
    Search,
    Found,
    functions,
    told,
)
