"""`calculatrice cloud`: from the words to the action, and from what stopped it to a sentence."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

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
    "down": "teardown:down",
}
"""Where each action is, as `module:function`."""
OF_LOGS = frozenset({"follow", "since", "previous"})
"""The options of one action."""
OF_MONITOR = tuple(action.removeprefix("monitor ") for action in ACTIONS if action.startswith("monitor "))
"""What is done with what looks at every environment: it is the cluster’s."""
FOR_ALL = frozenset({"diagram"})
"""What takes no environment to mean every one."""


def run(invocation: Invocation, _settings: Settings, console: Console) -> int:
    """Do the action; what stops it is told, with what to do next."""
    try:
        return _act(invocation, console)
    except Stopped as stop:
        console.complain(tell(stop.reason, console.locale, **stop.details))
        return stop.status
    except KeyboardInterrupt:
        # Between two tools: none of them was there to be told.
        again = " ".join(["calculatrice cloud", *invocation.operands])
        console.complain("\n" + tell("interrupted", console.locale, again=again))
        return INTERRUPTED


def _act(invocation: Invocation, console: Console) -> int:
    action = invocation.operands[0] if invocation.operands else ""
    if action not in CLOUD_ACTIONS:
        raise Stopped("no_action", WRONG_USAGE, actions="|".join(CLOUD_ACTIONS))
    foreign = sorted(OF_LOGS & invocation.options.keys()) if action != "logs" else []
    if foreign:
        raise Stopped("of_logs", WRONG_USAGE, option=f"--{foreign[0]}")
    foundation = find(invocation.options.get("foundation", ""), Path.cwd())
    named = invocation.operands[1:]
    environment = SHARED if action == "monitor" else _environment(named, action, foundation)
    done = f"monitor {_step(named)}" if action == "monitor" else action
    work = _ready(console, foundation, done, environment, invocation.options)
    module, _, function = ACTIONS[done].partition(":")
    status: int = getattr(import_module(f"calculatrice.cloud.{module}"), function)(work)
    return status


def _ready(console: Console, foundation: Foundation, action: str, environment: str, options: Mapping[str, str]) -> Work:
    """All that the action needs. Raises `Stopped` with everything that is missing."""
    keys = found(console.environment, Path.home())
    account = Account(credentials(keys)) if all(keys[name] for name in NEEDED) else None
    unseen = account.credentials.of_object_storage if account and foundation.backend else {}
    again = action if action.startswith("monitor") else f"{action} {environment}".rstrip()
    shell = Shell(console, f"calculatrice cloud {again}", unseen)
    tool, opened = Preflight(action, environment, foundation, shell, keys, account).require()
    return Work(console, shell, foundation, environment, tool, opened, options)


def _step(named: tuple[str, ...]) -> str:
    """What to do with the monitoring. Raises `Stopped`."""
    if not named or named[0] not in OF_MONITOR:
        raise Stopped("no_environment", WRONG_USAGE, action="monitor", environments="|".join(OF_MONITOR))
    return named[0]


def _environment(named: tuple[str, ...], action: str, foundation: Foundation) -> str:
    known = (*foundation.environments, SHARED)
    if not named and action in FOR_ALL:
        return ""
    if not named or named[0] not in known:
        raise Stopped("no_environment", WRONG_USAGE, action=action, environments="|".join(known))
    return named[0]
