"""The words behind `to` that a form is called by, in both languages."""

from __future__ import annotations

FORM_WORDS = {
    "exact": ("exact", "exact"),
    "base:16": ("hex", "hex"),
    "base:2": ("bin", "bin"),
    "base:8": ("oct", "oct"),
    "fraction": ("fraction", "fraction"),
    "mixed": ("mixed", "mixte"),
    "repeating": ("repeating", "périodique"),
    "continued": ("continued fraction", "fraction continue"),
    "percent": ("percent", "pourcent"),
    "scientific": ("scientific", "scientifique"),
    "engineering": ("engineering", "ingénieur"),
    "prefix": ("prefix", "préfixe"),
    "degrees": ("degrees", "degrés"),
    "dms": ("dms", "dms"),
    "hms": ("h:m:s", "h:m:s"),
    "float:64": ("float64", "float64"),
    "hexfloat:64": ("float64 hex", "float64 hex"),
    "all": ("all", "tout"),
}
"""English first."""


def word_of(form: str, locale: str) -> str:
    """What a form is called in a language.

    >>> word_of("base:16", "en"), word_of("continued", "fr")
    ('hex', 'fraction continue')
    """
    return FORM_WORDS[form][locale == "fr"]
