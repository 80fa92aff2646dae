"""What every action works with: the console, the foundation, the environment, the tool, the account; and questions."""

from __future__ import annotations

import json
from dataclasses import dataclass
from os.path import relpath
from typing import TYPE_CHECKING

from calculatrice.cloud import settings
from calculatrice.cloud.messages import Stopped, tell
from calculatrice.cloud.terraform import SHARED, Terraform

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from calculatrice.cli.console import Console
    from calculatrice.cloud.account import Account
    from calculatrice.cloud.resources import Json
    from calculatrice.cloud.shell import Shell
    from calculatrice.cloud.terraform import Foundation


AGREEMENT = frozenset({"y", "yes", "o", "oui"})


def not_yet(region: str) -> Json:
    """A network that stands for the one that is not made yet: with it an environment can be planned, and not applied.

    >>> not_yet("nl-ams")["id"]
    'nl-ams/00000000-0000-0000-0000-000000000000'
    """
    return {"id": f"{region}/00000000-0000-0000-0000-000000000000", "subnet": "172.16.8.0/22"}


@dataclass(frozen=True, slots=True)
class Work:
    """One run of `calculatrice cloud`; `environment` is empty where all are meant, `options` are the command’s.

    `operand` is what an action takes beside the environment: a file, a database.
    """

    console: Console
    shell: Shell
    foundation: Foundation
    environment: str
    tool: str
    account: Account
    options: Mapping[str, str]
    operand: str = ""

    @property
    def yes(self) -> bool:
        """Whether nobody is asked."""
        return "yes" in self.options

    def tell(self, reason: str, **details: object) -> None:
        """A sentence for whoever watches."""
        sentence = tell(reason, self.console.locale, **details)
        self.console.complain(self.console.paint(sentence, "bold", self.console.err))

    @property
    def environments(self) -> tuple[str, ...]:
        """The environments that are meant."""
        if self.environment == SHARED:
            return ()
        return (self.environment,) if self.environment else self.foundation.environments

    @property
    def checkout(self) -> Path:
        """The checkout that the foundation is part of."""
        return self.foundation.checkout

    @property
    def manifests(self) -> Path:
        """What runs in the cluster."""
        return self.checkout / "kubernetes"

    def shared(self) -> Terraform:
        """What both environments stand on."""
        folder = self.foundation.folder / SHARED
        files, kept = self._files(SHARED), self.foundation.backend
        return Terraform(self.tool, SHARED, folder, self.shell, arguments=files, backend=kept)

    def standing(self, name: str, network: Json | None) -> Terraform:
        """The environment of that name, on that network."""
        return Terraform(
            self.tool,
            name,
            self.foundation.folder / "environment",
            self.shell,
            name,
            (*self._files(name), f"-var=network={json.dumps(network or self._not_yet)}"),
            self.foundation.backend,
        )

    def _files(self, part: str) -> tuple[str, ...]:
        """The words that name the files with the settings of a part."""
        folder = self.foundation.folder / (SHARED if part == SHARED else "environment")
        return tuple(f"-var-file={relpath(path, folder)}" for path in settings.files(self.foundation, part))

    @property
    def _not_yet(self) -> Json:
        return not_yet(settings.values(self.foundation, SHARED)["region"])


def agreed(work: Work, question: str, **details: object) -> None:
    """Ask whether to go on, unless `--yes` said so. Raises `Stopped`."""
    if not work.yes and _answer(work, question, **details).lower() not in AGREEMENT:
        raise Stopped("refused")


def named(work: Work, name: str, question: str = "type_name", **details: object) -> None:
    """Have a name typed, `--yes` or not. Raises `Stopped`."""
    if _answer(work, question, name=name, **details) != name:
        raise Stopped("refused")


def _answer(work: Work, question: str, **details: object) -> str:
    work.console.flush()
    work.console.err.write(tell(question, work.console.locale, **details) + " ")
    work.console.err.flush()
    try:
        return input().strip()
    except EOFError:
        work.console.complain("")
        return ""
