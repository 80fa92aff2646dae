"""Every sentence that the engine says, in English and in French."""

from __future__ import annotations

from collections.abc import Mapping

MESSAGES: dict[str, dict[str, str]] = {
    "did_you_mean": {
        "en": "Did you mean: {mended}",
        "fr": "Vouliez-vous écrire : {mended}",
    },
    "division_by_zero": {
        "en": "Division by zero: the denominator is exactly 0.",
        "fr": "Division par zéro : le dénominateur vaut exactement 0.",
    },
}


def sentence(reason: str, locale: str, details: Mapping[str, object]) -> str:
    """The sentence `reason` in `locale`, its fields filled from `details`.

    >>> sentence("did_you_mean", "en", {"mended": "(1+2)"})
    'Did you mean: (1+2)'
    """
    return MESSAGES[reason][locale].format(**details)
