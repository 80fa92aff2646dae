"""What the scripts of the page go by, from where it is decided: marks, units, what is asked for with an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.context import ANGLE_UNITS
from calculatrice.engine.language.continuing import tight, typed
from calculatrice.engine.language.locale import LOCALES
from calculatrice.engine.language.operators import COMPARISONS, LOOSE, SIGNS, TYPED, WORDS, breaks, conversion_word
from calculatrice.engine.system_names import SYSTEMS
from calculatrice.engine.units.currencies import currencies

if TYPE_CHECKING:
    from typing import Any

FORMS = ["fraction", "mixed", "scientific", "engineering", "percent", "degrees", "dms", "base:2", "base:8", "base:16"]
"""What is asked for with every answer; which of those that there are say something of it, `fitting.js` decides."""
NOTATIONS = ["mathml", "spoken"]


def rules() -> dict[str, Any]:
    """They, by their names.

    >>> rules()["marks"], rules()["angles"]
    ({'en': '.', 'fr': ','}, ['rad', 'deg', 'grad'])
    """
    return {
        "marks": {name: locale.decimal for name, locale in LOCALES.items()},
        "of": {name: locale.of for name, locale in LOCALES.items()},
        "to": {name: conversion_word(name) for name in LOCALES},
        "percent": {name: locale.percent for name, locale in LOCALES.items()},
        "angles": list(ANGLE_UNITS),
        "systems": list(SYSTEMS),
        "forms": FORMS,
        "notations": NOTATIONS,
        "breaks": breaks(),
        "signs": sorted(text for text, symbol in TYPED.items() if symbol in SIGNS),
        "currencies": " ".join(currencies()),
        "tight": tight(),
        "loose": sorted(text for text, symbol in (TYPED | WORDS).items() if symbol in COMPARISONS | LOOSE),
        "continues": {name: typed(locale) for name, locale in LOCALES.items()},
    }
