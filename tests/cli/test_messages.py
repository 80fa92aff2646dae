from __future__ import annotations

import re
from string import Formatter

import pytest

from calculatrice.cli.commands import COMMANDS
from calculatrice.cli.directives import DIRECTIVES
from calculatrice.cli.functions import group_title
from calculatrice.cli.help import about, overview
from calculatrice.cli.messages import CLI_MESSAGES, say
from calculatrice.cloud.messages import CLOUD_MESSAGES
from calculatrice.engine.functions.catalogue import entries

LANGUAGES = ("en", "fr")


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("sentences", [*CLI_MESSAGES.values(), *CLOUD_MESSAGES.values()], ids=lambda each: each["en"])
def test_a_sentence_says_the_same_in_both_languages(sentences: dict[str, str]) -> None:
    assert set(sentences) == set(LANGUAGES)
    assert fields(sentences["en"]) == fields(sentences["fr"])


@pytest.mark.parametrize("locale", LANGUAGES)
def test_help_explains_every_command_option_and_directive(locale: str) -> None:
    shown = "\n".join(overview(locale))
    for command in COMMANDS:
        assert command.name in shown
        explained = "\n".join(about(command, locale))
        assert all(re.search(rf"--{option.name}\b.*\w", explained) for option in command.options)
        assert all(re.search(rf"^  {action}  +\w", explained, re.MULTILINE) for action in command.actions)
    assert all(say(f"directive_{directive.name}", locale) for directive in DIRECTIVES)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_group_of_the_catalogue_has_a_title(locale: str) -> None:
    assert all(group_title(entry.group, locale) for entry in entries())
