"""A checkout with the foundation, a user who has the tools and the keys, and a Scaleway to make it in."""

from __future__ import annotations

import copy
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.parts.scaleway import Scaleway
from tests.parts.terraform import Ended, copied

if TYPE_CHECKING:
    from pathlib import Path

    from tests.parts.terraform import Tool

PROGRAM = [sys.executable, "-m", "calculatrice", "cloud"]
PATIENCE = 240


@dataclass
class Site:
    """`folder` is the checkout, and the user's home; `told` is everything that any run said."""

    folder: Path
    tool: Tool
    scaleway: Scaleway
    told: list[str] = field(default_factory=list)

    def __call__(self, *words: str, answers: str = "", **variables: str) -> Ended:
        """Run `calculatrice cloud`, to its end."""
        started = self.start(*words, **variables)
        return self.end(started, answers)

    def need(self, *words: str, answers: str = "") -> Ended:
        """A run that has to succeed."""
        ended = self(*words, answers=answers)
        assert ended.status == 0, ended.text
        return ended

    def start(self, *words: str, **variables: str) -> subprocess.Popen[str]:
        """Begin a run, in a process group of its own."""
        return subprocess.Popen(
            [*PROGRAM, *words],
            cwd=self.folder,
            env={**self.tool.variables(self.folder), **self.scaleway.variables, **variables},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )

    def end(self, started: subprocess.Popen[str], answers: str = "") -> Ended:
        """Wait for a run."""
        out, err = started.communicate(answers, timeout=PATIENCE)
        self.told += [out, err]
        return Ended(started.returncode, out, err)

    def set(self, part: str, **values: str) -> None:
        """Write settings of a part into its file, as they are there."""
        folder = self.folder / "foundation" / ("shared" if part == "shared" else "environment")
        with (folder / f"{part}.tfvars").open("a", encoding="utf-8") as file:
            file.writelines(f"{name} = {value}\n" for name, value in values.items())

    def settings(self, environment: str) -> Path:
        """The file of an environment's settings."""
        return self.folder / "foundation" / "environment" / f"{environment}.tfvars"

    def terraform(self, *words: str, environment: str = "") -> Ended:
        """Run Terraform itself, in the shared part or an environment."""
        folder = self.folder / "foundation" / ("environment" if environment else "shared")
        chosen = {"TF_WORKSPACE": environment} if environment else {}
        return self.tool.run(folder, *words, home=self.folder, **self.scaleway.variables, **chosen)

    def changes_nothing(self, environment: str) -> bool:
        """Whether a plan of the environment finds nothing to do."""
        network = f"-var=network={self.terraform('output', '-json', 'network').out}"
        files = ("-var-file=../common.tfvars", f"-var-file={environment}.tfvars")
        asked = ("plan", "-detailed-exitcode", *files, network)
        return self.terraform(*asked, environment=environment).status == 0

    @property
    def names(self) -> dict[str, list[str]]:
        """What stands at Scaleway: the names of each kind."""
        kinds = {path.split("/")[-2] for path in self.scaleway.cloud.items}
        return {kind: self.scaleway.cloud.names(kind) for kind in sorted(kinds)}

    def copied_to(self, folder: Path) -> Site:
        """Another one, as far as this one is, with a Scaleway of its own."""
        shutil.copytree(self.folder, folder, symlinks=True, dirs_exist_ok=True)
        scaleway = Scaleway(copy.deepcopy(self.scaleway.cloud))
        return Site(folder, self.tool, scaleway)


def new(folder: Path, tool: Tool) -> Site:
    """One where nothing is made yet."""
    copied(folder)
    return Site(folder, tool, Scaleway())


def kill(started: subprocess.Popen[str]) -> None:
    """End a run and everything that it started, at once."""
    os.killpg(started.pid, signal.SIGKILL)


def interrupt(started: subprocess.Popen[str]) -> None:
    """What Ctrl-C does: everything in the terminal's foreground is told."""
    os.killpg(started.pid, signal.SIGINT)
