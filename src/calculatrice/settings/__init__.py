"""The settings: one table. Each is an environment variable, and an option of the command."""

from __future__ import annotations

from calculatrice.engine.language.wishes import MOST_DIGITS
from calculatrice.engine.records import record
from calculatrice.settings.of_addresses import ADDRESSES
from calculatrice.settings.of_calculations import CALCULATION, MEBIBYTES, SECONDS
from calculatrice.settings.of_jobs import JOBS
from calculatrice.settings.of_operation import OPERATION
from calculatrice.settings.of_requests import REQUESTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Literal

    from calculatrice.engine.context import AngleUnit
    from calculatrice.engine.system_names import System

SERVICE = (*JOBS, *ADDRESSES, *REQUESTS, *OPERATION)
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
