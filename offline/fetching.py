"""Fetches what is not ours by its client, npm or pip, and takes nothing that is not, byte for byte, what was named."""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

TABLE = Path(__file__).with_name("parts.tsv")
PLATFORM = ("--python-version", "3.14", "--implementation", "cp", "--platform", "pyemscripten_2026_0_wasm32")
"""What pip is to fetch wheels for: the Python that the runtime of `parts.tsv` is."""


class NotMade(Exception):
    """The parts can't be made here; the message says what lacks, in one line."""


class Part(NamedTuple):
    """One thing that is fetched: by which client, and its name, version and hash."""

    client: str
    name: str
    version: str
    hash: str


def parts() -> list[Part]:
    """All that is fetched.

    >>> [part.name for part in parts()]
    ['pyodide', 'python-flint', 'msgspec']
    """
    lines = TABLE.read_text("utf-8").splitlines()
    return [Part(*line.split("\t")) for line in lines if not line.startswith("#")]


def fetch(folder: Path) -> dict[str, Path]:
    """Each part, unpacked in a folder of its own within `folder`, by its name. Raises `NotMade`."""
    return {part.name: _unpacked(part, folder / part.name) for part in parts()}


def _unpacked(part: Part, folder: Path) -> Path:
    folder.mkdir(parents=True)
    if part.client == "npm":
        _run(program("npm"), "pack", f"{part.name}@{part.version}", "--silent", "--pack-destination", str(folder))
        archive = checked(next(folder.iterdir()), part.hash)
        with tarfile.open(archive) as packed:
            packed.extraction_filter = getattr(tarfile, "data_filter", None)  # Python 3.11.4 and newer heed it
            packed.extractall(folder)  # noqa: S202  # its hash is known
        return folder / "package"
    wheels = ("--quiet", "--no-deps", "--only-binary=:all:", *PLATFORM, f"{part.name}=={part.version}")
    _run(sys.executable, "-m", "pip", "download", "--disable-pip-version-check", *wheels, "--dest", str(folder))
    with ZipFile(checked(next(folder.iterdir()), part.hash)) as wheel:
        wheel.extractall(folder / "wheel")  # noqa: S202  # a member of a zip file can't leave the folder, and its hash is known
    return folder / "wheel"


def checked(archive: Path, expected: str) -> Path:
    """The same archive, which has this hash, written as its client writes it. Raises `NotMade`."""
    content = archive.read_bytes()
    if expected.startswith("sha512-"):
        found = "sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode()
    else:
        found = "sha256:" + hashlib.sha256(content).hexdigest()
    if found != expected:
        raise NotMade(f"{archive.name} is not what offline/parts.tsv names: its hash is {found}")
    return archive


def program(name: str) -> str:
    """Where a program is. Raises `NotMade`."""
    found = shutil.which(name)
    if found is None:
        raise NotMade(f"{name} is not installed")
    return found


def _run(*words: str) -> None:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no word of why"])[-1]
        raise NotMade(f"{Path(words[0]).name} fetched nothing: {last}")
