"""`calculatrice repl`: the interactive calculator; where there is no terminal, a reader of lines."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from calculatrice.cli.commands import form_named
from calculatrice.cli.conversation import Conversation
from calculatrice.cli.directives import obey
from calculatrice.cli.stream import chunks, lines
from calculatrice.cli.utf8 import MOST_BYTES, decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.console import Console
    from calculatrice.settings import Settings


def run(invocation: Invocation, settings: Settings, console: Console) -> int:
    """Answer entries until there are no more."""
    form = invocation.options.get("form")
    if form is not None:
        form = form_named(form)
    conversation = Conversation(settings, console, obey, form)
    for entry in _entries(conversation):
        conversation.hear(entry)
        if conversation.ended:
            break
    return 0


def _entries(conversation: Conversation) -> Iterator[str]:
    if sys.stdin.isatty() and conversation.console.out.isatty():
        return _typed(conversation)
    waiting = chunks(sys.stdin.fileno(), conversation.console.flush)
    return (decode(line) for line in lines(waiting, MOST_BYTES))


def _typed(conversation: Conversation) -> Iterator[str]:
    from calculatrice.cli.prompt import Prompt
    from calculatrice.version import __version__

    conversation.console.write(conversation.console.say("welcome", version=__version__))
    prompt = Prompt(conversation)
    while True:
        conversation.console.flush()
        try:
            yield prompt.read()
        except EOFError:
            return
