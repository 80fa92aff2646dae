"""Packages of npm that tests need, as a lock pins them: installed once, and kept in the user's cache."""

from __future__ import annotations

import shutil
import subprocess
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock
from tests.parts.programs import CACHE

if TYPE_CHECKING:
    from pathlib import Path

NAMED = ("package.json", "package-lock.json")


def packages(source: Path) -> Path:
    """The folder with what the lock in `source` names. Whoever comes while it is fetched waits."""
    inputs = b"".join((source / name).read_bytes() for name in NAMED)
    home = CACHE / f"{source.name}-{sha256(inputs).hexdigest()[:12]}"
    home.mkdir(parents=True, exist_ok=True)
    with FileLock(home / "lock"):
        if not (home / "done").exists():
            for name in NAMED:
                shutil.copy(source / name, home)
            _install(home)
            (home / "done").touch()
    return home


def _install(home: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed: what its packages try is not tried")
    words = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    done = subprocess.run(words, cwd=home, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"npm ci fails here: {done.stderr.strip()[-300:]}")
