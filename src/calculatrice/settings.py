"""The settings: one table. Each is an environment variable, and an option of the command."""

from __future__ import annotations

from math import inf, nan

from calculatrice.engine.context import ANGLE_UNITS
from calculatrice.engine.language.locale import LOCALES
from calculatrice.engine.language.wishes import MOST_DIGITS
from calculatrice.engine.records import record
from calculatrice.engine.system_names import AUTO, SYSTEMS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Literal

    from calculatrice.engine.context import AngleUnit
    from calculatrice.engine.system_names import System

SECONDS = 30.0
MEBIBYTES = 1024
SHORTEST_SECRET = 32
"""Characters: 128 bits, as `openssl rand -hex 16` writes them."""
HIDDEN = "***"
"""What stands for what nobody is to read."""


class InvalidSetting(ValueError):
    """A text that is no value of the setting `name`."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(f"{name}: {text}")
        self.name = name
        self.text = text


@record(frozen=True)
class Setting:
    """One setting: its default as text, the `value` that help shows or the `choices` there are, what it means.

    Beside its `choices`, it may be a number from `least` to `most`, an integer where it is `whole`; without either, it
    is any text, of `shortest` characters at least. One that is `served` matters to what serves, the others to every
    calculation.
    """

    name: str
    default: str
    help: dict[str, str]
    value: str = ""
    choices: tuple[str, ...] = ()
    least: float | None = None
    most: float = inf
    whole: bool = True
    shortest: int = 0
    served: bool = False

    @property
    def variable(self) -> str:
        """The environment variable that sets it.

        >>> SETTINGS[0].variable
        'CALCULATRICE_DIGITS'
        """
        return f"CALCULATRICE_{self.name.upper()}"

    @property
    def option(self) -> str:
        """The name of the option of the command that sets it, without the dashes.

        >>> [setting.option for setting in SETTINGS if "_" in setting.name][:1]
        ['database-url']
        """
        return self.name.replace("_", "-")

    def read(self, text: str) -> str | int | float:
        """The value that a text stands for; raises `InvalidSetting`."""
        if text in self.choices or (not self.choices and self.least is None and not self.shortest):
            return text
        if self.shortest:
            return self._long(text)
        number = self._number(text)
        if self.least is None or not self.least <= number <= self.most or number == inf:
            raise InvalidSetting(self.name, text)
        return number

    def _long(self, text: str) -> str:
        """What has a shortest length is secret, and complaints do not quote it."""
        if len(text) < self.shortest:
            raise InvalidSetting(self.name, HIDDEN)
        return text

    def _number(self, text: str) -> int | float:
        try:
            return int(text) if self.whole else float(text)
        except ValueError:
            return nan


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
SERVICE = (
    Setting(
        "database_url",
        "auto",
        {
            "en": "where calculations are kept: sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME; "
            "auto: a file in the user’s data folder",
            "fr": "où les calculs sont conservés : sqlite:///FICHIER ou postgresql://NOM:MOT_DE_PASSE@HÔTE/BASE ; "
            "auto : un fichier dans le dossier de données de l’utilisateur",
        },
        "URL",
        served=True,
    ),
    Setting(
        "serving_role",
        "none",
        {
            "en": "the PostgreSQL role of servers and workers, where migrate is run by another: it may read and write "
            "rows, and change no table; none: one role does both",
            "fr": "rôle PostgreSQL des serveurs et des workers, si un autre migre : il peut lire et écrire des "
            "lignes, et ne change aucune table ; none : un seul rôle fait les deux",
        },
        "ROLE",
        served=True,
    ),
    Setting(
        "workers",
        "auto",
        {
            "en": "processes for long calculations; 0 leaves them to workers elsewhere; auto: one for each core",
            "fr": "processus pour les longs calculs ; 0 les laisse à d’autres ; auto : un par cœur",
        },
        "N",
        choices=("auto",),
        least=0,
        served=True,
    ),
    Setting(
        "queue",
        "1000",
        {
            "en": "long calculations that may wait for their turn",
            "fr": "longs calculs qui peuvent attendre leur tour",
        },
        "N",
        least=0,
        served=True,
    ),
    Setting(
        "queue_seconds",
        "600",
        {
            "en": "how long those that go before a new one may have waited, in seconds; 0: any time",
            "fr": "attente que peuvent avoir subie ceux qui passent avant un nouveau, en secondes ; 0 : sans limite",
        },
        "N",
        least=0,
        whole=False,
        served=True,
    ),
    Setting(
        "client_size",
        "64",
        {
            "en": "what is kept of a client’s long calculations, in MiB, unless it is on this machine; 0: any amount",
            "fr": "longs calculs conservés d’un client, en Mio, sauf depuis cette machine ; 0 : sans limite",
        },
        "N",
        least=0,
        served=True,
    ),
    Setting(
        "record_size",
        "4096",
        {
            "en": "what is kept of all long calculations, in MiB; 0: any amount",
            "fr": "longs calculs conservés en tout, en Mio ; 0 : sans limite",
        },
        "N",
        least=0,
        served=True,
    ),
    Setting(
        "redis_url",
        "none",
        {
            "en": "where processes share answers, counts and news: redis://:PASSWORD@HOST or rediss://…, with TLS; "
            "none: each for itself",
            "fr": "où les processus partagent réponses, décomptes et nouvelles : redis://:MOT_DE_PASSE@HÔTE, ou "
            "rediss://… avec TLS ; none : chacun pour soi",
        },
        "URL",
        served=True,
    ),
    Setting(
        "secret",
        "auto",
        {
            "en": f"the secret of the deployment, the same for all its servers, {SHORTEST_SECRET} characters or more, "
            "with which addresses of clients become digests; auto: kept beside a database in a file, made of the "
            "password of others",
            "fr": f"secret du déploiement, le même pour tous ses serveurs, d’au moins {SHORTEST_SECRET} caractères, "
            "avec lequel les adresses des clients deviennent des empreintes ; auto : gardé à côté d’une base en "
            "fichier, tiré du mot de passe des autres",
        },
        "TEXT",
        choices=("auto",),
        shortest=SHORTEST_SECRET,
        served=True,
    ),
    Setting(
        "connections",
        "10",
        {
            "en": "connections to a PostgreSQL database that are kept open, twice: for the record and for the queue",
            "fr": "connexions gardées avec une base PostgreSQL, deux fois : pour les calculs et pour la file d’attente",
        },
        "N",
        least=1,
        served=True,
    ),
    Setting(
        "retention",
        "30",
        {
            "en": "how long finished calculations are kept, in days",
            "fr": "durée de conservation des calculs terminés, en jours",
        },
        "N",
        least=0,
        whole=False,
        served=True,
    ),
    Setting(
        "host",
        "127.0.0.1",
        {
            "en": "the address to listen at; 0.0.0.0: every address of this machine",
            "fr": "adresse d’écoute ; 0.0.0.0 : toutes celles de cette machine",
        },
        "ADDRESS",
        served=True,
    ),
    Setting(
        "port",
        "8000",
        {"en": "the port to listen at; 0: any free one", "fr": "port d’écoute ; 0 : un port libre"},
        "N",
        least=0,
        most=65_535,
        served=True,
    ),
    Setting(
        "metrics_port",
        "off",
        {"en": "the port where Prometheus finds metrics, or off", "fr": "port des mesures pour Prometheus, ou off"},
        "N",
        choices=("off",),
        least=1,
        most=65_535,
        served=True,
    ),
    Setting(
        "otlp_endpoint",
        "none",
        {
            "en": "the OpenTelemetry collector that is told of traces, http://HOST:4318; none: nobody is",
            "fr": "le collecteur OpenTelemetry qui reçoit les traces, http://HÔTE:4318 ; none : aucun",
        },
        "URL",
        served=True,
    ),
    Setting(
        "redirect_port",
        "off",
        {
            "en": "the port from where all are led to the same address with https, or off",
            "fr": "le port d’où chacun est mené à la même adresse en https, ou off",
        },
        "N",
        choices=("off",),
        least=1,
        most=65_535,
        served=True,
    ),
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
    Setting(
        "proxies",
        "none",
        {
            "en": "addresses or networks, separated by commas, of proxies whose X-Forwarded-For is believed, or none",
            "fr": "adresses ou réseaux de mandataires, séparés par des virgules, dont X-Forwarded-For est cru, ou none",
        },
        "LIST",
        served=True,
    ),
    Setting(
        "public_host",
        "none",
        {
            "en": "names, separated by commas, by which readers know the server, the first for addresses that it "
            "writes; none: those of this machine, and what a named proxy calls it",
            "fr": "noms, séparés par des virgules, sous lesquels on connaît le serveur, le premier pour les adresses "
            "qu’il écrit ; none : ceux de cette machine, et celui que lui donne un mandataire nommé",
        },
        "LIST",
        served=True,
    ),
    Setting(
        "log_level",
        "warning",
        {
            "en": "what is logged; info: every request",
            "fr": "ce qui est journalisé ; info : chaque requête",
        },
        choices=("error", "warning", "info"),
        served=True,
    ),
    Setting(
        "log_expressions",
        "no",
        {
            "en": "whether the log of requests holds what is calculated",
            "fr": "si le journal des requêtes contient ce qui est calculé",
        },
        choices=("no", "yes"),
        served=True,
    ),
    Setting(
        "mcp",
        "off",
        {
            "en": "whether /mcp serves the tools for language models that calculatrice mcp has",
            "fr": "si /mcp sert les outils pour modèles de langage de calculatrice mcp",
        },
        choices=("off", "on"),
        served=True,
    ),
    Setting(
        "security_contact",
        "none",
        {
            "en": "whom /.well-known/security.txt names to those who find a weakness: mail or https addresses, "
            "separated by commas; none: nobody",
            "fr": "à qui /.well-known/security.txt dit de signaler une faille : adresses électroniques ou https, "
            "séparées par des virgules ; none : à personne",
        },
        "LIST",
        served=True,
    ),
    Setting(
        "parts",
        "none",
        {
            "en": "the folder of what lets browsers calculate by themselves, which make offline builds; none: the "
            "server calculates alone",
            "fr": "dossier de ce qui permet aux navigateurs de calculer eux-mêmes, que make offline construit ; none : "
            "le serveur calcule seul",
        },
        "FOLDER",
        served=True,
    ),
    Setting(
        "grace",
        "5",
        {
            "en": "how long calculations that run may go on when the server is stopped, in seconds",
            "fr": "temps laissé aux calculs en cours quand le serveur s’arrête, en secondes",
        },
        "N",
        least=0,
        whole=False,
        served=True,
    ),
)
SETTINGS = (*CALCULATION, *SERVICE)
DEFAULTS = {setting.name: setting.default for setting in SETTINGS}


@record(frozen=True)
class Settings:
    """The settings in effect: `seconds` of wall-clock time and `memory` in MiB bound a long calculation."""

    digits: int = 15
    locale: str = "en"
    angle: AngleUnit = "rad"
    units: System = "auto"
    seconds: float = SECONDS
    memory: int = MEBIBYTES
    settled: str = "none"
    database_url: str = "auto"
    serving_role: str = "none"
    workers: int | Literal["auto"] = "auto"
    queue: int = 1000
    queue_seconds: float = 600.0
    client_size: int = 64
    record_size: int = 4096
    redis_url: str = "none"
    secret: str = DEFAULTS["secret"]
    connections: int = 10
    retention: float = 30.0
    host: str = "127.0.0.1"
    port: int = 8000
    metrics_port: int | Literal["off"] = "off"
    otlp_endpoint: str = "none"
    redirect_port: int | Literal["off"] = "off"
    body_size: int = 1024
    expression_size: int = 64
    line_size: int = 64
    digits_limit: int = MOST_DIGITS
    header_seconds: float = 10.0
    body_seconds: float = 30.0
    idle_seconds: int = 60
    rate: int = 600
    wait: float = 30.0
    cache: int = 16
    proxies: str = "none"
    public_host: str = "none"
    log_level: Literal["error", "warning", "info"] = "warning"
    log_expressions: Literal["no", "yes"] = "no"
    mcp: Literal["off", "on"] = "off"
    security_contact: str = "none"
    parts: str = "none"
    grace: float = 5.0


def from_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The text of each setting, from its variable or by default.

    >>> from_environment({"CALCULATRICE_DIGITS": "50"})["digits"]
    '50'
    """
    return {setting.name: environment.get(setting.variable) or setting.default for setting in SETTINGS}


