"""`calculatrice cloud`: from the words to the action, and from what stopped it to a sentence."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from calculatrice.cli.commands import CLOUD_ACTIONS
from calculatrice.cloud.account import Account
from calculatrice.cloud.messages import WRONG_USAGE, Stopped, tell
from calculatrice.cloud.preflight import require
from calculatrice.cloud.shell import Shell
from calculatrice.cloud.terraform import SHARED, find
from calculatrice.cloud.work import Work

if TYPE_CHECKING:
    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.console import Console
    from calculatrice.cloud.terraform import Foundation
    from calculatrice.settings import Settings


ACTIONS = {
    "plan": "lifecycle:plan",
    "up": "lifecycle:up",
    "status": "status:status",
    "diagram": "diagram:diagram",
    "logs": "status:logs",
    "rollback": "deployment:rollback",
    "down": "lifecycle:down",
}
"""Where each action is, as `module:function`."""
FOR_ALL = frozenset({"diagram"})
"""What takes no environment to mean every one."""


def run(invocation: Invocation, _settings: Settings, console: Console) -> int:
    """Do the action; what stops it is told, with what to do next."""
    try:
        return _act(invocation, console)
    except Stopped as stop:
        console.complain(tell(stop.reason, console.locale, **stop.details))
        return stop.status


def _act(invocation: Invocation, console: Console) -> int:
    action = invocation.operands[0] if invocation.operands else ""
    if action not in CLOUD_ACTIONS:
        raise Stopped("no_action", WRONG_USAGE, actions="|".join(CLOUD_ACTIONS))
    foundation = find(invocation.options.get("foundation", ""), Path.cwd())
    environment = _environment(invocation.operands[1:], action, foundation)
    tool, credentials = require(console.environment, Path.home())
    unseen = credentials.of_object_storage if foundation.backend else {}
    shell = Shell(console, f"calculatrice cloud {action} {environment}".rstrip(), unseen)
    work = Work(console, shell, foundation, environment, tool, Account(credentials), "yes" in invocation.options)
    module, _, function = ACTIONS[action].partition(":")
    status: int = getattr(import_module(f"calculatrice.cloud.{module}"), function)(work)
    return status


def _environment(named: tuple[str, ...], action: str, foundation: Foundation) -> str:
    known = (*foundation.environments, SHARED)
    if not named and action in FOR_ALL:
        return ""
    if not named or named[0] not in known:
        raise Stopped("no_environment", WRONG_USAGE, action=action, environments="|".join(known))
    return named[0]
