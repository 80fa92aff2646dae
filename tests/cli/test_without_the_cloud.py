"""The image is without `calculatrice cloud`: everything else works, and the command says where it is."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import calculatrice as package

if TYPE_CHECKING:
    from tests.cli.command import Command

ROOT = Path(__file__).parents[2]
CLOUD = "src/calculatrice/cloud"


@pytest.fixture
def as_in_the_image(tmp_path: Path) -> str:
    """A folder that has the package as the image does."""
    copy = tmp_path / "calculatrice"
    shutil.copytree(Path(package.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__", "cloud"))
    return str(tmp_path)


def test_the_image_is_made_without_it() -> None:
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    assert lines.index("!src") < lines.index(CLOUD)
    assert (ROOT / CLOUD / "command.py").is_file()


@pytest.mark.parametrize(
    ("locale", "said"),
    [("en", "run it in a clone of the repository"), ("fr", "lancez-la dans un clone du dépôt")],
)
def test_the_command_says_where_it_is(calculatrice: Command, as_in_the_image: str, locale: str, said: str) -> None:
    ended = calculatrice("cloud", "status", "--locale", locale, PYTHONPATH=as_in_the_image)
    assert ended.status == 2
    assert said in ended.err


@pytest.mark.parametrize(
    "words", [["eval", "1+1"], ["--help"], ["cloud", "--help"], ["serve", "--help"], ["migrate", "--help"]]
)
def test_everything_else_works(calculatrice: Command, as_in_the_image: str, words: list[str]) -> None:
    assert calculatrice(*words, PYTHONPATH=as_in_the_image).status == 0
