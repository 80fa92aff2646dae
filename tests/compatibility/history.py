"""The package of an older version, from the history of the project."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

FIRST = "1671cd766b8f25e932d097f9365cd8473bb9f435"
"""The last commit of version 0.1.0."""
ROOT = Path(__file__).parents[2]


def has(commit: str) -> bool:
    """Whether this copy of the project has that of its history: a shallow one has not."""
    command = ["git", "cat-file", "-e", f"{commit}^{{commit}}"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0


def unpacked(commit: str, folder: Path) -> Path:
    """Where in the folder the sources of that commit now are."""
    command = ["git", "archive", commit, "src/calculatrice"]
    content = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", None)  # Python 3.11.4 and newer heed it
        archive.extractall(folder)  # noqa: S202  # it is of this repository
    return folder / "src"
