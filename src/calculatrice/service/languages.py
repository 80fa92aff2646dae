"""The languages that people are answered in, and which one a client prefers: one rule for the page and for the API."""

from __future__ import annotations

import re

LANGUAGES = ("en", "fr")
_QUALITY = re.compile(r"0(?:\.\d{0,3})?|1(?:\.0{0,3})?")


def preferred(accepted: str) -> str:
    """The one of `LANGUAGES` that an `Accept-Language` header likes best, the first named of equals, else English.

    A regional variety counts as its language, `*` stands for whatever is not named, and a wish whose weight can't be
    read is none.

    >>> preferred("fr-CH, fr;q=0.9, en;q=0.8"), preferred("fr; q=0.9, en;q=0.5"), preferred("de"), preferred("fr;q=0")
    ('fr', 'fr', 'en', 'en')
    """
    weights: dict[str, float] = {}
    for tag, weight in qualities(accepted).items():
        name = tag.partition("-")[0]
        weights[name] = max(weight, weights.get(name, 0.0))
    others = weights.pop("*", 0.0)
    liked = {name: weight for name, weight in weights.items() if name in LANGUAGES}
    liked |= {name: others for name in LANGUAGES if name not in liked}
    best = max(liked, key=lambda name: liked[name])
    return best if liked[best] > 0 else LANGUAGES[0]


def qualities(accepted: str) -> dict[str, float]:
    """What a header such as `Accept-Language` or `Accept-Encoding` likes how much, without what can't be read.

    >>> qualities("fr-CH, en; q=0.8, *;q=x")
    {'fr-ch': 1.0, 'en': 0.8}
    """
    wishes = {}
    for wish in accepted.split(","):
        tag, *parameters = (part.strip().lower() for part in wish.split(";"))
        weight = _weight(parameters)
        if weight is not None:
            wishes[tag] = weight
    return wishes


def _weight(parameters: list[str]) -> float | None:
    """The weight among the parameters of a wish, 1 where none is given, nothing where it is malformed."""
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            return float(value) if _QUALITY.fullmatch(value := value.strip()) else None
    return 1.0
