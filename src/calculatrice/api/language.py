"""The language that a client reads, by its Accept-Language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.api.headers import header

if TYPE_CHECKING:
    from starlette.types import Scope

LANGUAGES = ("en", "fr")


def language_of(scope: Scope) -> str:
    """The language of the answer to a request."""
    return preferred(header(scope, b"accept-language") or "")


def preferred(accepted: str) -> str:
    """The one of `LANGUAGES` that the header likes best; the first where it likes none.

    >>> preferred("fr-CH, fr;q=0.9, en;q=0.8"), preferred("de, en;q=0.5, fr;q=0.7"), preferred("fr;q=0"), preferred("")
    ('fr', 'fr', 'en', 'en')
    """
    weights = dict.fromkeys(LANGUAGES, 0.0)
    for tag, weight in qualities(accepted).items():
        name = tag.partition("-")[0]
        if name in weights:
            weights[name] = max(weights[name], weight)
    return max(LANGUAGES, key=lambda name: weights[name])


def qualities(accepted: str) -> dict[str, float]:
    """What a header such as Accept-Language likes how much.

    >>> qualities("fr-CH, en;q=0.8, *;q=x")
    {'fr-ch': 1.0, 'en': 0.8, '*': 0.0}
    """
    wishes = {}
    for item in accepted.split(","):
        tag, _, parameter = item.partition(";")
        wishes[tag.strip().lower()] = _weight(parameter)
    return wishes


def _weight(parameter: str) -> float:
    name, _, value = parameter.partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
