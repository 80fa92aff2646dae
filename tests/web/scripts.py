"""The page's scripts as Node.js runs them: what the server serves, in a folder, and the tests of each module."""

from __future__ import annotations

import re
import shutil
import subprocess
from os import environ
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from calculatrice.service.languages import LANGUAGES
from calculatrice.web.assets import Assets

if TYPE_CHECKING:
    from collections.abc import Mapping

TESTS = Path(__file__).parent / "static"
OLDEST = 18
"""The version of Node.js that the tests are written for: Debian 12’s."""


def node() -> str:
    """The program."""
    found = shutil.which("node")
    if found is None:
        pytest.skip("node is not installed: the page's scripts are tried in browsers alone")
    version = subprocess.run([found, "--version"], capture_output=True, text=True, check=True).stdout
    if int(version.strip("v\n").split(".")[0]) < OLDEST:
        pytest.skip(f"node is {version.strip()}, and the tests of the page's scripts want {OLDEST}")
    return found


def serve_into(folder: Path, address: str) -> Path:
    """What a browser gets of a server: the files, and the calculator in each language."""
    for name, content in Assets().all():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    for language in LANGUAGES:
        page = httpx.get(f"{address}/", params={"l": language}).text
        (folder / f"calculator.{language}.html").write_text(page, "utf-8")
    (folder / "package.json").write_text('{"type": "module"}')
    return folder


def run(test: Path, served: Path, variables: Mapping[str, str]) -> int:
    """How many cases a file of tests has, all of which hold."""
    environment = {**environ, "CALCULATRICE_SERVED": str(served), **variables}
    words = [node(), "--no-warnings", "--test", "--test-reporter=tap", str(test)]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    counted = re.search(r"^# pass (\d+)$", done.stdout, re.MULTILINE)
    assert counted is not None
    return int(counted[1])
