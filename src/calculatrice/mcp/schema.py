"""JSON Schema of what tools take and give, from the types that the program itself reads and writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from msgspec import Struct

    Json = dict[str, Any]

OTHERS = ("value", "adds_exact", "notations")
"""Fields of an answer that no tool gives: they repeat what others say, and models pay for each word of a schema."""
_REFERENCE = "#/$defs/"


def schema_of(type_: type[Struct]) -> Json:
    """The schema of a struct; its own definition stands at the root, as hosts expect, those it names in `$defs`.

    >>> from calculatrice.service.answer import Warning
    >>> found = schema_of(Warning)
    >>> found["type"], found["required"]
    ('object', ['code', 'message', 'start', 'end'])
    """
    (root,), found = msgspec.json.schema_components([type_], ref_template=_REFERENCE + "{name}")
    tidied = {name: _tidied(schema) for name, schema in found.items()}
    own = tidied[root["$ref"].removeprefix(_REFERENCE)]
    named = _named(own, tidied, frozenset())
    return {**own, "$defs": {name: tidied[name] for name in sorted(named)}} if named else own


def _tidied(schema: Json) -> Json:
    """The schema of a type with one sentence of what it says of itself, and without `OTHERS`."""
    kept = {name: part for name, part in schema.get("properties", {}).items() if name not in OTHERS}
    told = schema.get("description", "").partition("\n\n")[0].replace("\n    ", " ")
    return {**schema, "description": told, "properties": kept}


def _named(part: object, definitions: Json, known: frozenset[str]) -> frozenset[str]:
    """The definitions that a part of a schema needs, those included that these need themselves."""
    if isinstance(part, list):
        return known.union(*(_named(each, definitions, known) for each in part))
    if not isinstance(part, dict):
        return known
    name = str(part.get("$ref", "")).removeprefix(_REFERENCE)
    if name and name not in known:
        return _named(definitions[name], definitions, known | {name})
    return known.union(*(_named(each, definitions, known) for each in part.values()))
