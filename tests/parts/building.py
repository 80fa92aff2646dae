"""Builds what the tests need of the cloud's tools, from Go modules, once a machine."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from filelock import FileLock

PARTS = Path(__file__).parent
CACHE = Path.home() / ".cache" / "calculatrice" / "parts"


def built(part: str, package: str) -> Path:
    """The program that `package` builds to, by the `go.mod` and `go.sum` in the folder of that part.

    It is kept in the user's cache, by a digest of both; whoever comes while it is being built waits.
    """
    folder = PARTS / part
    digest = hashlib.sha256((folder / "go.mod").read_bytes() + (folder / "go.sum").read_bytes()).hexdigest()
    program = CACHE / f"{part}-{digest[:16]}"
    CACHE.mkdir(parents=True, exist_ok=True)
    with FileLock(CACHE / f"{part}.lock"):
        if not program.exists():
            _build(folder, package, program)
    return program


def _build(folder: Path, package: str, program: Path) -> None:
    draft = program.with_suffix(".draft")
    _go(folder, "build", "-ldflags=-s -w", "-o", str(draft), package, go=_compiler(folder))
    draft.rename(program)


def _compiler(folder: Path) -> str:
    """A Go that is new enough: from 1.21 on, an older one fetches what the module asks for by itself."""
    if shutil.which("go") is None:
        pytest.skip("go, which builds the cloud’s tools for the tests, is not here")
    version, system, machine = _go(CACHE, "env", "GOVERSION", "GOOS", "GOARCH").split()
    if [int(number) for number in re.findall(r"\d+", version)[:2]] >= [1, 21]:
        return "go"
    return _fetched(folder, system, machine)


def _fetched(folder: Path, system: str, machine: str) -> str:
    """The Go that the module asks for, which is a module too; what runs in it has to be made executable."""
    wanted = next(line.split()[1] for line in (folder / "go.mod").read_text().splitlines() if line.startswith("go "))
    told = _go(CACHE, "mod", "download", "-json", f"golang.org/toolchain@v0.0.1-go{wanted}.{system}-{machine}")
    root = Path(json.loads(told)["Dir"])
    for tool in (*root.glob("bin/*"), *root.glob("pkg/tool/*/*")):
        tool.chmod(0o755)
    return str(root / "bin" / "go")


def _go(folder: Path, *words: str, go: str = "go") -> str:
    environment = {**os.environ, "GOTOOLCHAIN": "auto", "GOFLAGS": "-buildvcs=false"}
    done = subprocess.run([go, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"go {' '.join(words)} fails here: {done.stderr.strip()[-300:]}")
    return done.stdout
