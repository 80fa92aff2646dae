"""The page's files, made few and small by esbuild: its modules one, its style sheets one, and all in brotli."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from calculatrice.web.assets import Assets
from calculatrice.web.bundle import FOLDER, SOURCES, digest, is_of
from calculatrice.web.modules import SHEETS, START
from calculatrice.web.security import OF_WORKERS
from offline.fetching import NotMade, program

BUNDLER = Path(__file__).with_name("bundler")
TEMPLATES = Path(__file__).parents[1] / "src" / "calculatrice" / "web" / "templates"
OF_THE_SERVER = "engine.json"
"""The one file that differs from server to server."""
_NAMED = re.compile(r"assets\.address\('([\w-]+\.js)'\)")


def sources() -> dict[str, bytes]:
    """All that the page's files are made from."""
    return {name: content for name, content in Assets().all() if name != OF_THE_SERVER}


def begun() -> list[str]:
    """The modules that pages name, but for the one that the calculator starts with.

    >>> "catalogue.js" in begun(), "main.js" in begun()
    (True, False)
    """
    texts = (path.read_text("utf-8") for path in TEMPLATES.iterdir())
    return sorted({name for text in texts for name in _NAMED.findall(text)} - {START})


def is_made(target: Path) -> bool:
    """Whether the folder has the files of just these sources, made by this bundler."""
    return is_of(target, digest(sources())) and (target / BUNDLED_BY).read_text("utf-8") == _bundler()


BUNDLED_BY = "page.bundler"
"""The file that says what bundled."""


def _bundler() -> str:
    return digest({path.name: path.read_bytes() for path in BUNDLER.iterdir() if path.is_file()})


def make(target: Path) -> None:
    """Make them in a folder of `target`. Raises `NotMade`."""
    made = target / FOLDER
    (target / SOURCES).unlink(missing_ok=True)
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    files = sources()
    with TemporaryDirectory() as work:
        home = Path(work)
        _install(home)
        for name, content in files.items():
            path = home / "from" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        task = {
            "packages": str(home),
            "from": str(home / "from"),
            "to": str(made.resolve()),
            "start": START,
            "pages": begun(),
            "workers": sorted(OF_WORKERS),
            "sheets": SHEETS,
        }
        (home / "task.json").write_text(json.dumps(task), "utf-8")
        _run(program("node"), str(BUNDLER / "bundle.mjs"), str(home / "task.json"))
    (target / BUNDLED_BY).write_text(_bundler(), "utf-8")
    (target / SOURCES).write_text(digest(files), "utf-8")


def _install(home: Path) -> None:
    """What the lock names, and nothing that it runs."""
    for path in BUNDLER.glob("package*.json"):
        shutil.copy(path, home)
    _run(program("npm"), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(home))


def _run(*words: str) -> None:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotMade(f"{Path(words[0]).name} failed: {done.stderr.strip()[-500:]}")
