"""What a host may read before it asks: how expressions are written, and what they may name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import msgspec

from calculatrice.api.handlers.functions import Catalogue
from calculatrice.engine.units.table import units
from calculatrice.mcp.tools.functions import entries

_LANGUAGE = Path(__file__).with_name("language.md")


class Resource(NamedTuple):
    """One text and its address."""

    uri: str
    name: str
    title: str
    description: str
    mime_type: str
    read: Callable[[], str]


def language() -> str:
    """How expressions are written, as Markdown."""
    return _LANGUAGE.read_text(encoding="utf-8")


def catalogue() -> str:
    """All functions and constants, as JSON.

    >>> catalogue()[:15]
    '{"functions":[{'
    """
    return msgspec.json.encode(Catalogue(entries())).decode()


class ListedUnit(msgspec.Struct):
    """A unit: its names and symbols, and what one of it is in terms of another."""

    english: tuple[str, ...]
    french: tuple[str, ...]
    symbols: tuple[str, ...]
    kind: str
    factor: str
    of: str
    subject: str


class ListedUnits(msgspec.Struct):
    """All units."""

    units: list[ListedUnit]


def table_of_units() -> str:
    """All units without their prefixes, as JSON.

    >>> table_of_units()[:48]
    '{"units":[{"english":["meter","metre"],"french":'
    """
    rows = [
        ListedUnit(
            tuple(name.one for name in unit.english),
            tuple(name.one for name in unit.french),
            unit.symbols,
            unit.kind,
            unit.factor,
            unit.of,
            unit.subject,
        )
        for unit in units()
    ]
    return msgspec.json.encode(ListedUnits(rows)).decode()


RESOURCES = {
    each.uri: each
    for each in (
        Resource(
            "calculatrice://language",
            "language",
            "The language",
            "How expressions are written, with examples, and what the relations of answers mean.",
            "text/markdown",
            language,
        ),
        Resource(
            "calculatrice://functions",
            "functions",
            "Functions and constants",
            "All that an expression may name, with domains and examples, in English and in French.",
            "application/json",
            catalogue,
        ),
        Resource(
            "calculatrice://units",
            "units",
            "Units",
            "The units that may stand behind a number, in English and in French, and what each is, exactly.",
            "application/json",
            table_of_units,
        ),
    )
}
