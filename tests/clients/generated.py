"""Clients that generators of others make from the description of the API, each with a program that uses it.

A generator is installed once, as its lock says, and kept in the user's cache; what it makes is made anew.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from hashlib import sha256
from os import environ
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock
from tests.parts.programs import CACHE, OAPI_CODEGEN, built, compiled

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent
OPENAPI = "openapi.json"


def python(folder: Path) -> list[str]:
    """The program in Python, over the client of openapi-python-client; `folder` holds the description."""
    source = HERE / "python"
    binaries = _kept(source, ("requirements.lock",), _environment) / "venv" / "bin"
    made = ("--path", folder / OPENAPI, "--output-path", folder / "client", "--config", source / "config.yaml")
    _run(folder, binaries / "openapi-python-client", "generate", *made)
    shutil.copy(source / "use.py", folder / "client")
    return [str(binaries / "python"), str(folder / "client" / "use.py")]


def _environment(source: Path, home: Path) -> None:
    _run(home, sys.executable, "-m", "venv", home / "venv")
    lock = ("--require-hashes", "--no-deps", "--requirement", source / "requirements.lock")
    _run(home, home / "venv" / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", *lock)


def typescript(folder: Path) -> list[str]:
    """The program in TypeScript, over openapi-fetch and the types of openapi-typescript; the compiler checks it."""
    if shutil.which("npm") is None or shutil.which("node") is None:
        pytest.skip("node and npm, which run the client in TypeScript, are not here")
    source = HERE / "typescript"
    modules = _kept(source, ("package.json", "package-lock.json"), _modules) / "node_modules"
    (folder / "node_modules").symlink_to(modules)
    for name in ("package.json", "tsconfig.json", "use.ts"):
        shutil.copy(source / name, folder)
    _run(folder, modules / ".bin" / "openapi-typescript", OPENAPI, "--output", "calculatrice.d.ts")
    _run(folder, modules / ".bin" / "tsc")
    return ["node", str(folder / "out" / "use.js")]


def _modules(source: Path, home: Path) -> None:
    for name in ("package.json", "package-lock.json"):
        shutil.copy(source / name, home)
    _run(home, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent")


def go(folder: Path) -> list[str]:
    """The program in Go, over the client of oapi-codegen."""
    generator = built(OAPI_CODEGEN) / "oapi-codegen"
    for name in ("go.mod", "go.sum", "config.yaml", "main.go"):
        shutil.copy(HERE / "go" / name, folder)
    _run(folder, generator, "-config", "config.yaml", OPENAPI)
    return [str(compiled(OAPI_CODEGEN, folder, folder / "use"))]


CLIENTS: dict[str, Callable[[Path], list[str]]] = {"python": python, "typescript": typescript, "go": go}
"""For each language, how the command of its program comes to be."""


def _kept(source: Path, locks: tuple[str, ...], install: Callable[[Path, Path], None]) -> Path:
    """The folder in the cache with what the locks name; whoever comes while it is installed waits."""
    name = sha256(b"".join((source / lock).read_bytes() for lock in locks)).hexdigest()[:12]
    home = CACHE / f"clients-{source.name}-{name}"
    home.mkdir(parents=True, exist_ok=True)
    with FileLock(home / "lock"):
        if not (home / "installed").exists():
            install(source, home)
            (home / "installed").touch()
    return home


def _run(folder: Path, *words: str | Path) -> None:
    done = subprocess.run(
        [str(word) for word in words], cwd=folder, env={**environ}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{words[0]} fails: {(done.stdout + done.stderr).strip()[-2000:]}"
