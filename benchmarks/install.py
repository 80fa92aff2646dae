"""Installs the peers under `.cache/bench`, each at a fixed version and apart from the project's own packages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".cache" / "bench"
LIBRARIES = {
    "mpmath": "mpmath==1.4.1",
    "simpleeval": "simpleeval==1.0.8",
    "sympy": "sympy==1.14.0",
    "flask": "flask==3.1.3 gunicorn==27.0.1",
    "celery": "celery[redis]==5.7.0",
}
MATHJS = "mathjs@15.2.0"
PROGRAMS = {"qalc": "qalc", "bc": "bc", "wrk": "wrk"}


def install_peers() -> list[str]:
    """Install whatever is missing; return one sentence for each peer that could not be had."""
    return [*install_libraries(), *install_mathjs(), *install_programs()]


def library_folder(name: str) -> Path:
    """Where the Python library `name` lives: a folder each, because sympy pins an older mpmath."""
    return CACHE / "python" / name


def node_modules() -> Path:
    """Where math.js lives."""
    return CACHE / "node" / "node_modules"


def install_libraries() -> list[str]:
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target"]
    missing = {name: pin for name, pin in LIBRARIES.items() if not library_folder(name).is_dir()}
    return [
        f"{name}: pip could not install {pin}"
        for name, pin in missing.items()
        if not succeeds([*pip, str(library_folder(name)), *pin.split()])
    ]


def install_mathjs() -> list[str]:
    if (node_modules() / "mathjs").is_dir():
        return []
    if shutil.which("npm") is None:
        return ["math.js: npm is not installed"]
    npm = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(node_modules().parent), MATHJS]
    return [] if succeeds(npm) else [f"math.js: npm could not install {MATHJS}"]


def install_programs() -> list[str]:
    packages = [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
    if packages and shutil.which("apt-get") and os.geteuid() == 0:
        succeeds(["apt-get", "update"])
        succeeds(["apt-get", "install", "--yes", "--no-install-recommends", *packages])
    return [f"{program}: not installed" for program in PROGRAMS if shutil.which(program) is None]


def succeeds(command: list[str]) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0
