from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import calculatrice as package

if TYPE_CHECKING:
    from tests.cli.command import Command


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["batch", "--help"], ["functions", "a", "b", "--help"]])
def test_help_is_a_result(calculatrice: Command, words: list[str]) -> None:
    ended = calculatrice(*words)
    assert (ended.status, ended.err) == (0, "")
    assert "Usage: calculatrice" in ended.out


def test_help_speaks_french(calculatrice: Command) -> None:
    assert "Usage :" in calculatrice("--help", LC_ALL="fr_FR.UTF-8").out


@pytest.mark.parametrize("word", ["--version", "-V"])
def test_the_version_is_the_package_s(calculatrice: Command, word: str) -> None:
    assert calculatrice(word).out == f"calculatrice {package.__version__}\n"
