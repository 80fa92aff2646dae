"""The settings: one table. Each is an environment variable, and an option of the command."""

from __future__ import annotations

from math import isfinite

from calculatrice.engine.calculate import MOST_DIGITS
from calculatrice.engine.context import ANGLE_UNITS
from calculatrice.engine.records import record
from calculatrice.engine.syntax.locale import LOCALES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculatrice.engine.context import AngleUnit

SECONDS = 30.0
MEBIBYTES = 1024


@record(frozen=True)
class Setting:
    """One setting: its default as text, the `value` that help shows or the `choices` there are, what it means."""

    name: str
    default: str
    value: str
    choices: tuple[str, ...]
    help: dict[str, str]

    @property
    def variable(self) -> str:
        """The environment variable that sets it.

        >>> SETTINGS[0].variable
        'CALCULATRICE_DIGITS'
        """
        return f"CALCULATRICE_{self.name.upper()}"


SETTINGS = (
    Setting(
        "digits",
        "15",
        "N",
        (),
        {
            "en": f"significant digits to show, 1 to {MOST_DIGITS}",
            "fr": f"chiffres significatifs à montrer, de 1 à {MOST_DIGITS}",
        },
    ),
    Setting(
        "locale",
        "auto",
        "",
        ("auto", *LOCALES),
        {
            "en": "how numbers are written and which language is spoken; auto: as the system",
            "fr": "écriture des nombres et langue des messages ; auto : comme le système",
        },
    ),
    Setting("angle", "rad", "", ANGLE_UNITS, {"en": "the unit of angles", "fr": "l’unité des angles"}),
    Setting(
        "seconds",
        f"{SECONDS:g}",
        "N",
        (),
        {
            "en": "the longest a calculation may take, in seconds",
            "fr": "durée maximale d’un calcul, en secondes",
        },
    ),
    Setting(
        "memory",
        str(MEBIBYTES),
        "N",
        (),
        {
            "en": "the most memory a long calculation may take, in MiB",
            "fr": "mémoire maximale d’un long calcul, en Mio",
        },
    ),
)
DEFAULTS = {setting.name: setting.default for setting in SETTINGS}


class InvalidSetting(ValueError):
    """A text that is no value of the setting `name`."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(f"{name}: {text}")
        self.name = name
        self.text = text


@record(frozen=True)
class Settings:
    """The settings in effect: `seconds` of wall-clock time and `memory` in MiB bound a long calculation."""

    digits: int = 15
    locale: str = "en"
    angle: AngleUnit = "rad"
    seconds: float = SECONDS
    memory: int = MEBIBYTES


def from_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The text of each setting, from its variable or by default.

    >>> from_environment({"CALCULATRICE_DIGITS": "50"})["digits"]
    '50'
    """
    return {setting.name: environment.get(setting.variable) or setting.default for setting in SETTINGS}


def resolve(texts: Mapping[str, str], environment: Mapping[str, str]) -> Settings:
    """The settings that `texts`, one a name, stand for; `InvalidSetting` for the first that is no value.

    >>> resolve({**DEFAULTS, "digits": "50"}, {"LANG": "fr_FR.UTF-8"})
    Settings(digits=50, locale='fr', angle='rad', seconds=30.0, memory=1024)
    """
    locale = _choice(texts, "locale", ("auto", *LOCALES))
    return Settings(
        digits=int(_number(texts, "digits", MOST_DIGITS, whole=True)),
        locale=language_of(environment) if locale == "auto" else locale,
        angle=next(unit for unit in ANGLE_UNITS if unit == _choice(texts, "angle", ANGLE_UNITS)),
        seconds=_number(texts, "seconds", float("inf"), whole=False),
        memory=int(_number(texts, "memory", float("inf"), whole=True)),
    )


def language_of(environment: Mapping[str, str]) -> str:
    """The language of the system, by the variables that POSIX gives to messages.

    >>> language_of({"LANG": "fr_CA.UTF-8"}), language_of({"LC_ALL": "C", "LANG": "fr_FR"})
    ('fr', 'en')
    """
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    spoken = next((environment[name] for name in names if environment.get(name)), "")
    return "fr" if spoken.startswith("fr") else "en"


def _choice(texts: Mapping[str, str], name: str, choices: tuple[str, ...]) -> str:
    if texts[name] not in choices:
        raise InvalidSetting(name, texts[name])
    return texts[name]


def _number(texts: Mapping[str, str], name: str, most: float, *, whole: bool) -> float:
    try:
        number = int(texts[name]) if whole else float(texts[name])
    except ValueError:
        raise InvalidSetting(name, texts[name]) from None
    if not (0 < number <= most and isfinite(number)):
        raise InvalidSetting(name, texts[name])
    return number
