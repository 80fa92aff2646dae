"""Where the Terraform configurations lie, and which environments they know."""

from __future__ import annotations

from dataclasses import dataclass
from os.path import relpath
from pathlib import Path

from calculatrice.cli.cloud.stopped import WRONG_USAGE, Stopped

FOLDER = "foundation"
SHARED = "shared"
DEAR = (SHARED, "prod")
"""What more than its owner would miss: destroying it takes its name, typed."""


@dataclass(frozen=True, slots=True)
class Foundation:
    """The folder `foundation/` of a checkout of the repository."""

    folder: Path

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
