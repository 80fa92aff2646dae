"""The table of the commands: parsing, help and completion all follow it."""

from __future__ import annotations

from calculatrice.cli.arguments import Command, Option
from calculatrice.cli.errors import UsageError
from calculatrice.engine.language.wishes import NAMES, named
from calculatrice.settings import SETTINGS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.settings.setting import Setting

SHELLS = ("bash", "zsh", "fish")
CLOUD_ACTIONS = (
    "check",
    "plan",
    "up",
    "status",
    "diagram",
    "logs",
    "monitor",
    "rollback",
    "backup",
    "backups",
    "restore",
    "switch",
    "down",
)
FORMS = ("decimal", *NAMES)
WORKING = ("locale", "seconds", "memory", "database-url", "redis-url", "connections", "grace", "retention")
TOOLS = ("locale", "seconds", "memory", "workers", "expression-size", "digits-limit")
WATCHED = ("host", "metrics-port", "otlp-endpoint")
JOBS = ("list", "show ID", "cancel ID", "retry ID", "forget ID")


def _option(setting: Setting) -> Option:
    return Option(setting.option, setting.value, () if setting.value else setting.choices)


CALCULATION = tuple(_option(setting) for setting in SETTINGS if not setting.served)
OF_A_REQUEST = ("digits", "angle", "units", "settled")
"""What every request says for itself."""
OF_A_MIGRATION = ("serving_role",)
SERVICE = tuple(_option(setting) for setting in SETTINGS if setting.name not in (*OF_A_REQUEST, *OF_A_MIGRATION))
RECORD = tuple(option for option in SERVICE if option.name in ("locale", "database-url"))
WORKER = (*(option for option in SERVICE if option.name in (*WORKING, *WATCHED)), Option("concurrency", "N"))
MIGRATION = (*RECORD, *(_option(setting) for setting in SETTINGS if setting.name in OF_A_MIGRATION))
LANGUAGE = tuple(option for option in CALCULATION if option.name == "locale")
OF_LOGS = (Option("follow", short="-f"), Option("since", "TIME"), Option("previous"))
OF_RESTORE = (Option("from", "FILE"), Option("from-backup", "ID|latest"))
CLOUD = (*LANGUAGE, Option("foundation", "PATH"), Option("yes"), *OF_LOGS, *OF_RESTORE)
TABLE = (Option("column", "NAME"), Option("as", "NAME"), Option("format", choices=("csv", "tsv")))
FORM = Option("form", "NAME")
TERSE = Option("terse", short="-t")

COMMANDS = (
    Command("eval", "calculatrice.cli.evaluate:run", "EXPRESSION", None, (*CALCULATION, FORM, TERSE, Option("json"))),
    Command(
        "batch",
        "calculatrice.cli.batch:run",
        options=(*CALCULATION, Option("session"), Option("jobs", "N|auto"), *TABLE),
    ),
    Command("explain", "calculatrice.cli.explain:run", "EXPRESSION", None, (*CALCULATION, Option("json"))),
    Command("repl", "calculatrice.cli.repl:run", options=(*CALCULATION, FORM)),
    Command("serve", "calculatrice.cli.serve:run", options=(*SERVICE, Option("open"))),
    Command("mcp", "calculatrice.cli.mcp:run", options=tuple(option for option in SERVICE if option.name in TOOLS)),
    Command("cloud", "calculatrice.cloud.command:run", "ACTION [ENV] [FILE|DATABASE]", 3, CLOUD, CLOUD_ACTIONS),
    Command("worker", "calculatrice.cli.worker:run", options=WORKER),
    Command("jobs", "calculatrice.cli.jobs:run", " | ".join(JOBS), 2, (*RECORD, Option("json"))),
    Command("migrate", "calculatrice.cli.migrate:run", options=MIGRATION),
    Command("functions", "calculatrice.cli.functions:run", "[NAME]", 1, LANGUAGE),
    Command("units", "calculatrice.cli.units:run", "[NAME]", 1, LANGUAGE),
    Command("settings", "calculatrice.cli.environment:run", options=LANGUAGE),
    Command("completion", "calculatrice.cli.completion:run", "|".join(SHELLS), 1, LANGUAGE),
)


def form_named(text: str) -> str:
    """The form that is meant by its name, or by the words behind `to`. Raises `UsageError` where none is.

    >>> form_named("base:16"), form_named("2 decimals")
    ('base:16', 'decimals:2')
    """
    form = named(text)
    if form is None:
        raise UsageError("wrong_form", name=text, forms=" ".join(NAMES))
    return form
