"""`calculatrice cloud check`, and the first step of all else: everything that is missing is told at once, in a sentence
each with what to do, before anything is made.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec

from calculatrice.cloud import access, alerting, offers, settings, tools
from calculatrice.cloud.credentials import NEEDED, configuration_file
from calculatrice.cloud.messages import Lack, Stopped, tell
from calculatrice.cloud.terraform import SHARED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from calculatrice.cloud.account import Account
    from calculatrice.cloud.shell import Shell
    from calculatrice.cloud.terraform import Foundation
    from calculatrice.cloud.work import Work

Asked = ParamSpec("Asked")

MAKING = frozenset({"check", "up"})
"""What needs everything; other actions look at what stands."""
IN_THE_CLUSTER = frozenset({*MAKING, "status", "logs", "rollback", "backup", "restore", "switch", "down"})
MONITORING = frozenset({"monitor up", "monitor open", "monitor down"})
"""What is the cluster’s, and no environment’s."""
ALERTING = frozenset({*MAKING, "monitor up"})
"""What says who is told of alerts."""


@dataclass(frozen=True, slots=True)
class Preflight:
    """What is asked for: an action on a part, which is empty where all are meant; no account, without a whole key."""

    action: str
    part: str
    foundation: Foundation
    shell: Shell
    keys: Mapping[str, str]
    account: Account | None

    @property
    def parts(self) -> tuple[str, ...]:
        """What an environment stands on, and the environment."""
        return (SHARED,) if self.part in {"", SHARED} else (SHARED, self.part)

    @property
    def has_application(self) -> bool:
        """Whether pods are part of it: a foundation can stand alone, without manifests beside it."""
        return self.part not in {"", SHARED} and self.manifests.is_dir()

    @property
    def manifests(self) -> Path:
        """What runs in the cluster."""
        return self.foundation.checkout / "kubernetes"

    @property
    def environment(self) -> Mapping[str, str]:
        """The variables of the shell."""
        return self.shell.console.environment

    def require(self) -> tuple[str, Account]:
        """The tool and the account. Raises `Stopped` with a sentence for everything that is missing."""
        locale = self.shell.console.locale
        lacks = [*self._here(), *(self._there() if self.action in MAKING else ())]
        told = [f"  – {tell(each.reason, locale, **each.details)}" for each in lacks]
        tool = tools.terraform(self.environment)
        if told or tool is None or self.account is None:
            raise Stopped("not_ready", words=self.shell.again, lacks="\n".join(dict.fromkeys(told)))
        return tool, self.account

    def _here(self) -> Iterator[Lack]:
        """What this machine lacks."""
        yield from tools.missing(self.environment, self._tools)
        yield from self._keys()
        yield from self._astray()
        if self.action in ALERTING:
            yield from alerting.lacks(self.foundation)
        if self.action not in MAKING:
            return
        if tool := tools.terraform(self.environment):
            yield from tools.old_terraform(self.shell, tool)
        if self.has_application:
            yield from self._application()

    @property
    def _tools(self) -> tuple[str, ...]:
        inside = self.action in MONITORING or (self.has_application and self.action in IN_THE_CLUSTER)
        in_the_cluster = ("kubectl",) if inside else ()
        making = ("docker", "git") if self.has_application and self.action in MAKING else ()
        return ("terraform", *in_the_cluster, *making)

    def _keys(self) -> Iterator[Lack]:
        file = configuration_file(self.environment, Path.home())
        yield from (Lack("no_variable", {"name": name, "file": file}) for name in NEEDED if not self.keys[name])

    def _astray(self) -> Iterator[Lack]:
        for name, value in settings.astray(self.environment, self.foundation, self.part).items():
            yield Lack(
                "astray", {"name": name, "value": value, "file": settings.home(self.foundation, self.part, name)}
            )

    def _application(self) -> Iterator[Lack]:
        if tools.is_there("docker", self.environment):
            yield from tools.docker(self.shell)
        if tools.is_there("git", self.environment):
            yield from tools.commit(self.shell, self.foundation.checkout)
        yield from tools.overlay(self.manifests, self.part)

    def _there(self) -> Iterator[Lack]:
        """What Scaleway lacks, as far as the key opens it."""
        account = self.account
        if account is None:
            return
        lacks, bearer = access.key(account)
        yield from lacks
        if any(each.reason in {"wrong_key", "unanswered"} for each in lacks):
            return
        if bearer:
            yield from _asked(access.permissions, account, bearer)
        if self.part not in {"", SHARED}:
            yield from _asked(access.zone, account, self.foundation, self.part)
        for part in self.parts:
            yield from _asked(offers.lacks, account, self.foundation, part)
            if bearer:
                yield from _asked(access.quotas, account, self.foundation, part, bearer)


def _asked(ask: Callable[Asked, list[Lack]], *about: Asked.args, **named: Asked.kwargs) -> list[Lack]:
    """What is missing; where Scaleway does not answer that, that it does not."""
    try:
        return ask(*about, **named)
    except Stopped as stop:
        return [Lack(stop.reason, stop.details)]


def check(work: Work) -> int:
    """Say that nothing is missing: whatever was would have ended the run before this."""
    for name in work.environments:
        chosen = settings.kept(work.foundation, name).get("cache_version")
        known = settings.values(work.foundation, name)
        found = chosen or offers.chosen_cache_version(work.account, known)
        work.tell("will_have", name=name, engine=known["database_engine"], redis=found, zone=known["dns_zone"])
    alerting.tell_who(work)
    work.tell("is_ready", name=work.environment)
    return 0
