"""`calculatrice cloud`: from the words to the action, and from what stopped it to a sentence."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from shlex import join
from typing import TYPE_CHECKING, NamedTuple

from calculatrice.cli.commands import CLOUD_ACTIONS
from calculatrice.cloud.account import Account
from calculatrice.cloud.credentials import NEEDED, credentials, found
from calculatrice.cloud.messages import INTERRUPTED, WRONG_USAGE, Stopped, tell
from calculatrice.cloud.preflight import Preflight
from calculatrice.cloud.shell import Shell
from calculatrice.cloud.terraform import SHARED, find
from calculatrice.cloud.work import Work

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.console import Console
    from calculatrice.cloud.terraform import Foundation
    from calculatrice.settings import Settings


ACTIONS = {
    "check": "preflight:check",
    "plan": "lifecycle:plan",
    "up": "lifecycle:up",
    "status": "status:status",
    "diagram": "diagram:diagram",
    "logs": "logs:logs",
    "monitor up": "monitoring:up",
    "monitor open": "monitoring:look",
    "monitor down": "monitoring:down",
    "rollback": "deployment:rollback",
    "backup": "backup:backup",
    "backups": "backup:backups",
    "restore": "restore:restore",
    "switch": "switch:switch",
    "down": "teardown:down",
}
"""Where each action is, as `module:function`."""
OF_ONE = {"follow": "logs", "since": "logs", "previous": "logs", "from": "restore", "from-backup": "restore"}
"""The options of one action."""
OF_MONITOR = tuple(action.removeprefix("monitor ") for action in ACTIONS if action.startswith("monitor "))
"""What is done with what looks at every environment: it is the cluster’s."""
OPERANDS = {"backup": "FILE", "switch": "DATABASE"}
"""What an action takes beside the environment."""
FOR_AN_ENVIRONMENT = frozenset({"backup", "backups", "restore", "switch"})
"""What is about the data of an environment: what all stand on has none."""
FOR_ALL = frozenset({"diagram"})
"""What takes no environment to mean every one."""


class Wanted(NamedTuple):
    """What to do, where, and with what besides, which is mostly nothing."""

    action: str
    environment: str
    operand: str


def run(invocation: Invocation, _settings: Settings, console: Console) -> int:
    """Do the action; what stops it is told, with what to do next."""
    try:
        return _act(invocation, console)
    except Stopped as stop:
        console.complain(tell(stop.reason, console.locale, **stop.details))
        return stop.status
    except KeyboardInterrupt:
        # Between two tools: none of them was there to be told.
        console.complain("\n" + tell("interrupted", console.locale, again=_again(invocation)))
        return INTERRUPTED


def _act(invocation: Invocation, console: Console) -> int:
    action = invocation.operands[0] if invocation.operands else ""
    if action not in CLOUD_ACTIONS:
        raise Stopped("no_action", WRONG_USAGE, actions="|".join(CLOUD_ACTIONS))
    _check_options(action, invocation.options)
    foundation = find(invocation.options.get("foundation", ""), Path.cwd())
    wanted = _wanted(invocation.operands, foundation)
    work = _ready(console, foundation, invocation, wanted)
    module, _, function = ACTIONS[wanted.action].partition(":")
    status: int = getattr(import_module(f"calculatrice.cloud.{module}"), function)(work)
    return status


def _check_options(action: str, options: Mapping[str, str]) -> None:
    """Raise `Stopped` for an option that belongs to another action."""
    foreign = sorted(name for name in options if OF_ONE.get(name, action) != action)
    if foreign:
        raise Stopped("of_action", WRONG_USAGE, option=f"--{foreign[0]}", action=OF_ONE[foreign[0]])


def _again(invocation: Invocation) -> str:
    """The words that do the same once more."""
    sources = [f"--{name}={value}" for name, value in invocation.options.items() if OF_ONE.get(name) == "restore"]
    return join(["calculatrice", "cloud", *invocation.operands, *sources])


def _ready(console: Console, foundation: Foundation, invocation: Invocation, wanted: Wanted) -> Work:
    """All that the action needs. Raises `Stopped` with everything that is missing."""
    keys = found(console.environment, Path.home())
    account = Account(credentials(keys)) if all(keys[name] for name in NEEDED) else None
    unseen = account.credentials.of_object_storage if account and foundation.backend else {}
    shell = Shell(console, _again(invocation), unseen)
    tool, opened = Preflight(wanted.action, wanted.environment, foundation, shell, keys, account).require()
    return Work(console, shell, foundation, wanted.environment, tool, opened, invocation.options, wanted.operand)


def _wanted(words: tuple[str, ...], foundation: Foundation) -> Wanted:
    """What the words ask for. Raises `Stopped`."""
    action, named, more = words[0], words[1:], words[2:]
    if action == "monitor":
        done = f"monitor {_step(named)}"
        return Wanted(done, SHARED, _operand(more, done, ""))
    environment = _environment(named, action, foundation)
    return Wanted(action, environment, _operand(more, action, environment))


def _step(named: tuple[str, ...]) -> str:
    """What to do with the monitoring. Raises `Stopped`."""
    if not named or named[0] not in OF_MONITOR:
        raise Stopped("no_environment", WRONG_USAGE, action="monitor", environments="|".join(OF_MONITOR))
    return named[0]


def _environment(named: tuple[str, ...], action: str, foundation: Foundation) -> str:
    shared = () if action in FOR_AN_ENVIRONMENT else (SHARED,)
    known = (*foundation.environments, *shared)
    if not named and action in FOR_ALL:
        return ""
    if not named or named[0] not in known:
        raise Stopped("no_environment", WRONG_USAGE, action=action, environments="|".join(known))
    return named[0]


def _operand(given: tuple[str, ...], action: str, environment: str) -> str:
    """What the action takes beside the environment; nothing where it takes nothing. Raises `Stopped`."""
    wanted = OPERANDS.get(action)
    usage = " ".join(filter(None, [action, environment, wanted]))
    if wanted and not given:
        raise Stopped("no_operand", WRONG_USAGE, usage=usage, what=wanted)
    if given and not wanted:
        raise Stopped("too_much", WRONG_USAGE, action=action, word=given[0], usage=usage)
    return given[0] if given else ""
