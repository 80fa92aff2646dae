"""What the check of a claim says, in English and in French."""

from __future__ import annotations

CHECKED: dict[str, dict[str, str]] = {
    "proved": {"en": "Proved: {claim}.", "fr": "Prouvé : {claim}."},
    "refuted": {"en": "Refuted: {claim} is false.", "fr": "Réfuté : {claim} est faux."},
    "undecided": {
        "en": "Undecided: no proof was found, neither of {claim} nor of its contrary. Do not take it for true.",
        "fr": "Indécidé : aucune preuve n’a été trouvée, ni de {claim} ni du contraire. Ne le tenez pas pour vrai.",
    },
    "rounds": {
        "en": "Rounded like the decimal of the claim, {expression} is {decimal}.",
        "fr": "Arrondi comme le décimal de l’affirmation, {expression} vaut {decimal}.",
    },
    "sides": {"en": "The sides are {left} and {right}.", "fr": "Les membres valent {left} et {right}."},
    "differs": {
        "en": "The first digit that differs is that of 10^{power}: {left} on the left, {right} on the right.",
        "fr": "Le premier chiffre qui diffère est celui de 10^{power} : {left} à gauche, {right} à droite.",
    },
}


def say(name: str, language: str, **details: object) -> str:
    """A sentence in `en` or `fr`.

    >>> say("proved", "en", claim="1 == 1")
    'Proved: 1 == 1.'
    """
    return CHECKED[name][language].format(**details)
