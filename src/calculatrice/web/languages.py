"""The languages of the page, and which one a reader gets."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("en", "fr")
COOKIE = "language"


def language(query: Mapping[str, str], cookies: Mapping[str, str], accepted: str) -> str:
    """What the address says, else what was chosen before, else what the browser prefers, else English.

    >>> language({"l": "fr"}, {}, "en"), language({}, {"language": "fr"}, "en"), language({}, {}, "de, fr;q=0.8")
    ('fr', 'fr', 'fr')
    """
    for chosen in (query.get("l"), cookies.get(COOKIE)):
        if chosen in LANGUAGES:
            return chosen
    return preferred(accepted)


def preferred(accepted: str) -> str:
    """The language of an `Accept-Language` header.

    >>> preferred("en;q=0.3, fr-CA;q=0.9"), preferred("de"), preferred("fr;q=0")
    ('fr', 'en', 'en')
    """
    wishes = [_wish(part) for part in accepted.split(",")]
    spoken = [(weight, -place, name) for place, (name, weight) in enumerate(wishes) if name in LANGUAGES and weight > 0]
    return max(spoken)[2] if spoken else "en"


def _wish(part: str) -> tuple[str, float]:
    tag, _, weight = part.partition(";q=")
    name = tag.strip().split("-")[0].lower()
    try:
        return name, float(weight or 1)
    except ValueError:
        return name, 0.0


@cache
def strings(spoken: str) -> dict[str, Any]:
    """Every string of the page in a language, by its name; the modules in the browser read the same file.

    >>> strings("fr")["keep"]
    'Calculer et garder'
    """
    text = (files(__package__) / "locales" / f"{spoken}.json").read_bytes()
    return msgspec.json.decode(text, type=dict[str, Any])
