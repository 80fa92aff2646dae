"""The languages of the page, and which one a reader gets."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import msgspec

from calculatrice.service.languages import LANGUAGES, preferred
from calculatrice.web.cookies import chosen as chosen_before

if TYPE_CHECKING:
    from collections.abc import Mapping

COOKIE = "language"


def language(query: Mapping[str, str], cookies: Mapping[str, str], accepted: str) -> str:
    """What the address says, else what was chosen before, else what the browser prefers, else English.

    >>> language({"l": "fr"}, {}, "en"), language({}, {"language": "fr"}, "en"), language({}, {}, "de, fr;q=0.8")
    ('fr', 'fr', 'fr')
    """
    for chosen in (query.get("l"), chosen_before(cookies, COOKIE)):
        if chosen in LANGUAGES:
            return chosen
    return preferred(accepted)


@cache
def strings(spoken: str) -> dict[str, Any]:
    """Every string of the page in a language, by its name; the modules in the browser read the same file.

    >>> strings("fr")["keep"]
    'Calculer et garder'
    """
    text = (files(__package__) / "locales" / f"{spoken}.json").read_bytes()
    return msgspec.json.decode(text, type=dict[str, Any])
