"""What the address of the page asks: `/?e=1/3&l=fr&d=50&a=deg`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from calculatrice.service.request import Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculatrice.settings import Settings

FORMS = ["fraction", "mixed", "scientific", "engineering", "base:2", "base:8", "base:16"]
NOTATIONS = ["mathml", "spoken"]
LONGEST_COUNT = 7


def question(query: Mapping[str, str], language: str, settings: Settings) -> Request:
    """The request; what the address says wrongly, or leaves out, is as the settings have it.

    >>> from calculatrice.settings import Settings
    >>> question({"e": "1/3", "d": "many"}, "fr", Settings()).question.options
    Options(digits=15, locale='fr', angle='rad')
    """
    asked = {
        "expression": query.get("e", "").replace("\r\n", "\n"),
        "digits": _digits(query.get("d", ""), settings),
        "angle": query["a"] if query.get("a") in ("rad", "deg", "grad") else settings.angle,
        "locale": language,
        "forms": FORMS,
        "notations": NOTATIONS,
    }
    return msgspec.convert(asked, Request)


def _digits(text: str, settings: Settings) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > LONGEST_COUNT:
        return settings.digits
    return min(max(int(text), 1), settings.digits_limit)
