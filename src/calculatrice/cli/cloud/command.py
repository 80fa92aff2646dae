"""`calculatrice cloud`: from the words to the action, and from what stopped it to a sentence."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from calculatrice.cli.cloud.account import Account
from calculatrice.cli.cloud.foundation import SHARED, find
from calculatrice.cli.cloud.messages import tell
from calculatrice.cli.cloud.requirements import require
from calculatrice.cli.cloud.shell import Shell
from calculatrice.cli.cloud.stopped import WRONG_USAGE, Stopped
from calculatrice.cli.cloud.work import Work
from calculatrice.cli.commands import CLOUD_ACTIONS

if TYPE_CHECKING:
    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.cloud.foundation import Foundation
    from calculatrice.cli.console import Console
    from calculatrice.settings import Settings

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
    status: int = import_module(f"calculatrice.cli.cloud.{action}").run(work)
    return status


def _environment(named: tuple[str, ...], action: str, foundation: Foundation) -> str:
    known = (*foundation.environments, SHARED)
    if not named and action in FOR_ALL:
        return ""
    if not named or named[0] not in known:
        raise Stopped("no_environment", WRONG_USAGE, action=action, environments="|".join(known))
    return named[0]
