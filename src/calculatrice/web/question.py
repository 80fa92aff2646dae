"""What the address of the page asks: `/?e=1/3&l=fr&d=50&a=deg`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from calculatrice.engine.context import ANGLE_UNITS
from calculatrice.engine.system_names import SYSTEMS
from calculatrice.service.request import Request
from calculatrice.web.rules import FORMS, NOTATIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculatrice.settings import Settings

LONGEST_COUNT = 7


def question(query: Mapping[str, str], language: str, settings: Settings) -> Request:
    """The request; what the address says wrongly, or leaves out, is as the settings have it.

    >>> from calculatrice.settings import Settings
    >>> question({"e": "1/3", "d": "many"}, "fr", Settings()).question.options
    Options(digits=15, locale='fr', angle='rad', units='auto')
    """
    asked = {
        "expression": query.get("e", "").replace("\r\n", "\n"),
        "digits": _digits(query.get("d", ""), settings),
        "angle": query["a"] if query.get("a") in ANGLE_UNITS else settings.angle,
        "units": query["u"] if query.get("u") in SYSTEMS else settings.units,
        "locale": language,
        "forms": FORMS,
        "notations": NOTATIONS,
    }
    return msgspec.convert(asked, Request)


def _digits(text: str, settings: Settings) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > LONGEST_COUNT:
        return settings.digits
    return min(max(int(text), 1), settings.digits_limit)
