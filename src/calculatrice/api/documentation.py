"""The description of the API as a page for people."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec
from jinja2 import Environment, PackageLoader
from markupsafe import Markup, escape

from calculatrice.api.codes import codes
from calculatrice.api.openapi import description
from calculatrice.api.words import WORDS

if TYPE_CHECKING:
    from jinja2 import Template

_CODE = re.compile(r"`([^`]+)`")


def rendered(language: str, base: str) -> bytes:
    """The page in a language; `base` is where the server stands, as its examples have it.

    >>> b"POST" in rendered("en", "http://localhost:8000")
    True
    """
    page = _template().render(
        language=language,
        other="en" if language == "fr" else "fr",
        words=WORDS[language],
        document=description(language),
        problems=codes(language),
        base=base,
    )
    return page.encode()


@cache
def _template() -> Template:
    environment = Environment(loader=PackageLoader("calculatrice.api", "pages"), autoescape=True, trim_blocks=True)
    environment.filters |= {"code": code, "values": values, "shown": shown}
    return environment.get_template("docs.html")


def code(text: str | None) -> Markup:
    """A text whose parts between backquotes are code.

    >>> code("`a<b` & c")
    Markup('<code>a&lt;b</code> &amp; c')
    """
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text or ""))))  # noqa: S704 - what is not ours is escaped


def values(schema: dict[str, Any]) -> Markup:
    """What a schema allows, in short.

    >>> values({"type": "integer", "minimum": 1, "maximum": 9}), values({"enum": ["a", "b"]})
    (Markup('integer 1 … 9'), Markup('<code>a</code> | <code>b</code>'))
    """
    said = Markup(" | ").join(_alternatives(schema))
    if "minimum" in schema:
        said += f" {schema['minimum']} … {schema.get('maximum', '')}".rstrip()
    if "maxLength" in schema:
        said += f" … {schema['maxLength']}"
    return said


def _alternatives(schema: dict[str, Any]) -> list[Markup]:
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return [Markup('<a href="#{0}"><code>{0}</code></a>').format(name)]
    if "enum" in schema:
        return [Markup("<code>{}</code>").format(value) for value in schema["enum"]]
    if "anyOf" in schema:
        return [values(each) for each in schema["anyOf"]]
    if schema.get("type") == "array" and "items" in schema:
        return [Markup("[{}]").format(values(schema["items"]))]
    return [escape(schema.get("type", ""))]


def shown(example: object) -> str:
    """An example as it is sent."""
    if isinstance(example, str):
        return example
    return msgspec.json.format(msgspec.json.encode(example), indent=2).decode()
