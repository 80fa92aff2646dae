"""What matters to every calculation: how it is written, and what it may take."""

from __future__ import annotations

from calculatrice.engine.context import ANGLE_UNITS
from calculatrice.engine.language.locale import LOCALES
from calculatrice.engine.language.wishes import MOST_DIGITS
from calculatrice.engine.system_names import AUTO, SYSTEMS
from calculatrice.settings.setting import Setting

SECONDS = 30.0
MEBIBYTES = 1024

CALCULATION = (
    Setting(
        "digits",
        "15",
        {
            "en": f"significant digits to show, 1 to {MOST_DIGITS}",
            "fr": f"chiffres significatifs à montrer, de 1 à {MOST_DIGITS}",
        },
        "N",
        least=1,
        most=MOST_DIGITS,
    ),
    Setting(
        "locale",
        "auto",
        {
            "en": "how numbers are written and which language is spoken; auto: as the system",
            "fr": "écriture des nombres et langue des messages ; auto : comme le système",
        },
        choices=("auto", *LOCALES),
    ),
    Setting("angle", "rad", {"en": "the unit of angles", "fr": "l’unité des angles"}, choices=ANGLE_UNITS),
    Setting(
        "units",
        AUTO,
        {
            "en": "the system of units: which gallon or ton is meant, and what has no unit is told in; auto: a warning "
            "tells which one, and the SI",
            "fr": "système d’unités : quel gallon, quelle tonne, et comment dire ce qui n’a pas d’unité ; auto : un "
            "avertissement dit lequel, et le SI",
        },
        choices=SYSTEMS,
    ),
    Setting(
        "seconds",
        f"{SECONDS:g}",
        {
            "en": "the longest a calculation may take, in seconds",
            "fr": "durée maximale d’un calcul, en secondes",
        },
        "N",
        least=0.001,
        whole=False,
    ),
    Setting(
        "memory",
        str(MEBIBYTES),
        {
            "en": "the most memory a long calculation may take, in MiB",
            "fr": "mémoire maximale d’un long calcul, en Mio",
        },
        "N",
        least=1,
    ),
    Setting(
        "settled",
        "none",
        {
            "en": "codes of the warnings of readings that are no longer told, with commas between; explain shows them",
            "fr": "codes des avertissements de lecture à ne plus donner, séparés par des virgules\u202f; explain "
            "les montre",
        },
        "CODES",
    ),
)
