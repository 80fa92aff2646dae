"""The manual page says what `--help` says, and is as old as that."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from calculatrice.cli import __main__ as program
from calculatrice.cli.commands import COMMANDS
from calculatrice.cli.manual import FILES, STATUSES, manual
from calculatrice.cli.manual_messages import MANUAL_MESSAGES
from calculatrice.cli.messages import say

LOCALES = ("en", "fr")
READMES = {"en": "README.md", "fr": "README.fr.md"}


@pytest.mark.parametrize("locale", LOCALES)
def test_the_page_is_the_one_that_the_help_makes(locale: str) -> None:
    assert FILES[locale].read_text("utf-8") == manual(locale), "write it again: python -m calculatrice.cli.manual"


def shown(locale: str) -> str:
    """The page as `man` shows it, in wide lines; what is wrong with it is an error."""
    if shutil.which("groff") is None:
        pytest.skip("groff is not installed")
    words = ["groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-P-cbou", "-rLL=400n"]
    ended = subprocess.run(words, input=manual(locale), text=True, capture_output=True, check=True)
    assert ended.stderr == ""
    return ended.stdout


@pytest.mark.parametrize("locale", LOCALES)
def test_every_command_and_every_option_is_shown(locale: str) -> None:
    text = " ".join(shown(locale).replace("\u2010", "-").split())
    for command in COMMANDS:
        assert f"calculatrice {command.name}" in text
        assert all(f"--{option.name}" in text for option in command.options)
    assert " ".join(say("tagline", locale).split()) in text


@pytest.mark.parametrize("locale", LOCALES)
def test_the_examples_are_shown_as_they_are_typed(locale: str) -> None:
    assert r"printf '1/3\n2^100\n' | calculatrice batch" in shown(locale)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("status", STATUSES)
def test_every_exit_status_stands_in_the_page_and_in_the_readme(locale: str, status: str) -> None:
    readme = Path(__file__).parents[2].joinpath(READMES[locale]).read_text("utf-8")
    said = MANUAL_MESSAGES[f"status_{status}"][locale]
    assert f"| {status} | {said} |" in readme
    assert f"\\fB{status}\\fR" in manual(locale)


def test_the_statuses_are_those_of_the_program() -> None:
    own = {program.WRONG_USAGE, program.UNWRITABLE, program.INTERRUPTED, program.NOBODY_READS}
    assert {int(status) for status in STATUSES} == {0, 1, *own}
