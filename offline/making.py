"""From what was fetched to the folder that a server serves: stripped, compiled, packed, named by its content."""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

from calculatrice.web.bundle import FOLDER
from offline import exports, flint_package, own_package, standard_library
from offline.archives import packed, tree, zipped
from offline.fetching import NotMade, fetch, program

if TYPE_CHECKING:
    from collections.abc import Mapping

HERE = Path(__file__).parent
RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
LIBRARY = "python_stdlib.zip"
MANIFEST = "manifest.json"
SOURCES = "sources"
"""The file that says what the parts were made from."""


def is_made(target: Path) -> bool:
    """Whether the folder has the parts of just these sources."""
    made = target / SOURCES
    return made.is_file() and made.read_text("utf-8") == _sources()


def _sources() -> str:
    """What all that the parts are made from hashes to."""
    scripts = (path for path in sorted(HERE.iterdir()) if path.is_file())
    texts = [path.read_bytes() for path in (*scripts, *dict(own_package.files()).values())]
    return hashlib.sha256(b"\0".join(texts)).hexdigest()


def make(work: Path, target: Path) -> None:
    """Make the parts in the folder `target`; `work` is an empty folder for all that is between. Raises `NotMade`."""
    program("node")
    fetched = fetch(work / "fetched")
    groups = _groups(fetched, _compiled(fetched, work / "trees"), work)
    target.mkdir(parents=True, exist_ok=True)
    named = {name: _named(files) for name, files in groups.items()}
    _write(groups, named, target)
    (target / MANIFEST).write_text(json.dumps(named, indent=1, sort_keys=True) + "\n", "utf-8")
    (target / SOURCES).write_text(_sources(), "utf-8")
    _tidy(target, {FOLDER, *(str(group["folder"]) for group in named.values())})


def _compiled(fetched: Mapping[str, Path], trees: Path) -> dict[str, Path]:
    """The folders of Python's library, of the libraries and of the project, in bytecode."""
    sources = dict(own_package.files())
    texts = [path.read_text("utf-8") for path in sources.values()]
    flint_package.reduce(fetched["python-flint"], texts)
    folders = {name: trees / name for name in ("python", "libraries", "calculatrice")}
    _put(folders["calculatrice"], {name: path.read_bytes() for name, path in sources.items()})
    _put(folders["libraries"], tree(fetched["python-flint"]))
    _put(folders["libraries"], {name: text for name, text in tree(fetched["msgspec"]).items() if _is_code(name)})
    libraries = folders["libraries"]
    exports.reduce((libraries / flint_package.LIBRARIES).iterdir(), libraries.rglob("*.so"), texts)
    with ZipFile(fetched["pyodide"] / LIBRARY) as library:
        kept = filter(standard_library.stays, library.namelist())
        _put(folders["python"], {name: library.read(name) for name in kept})
    _node("compile.mjs", fetched["pyodide"], trees)
    return folders


def _is_code(name: str) -> bool:
    return name.endswith((".py", ".so"))


def _put(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def _groups(fetched: Mapping[str, Path], folders: Mapping[str, Path], work: Path) -> dict[str, dict[str, bytes]]:
    """The files to serve, by what changes together."""
    zipped(tree(folders["python"]), work / LIBRARY)
    runtime = {name: (fetched["pyodide"] / name).read_bytes() for name in RUNTIME}
    return {
        "runtime": {**runtime, LIBRARY: (work / LIBRARY).read_bytes()},
        "libraries": {"libraries.pack": packed(tree(folders["libraries"]))},
        "calculatrice": {"calculatrice.pack": packed(tree(folders["calculatrice"]))},
    }


def _named(files: Mapping[str, bytes]) -> dict[str, object]:
    """The folder of a group, which its content names, and what a browser checks each file by."""
    digests = {name: hashlib.sha256(content).digest() for name, content in sorted(files.items())}
    folder = hashlib.sha256(b"".join(digests.values())).hexdigest()[:16]
    return {
        "folder": folder,
        "files": {name: f"sha256-{base64.b64encode(digest).decode()}" for name, digest in digests.items()},
    }


def _write(groups: Mapping[str, Mapping[str, bytes]], named: Mapping[str, Mapping[str, object]], target: Path) -> None:
    """Write and compress those groups that are not there yet."""
    new = [name for name in groups if not (target / str(named[name]["folder"])).is_dir()]
    written = [target / f"{named[group]['folder']}.new" / name for group in new for name in groups[group]]
    for group in new:
        _put(target / f"{named[group]['folder']}.new", groups[group])
    if written:
        _node("compress.mjs", *written)
    for path in written:
        path.unlink()
    for group in new:
        (target / f"{named[group]['folder']}.new").rename(target / str(named[group]["folder"]))


def _tidy(target: Path, kept: set[str]) -> None:
    for folder in target.iterdir():
        if folder.is_dir() and folder.name not in kept:
            for path in folder.iterdir():
                path.unlink()
            folder.rmdir()


def _node(script: str, *words: Path) -> None:
    done = subprocess.run([program("node"), HERE / script, *words], capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotMade(f"{script} failed: {done.stderr[-500:]}")
