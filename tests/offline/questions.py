"""What is asked of the engine in CPython and in WebAssembly: every row of the corpora, and random lines."""

from __future__ import annotations

import json
import os

from tests import hostile
from tests.engine.corpora import texts
from tests.engine.random_expressions import Complexes, Rationals, Reals, seeded

from calculatrice.web.rules import FORMS, NOTATIONS

EACH = 500
FEW = 200
"""So many are asked where `PARITY` does not say how many, or all of them."""


def bodies() -> list[str]:
    """The body of each request, as the page writes it: with all forms and notations."""
    asked = [*texts(), *(("en", line.text) for line in hostile.lines()), *_random()]
    return [_body(locale, text) for locale, text in dict.fromkeys(asked)]


def chosen(most: int | None = None) -> list[str]:
    """Those that this run asks; never more than `most`."""
    told = os.environ.get("PARITY", str(FEW))
    count = None if told == "all" else int(told)
    counts = [each for each in (count, most) if each is not None]
    return sample(min(counts)) if counts else bodies()


def sample(count: int) -> list[str]:
    """So many of them, of all kinds, the same in each run."""
    return seeded(count).sample(bodies(), count)


def _random() -> list[tuple[str, str]]:
    makers: list[tuple[Rationals, str]] = [
        (Rationals(1, "en"), "en"),
        (Rationals(2, "fr"), "fr"),
        (Reals(3), "en"),
        (Complexes(4), "en"),
    ]
    return [(locale, maker.next().text) for maker, locale in makers for _ in range(EACH)]


def _body(locale: str, text: str) -> str:
    asked = {"expression": text, "digits": 15, "angle": "rad", "locale": locale, "forms": FORMS, "notations": NOTATIONS}
    return json.dumps(asked)
