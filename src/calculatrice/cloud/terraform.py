"""The Terraform configurations: where they lie, which environments they know, and one of them with its state."""

from __future__ import annotations

import json
from dataclasses import dataclass
from os.path import relpath
from pathlib import Path
from typing import TYPE_CHECKING

from calculatrice.cloud.messages import WRONG_USAGE, Stopped

if TYPE_CHECKING:
    from calculatrice.cloud.resources import Json
    from calculatrice.cloud.shell import Shell


FOLDER = "foundation"
SHARED = "shared"
DEAR = (SHARED, "prod")
"""What more than its owner would miss: destroying it takes its name, typed."""
LOCK = "-lock-timeout=5m"
CHANGED = 2
OVERRIDE = 'terraform {\n  backend "s3" {}\n}\n'


@dataclass(frozen=True, slots=True)
class Terraform:
    """`name` is `shared` or the environment; `arguments` are its variables; `backend`, where its state is kept."""

    tool: str
    name: str
    folder: Path
    shell: Shell
    workspace: str = ""
    arguments: tuple[str, ...] = ()
    backend: Path | None = None

    @property
    def plan_file(self) -> Path:
        """Where a plan waits to be applied: it holds what a state holds, and lies where that is as safe."""
        return self.folder / ".terraform" / f"{self.name}.tfplan"

    def init(self, *, quiet: bool = False) -> None:
        """Fetch the provider, once, and open the state."""
        self._place_backend()
        words = ["init", "-input=false", *self._backend_words()]
        if quiet:
            self._read(words)
        else:
            self._stream(words)

    def plan(self, *words: str, quiet: bool = False) -> bool:
        """Write the plan; whether it changes anything."""
        asked = ["plan", "-input=false", LOCK, "-detailed-exitcode", *words, *self.arguments, f"-out={self._plan_name}"]
        if quiet:
            self._read(asked, (0, CHANGED))
            return True
        return self._stream(asked, (0, CHANGED)) == CHANGED

    def preview(self) -> None:
        """Show the plan, and keep nothing."""
        self._stream(["plan", "-input=false", LOCK, *self.arguments])

    def apply(self) -> None:
        """Do what the plan says."""
        self._stream(["apply", "-input=false", LOCK, self._plan_name])

    def take_over(self, address: str, identity: str) -> None:
        """Put what stands already into the state."""
        self._stream(["import", "-input=false", LOCK, *self.arguments, address, identity])

    def mark_failed(self, address: str) -> None:
        """Have the next plan make it again."""
        self._stream(["taint", LOCK, address])

    def planned(self) -> Json:
        """The plan, as JSON."""
        return self._json("show", "-json", self._plan_name)

    def state(self) -> Json:
        """The state, as JSON."""
        return self._json("show", "-json")

    def output(self, name: str) -> Json | None:
        """An output; None where there is none yet."""
        given: Json | None = self.outputs().get(name)
        return given

    def outputs(self) -> Json:
        """Every output."""
        return {name: given["value"] for name, given in self._json("output", "-json").items()}

    @property
    def _plan_name(self) -> str:
        return self.plan_file.relative_to(self.folder).as_posix()

    def _json(self, *words: str) -> Json:
        read: Json = json.loads(self._read(words))
        return read

    def _stream(self, words: list[str], fine: tuple[int, ...] = (0,)) -> int:
        return self.shell.stream(self._words(words), self._variables, fine)

    def _read(self, words: list[str] | tuple[str, ...], fine: tuple[int, ...] = (0,)) -> str:
        return self.shell.read(self._words(words), self._variables, fine)

    def _words(self, words: list[str] | tuple[str, ...]) -> list[str]:
        plain = [] if self.shell.shows_colours else ["-no-color"]
        return [self.tool, f"-chdir={self.folder}", words[0], *plain, *words[1:]]

    @property
    def _variables(self) -> dict[str, str]:
        return {"TF_WORKSPACE": self.workspace} if self.workspace else {}

    def _backend_words(self) -> list[str]:
        if self.backend is None:
            return []
        root = "environment" if self.workspace else self.name
        return [
            f"-backend-config={relpath(self.backend, self.folder)}",
            f"-backend-config=key=calculatrice/{root}.tfstate",
        ]

    def _place_backend(self) -> None:
        """A configuration names the kind of its backend; the settings of the backend are the user's file."""
        override = self.folder / "backend_override.tf"
        if self.backend is not None:
            override.write_text(OVERRIDE, encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Foundation:
    """The folder `foundation/` of a checkout of the repository."""

    folder: Path

    @property
    def common(self) -> Path:
        """The file of what every part has in common."""
        return self.folder / "common.tfvars"

    @property
    def checkout(self) -> Path:
        """The checkout that the folder is part of."""
        return self.folder.resolve().parent

    @property
    def environments(self) -> tuple[str, ...]:
        """The environments: each has a file of variables."""
        return tuple(sorted(path.stem for path in (self.folder / "environment").glob("*.tfvars")))

    @property
    def backend(self) -> Path | None:
        """The file that says where the states are kept; without one, they lie beside the configurations."""
        path = self.folder / "backend.hcl"
        return path if path.is_file() else None


def find(named: str, here: Path) -> Foundation:
    """The folder that is named, or else the one of the checkout that `here` is in. Raises `Stopped`."""
    places = [Path(named)] if named else [parent / FOLDER for parent in (here, *here.parents)]
    for place in places:
        if (place / SHARED).is_dir() and (place / "environment").is_dir():
            return Foundation(Path(relpath(place, here)))
    raise Stopped("no_foundation", WRONG_USAGE, place=named or here)
