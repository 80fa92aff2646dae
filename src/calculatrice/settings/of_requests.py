"""What a request may be and take, and how many there may be."""

from __future__ import annotations

from calculatrice.engine.language.wishes import MOST_DIGITS
from calculatrice.settings.setting import Setting

REQUESTS = (
    Setting(
        "body_size",
        "1024",
        {"en": "the longest body of a request, in KiB", "fr": "taille maximale du corps d’une requête, en Kio"},
        "N",
        least=1,
        served=True,
    ),
    Setting(
        "expression_size",
        "64",
        {"en": "the longest expression, in KiB", "fr": "taille maximale d’une expression, en Kio"},
        "N",
        least=1,
        served=True,
    ),
    Setting(
        "line_size",
        "64",
        {"en": "the longest line of a batch, in KiB", "fr": "taille maximale d’une ligne d’un lot, en Kio"},
        "N",
        least=1,
        served=True,
    ),
    Setting(
        "digits_limit",
        str(MOST_DIGITS),
        {"en": "the most digits that may be asked for", "fr": "nombre maximal de chiffres demandés"},
        "N",
        least=1,
        most=MOST_DIGITS,
        served=True,
    ),
    Setting(
        "header_seconds",
        "10",
        {
            "en": "how long a client may take to send the head of a request, in seconds",
            "fr": "temps laissé à un client pour envoyer l’en-tête d’une requête, en secondes",
        },
        "N",
        least=0.1,
        whole=False,
        served=True,
    ),
    Setting(
        "body_seconds",
        "30",
        {
            "en": "how long a client may take to send a body, or stop reading or sending a batch, in seconds",
            "fr": "temps laissé à un client pour envoyer un corps, ou pour s’interrompre dans un lot, en secondes",
        },
        "N",
        least=0.1,
        whole=False,
        served=True,
    ),
    Setting(
        "idle_seconds",
        "60",
        {
            "en": "how long a connection is kept open without a request, in seconds",
            "fr": "durée pendant laquelle une connexion sans requête reste ouverte, en secondes",
        },
        "N",
        least=1,
        served=True,
    ),
    Setting(
        "rate",
        "600",
        {
            "en": "requests that a client may make in a minute, unless it is on this machine; 0: any number",
            "fr": "requêtes qu’un client peut faire par minute, sauf depuis cette machine ; 0 : sans limite",
        },
        "N",
        least=0,
        served=True,
    ),
    Setting(
        "wait",
        "30",
        {
            "en": "the longest that a request may wait for a long calculation, in seconds",
            "fr": "durée maximale pendant laquelle une requête attend un long calcul, en secondes",
        },
        "N",
        least=0,
        whole=False,
        served=True,
    ),
    Setting(
        "cache",
        "16",
        {
            "en": "memory for answers that may be asked for again, in MiB",
            "fr": "mémoire des réponses déjà données, en Mio",
        },
        "N",
        least=0,
        served=True,
    ),
)