def given(options: Mapping[str, str]) -> dict[str, str]:
    """The settings among the options of a command line.

    >>> given({"database-url": "sqlite:///kept", "json": ""})
    {'database_url': 'sqlite:///kept'}
    """
    return {setting.name: options[setting.option] for setting in SETTINGS if setting.option in options}


def resolve(texts: Mapping[str, str], environment: Mapping[str, str]) -> Settings:
    """The settings that `texts`, one a name, stand for; `InvalidSetting` for the first that is no value.

    >>> settings = resolve({**DEFAULTS, "digits": "50"}, {"LANG": "fr_FR.UTF-8"})
    >>> settings.digits, settings.locale
    (50, 'fr')
    """
    values: dict[str, Any] = {setting.name: setting.read(texts[setting.name]) for setting in SETTINGS}
    if values["locale"] == "auto":
        values["locale"] = language_of(environment)
    return Settings(**values)


def language_of(environment: Mapping[str, str]) -> str:
    """The language of the system, by the variables that POSIX gives to messages.

    >>> language_of({"LANG": "fr_CA.UTF-8"}), language_of({"LC_ALL": "C", "LANG": "fr_FR"})
    ('fr', 'en')
    """
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    spoken = next((environment[name] for name in names if environment.get(name)), "")
    return "fr" if spoken.startswith("fr") else "en"
