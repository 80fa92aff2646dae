"""A build is known by its sources, and answers of another are not taken for its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import calculatrice
from calculatrice.api.cache import key_of
from calculatrice.build import build
from calculatrice.service.request import Request

PACKAGE = Path(calculatrice.__file__).parent
KEY = """
from calculatrice.api.cache import key_of
from calculatrice.service.request import Request
print(key_of(Request("1")))
"""


def key_in(folder: Path) -> str:
    """What stands for a request in the build whose package is in the folder."""
    command = [sys.executable, "-c", KEY]
    return subprocess.run(command, env={"PYTHONPATH": str(folder)}, check=True, capture_output=True, text=True).stdout


def test_the_key_of_an_answer_holds_the_build(tmp_path: Path) -> None:
    copy = tmp_path / "calculatrice"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    assert key_in(tmp_path).strip() == repr(key_of(Request("1")))
    with copy.joinpath("engine", "evaluate.py").open("a", encoding="utf-8") as source:
        source.write("\n")
    other = key_in(tmp_path)
    assert other.strip() != repr(key_of(Request("1")))
    assert build() not in other


def test_it_does_not_depend_on_where_it_is_nor_on_what_python_keeps(tmp_path: Path) -> None:
    copy = tmp_path / "elsewhere" / "calculatrice"
    shutil.copytree(PACKAGE, copy)
    copy.joinpath("__pycache__", "kept.pyc").parent.mkdir(exist_ok=True)
    copy.joinpath("__pycache__", "kept.pyc").write_bytes(b"x")
    assert key_in(copy.parent).strip() == repr(key_of(Request("1")))
