"""What the interactive calculator is told with a colon: `:digits 50`, `:save FILE`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculatrice.cli import session_file
from calculatrice.cli.answer import codes
from calculatrice.cli.commands import FORMS, form_named
from calculatrice.cli.errors import UsageError
from calculatrice.cli.functions import describe
from calculatrice.cli.messages import say
from calculatrice.cli.table import columns
from calculatrice.engine.answers.saying import line
from calculatrice.engine.language.locale import LOCALES
from calculatrice.engine.language.printer import UNIT_WORDS
from calculatrice.engine.session import Session, base_of
from calculatrice.engine.system_names import SYSTEMS

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.cli.conversation import Conversation


@dataclass(frozen=True, slots=True)
class Directive:
    """One of them; an argument in square brackets may be left out."""

    name: str
    argument: str
    do: Callable[[Conversation, str], None]
    choices: tuple[str, ...] = ()

    @property
    def needs_argument(self) -> bool:
        return bool(self.argument) and not self.argument.startswith("[")


def obey(text: str, conversation: Conversation) -> None:
    """Do what `text`, with its colon, says. Raises `UsageError`, `InvalidSetting` or a `CalculationError`."""
    name, _, argument = text[1:].partition(" ")
    directive = next((known for known in DIRECTIVES if known.name == name), None)
    if directive is None:
        names = " ".join(f":{known.name}" for known in DIRECTIVES)
        raise UsageError("unknown_directive", name=name, names=names)
    if directive.needs_argument != bool(argument.strip()) and not directive.argument.startswith("["):
        raise UsageError("directive_argument", name=name, argument=directive.argument)
    directive.do(conversation, argument.strip())


def _help(conversation: Conversation, _argument: str) -> None:
    locale = conversation.console.locale
    rows = [[f":{known.name} {known.argument}", say(f"directive_{known.name}", locale)] for known in DIRECTIVES]
    conversation.console.write("\n".join([say("how_to", locale), *columns(rows)]))


def _vars(conversation: Conversation, _argument: str) -> None:
    session, locale = conversation.calculator.session, conversation.settings.locale
    lines = [_variable(name, conversation) for name in sorted(session.variables)]
    lines += [definition.text(LOCALES[locale]) for _, definition in sorted(session.functions.items())]
    conversation.console.write("\n".join(lines) or conversation.console.say("no_names"))


def _variable(name: str, conversation: Conversation) -> str:
    session, locale = conversation.calculator.session, conversation.settings.locale
    base = base_of(session, name)
    result = conversation.calculator.preview(_told(name, base), conversation.options)
    written = f"{name} …" if result is None else line(result, locale, name)
    return f"{UNIT_WORDS[locale]} {written}" if base else written


def _told(name: str, base: str | None) -> str:
    """What tells the value of a name: a unit in its base units."""
    return name if base is None else f"0 + {name}" if base == "1" else f"{name} to {base}"


def _functions(conversation: Conversation, name: str) -> None:
    describe(name, conversation.console)


def _form(conversation: Conversation, name: str) -> None:
    if name:
        name = form_named(name)
    conversation.form = name or None


def _settle(conversation: Conversation, code: str) -> None:
    """Let a warning, or those of the last answer, be told no more."""
    wanted = [code] if code else conversation.warned
    settled = dict.fromkeys((*codes(conversation.settings.settled), *wanted))
    if wanted:
        codes(",".join(wanted))
        conversation.set("settled", ",".join(settled))
    conversation.console.write(conversation.console.say("settled", codes=" ".join(settled) or "none"))


def _save(conversation: Conversation, path: str) -> None:
    session_file.save(conversation.calculator.session, path)
    conversation.console.write(conversation.console.say("saved", path=path))


def _load(conversation: Conversation, path: str) -> None:
    session = session_file.load(path)
    conversation.calculator.session = session
    names = " ".join(sorted((*session.variables, *session.functions)))
    conversation.console.write(conversation.console.say("loaded", path=path, names=names))


def _clear(conversation: Conversation, _argument: str) -> None:
    conversation.calculator.session = Session()
    conversation.console.write(conversation.console.say("cleared"))


def _quit(conversation: Conversation, _argument: str) -> None:
    conversation.ended = True


DIRECTIVES = (
    Directive("help", "", _help),
    Directive("vars", "", _vars),
    Directive("functions", "[NAME]", _functions),
    Directive("digits", "N", lambda conversation, text: conversation.set("digits", text)),
    Directive(
        "angle", "rad|deg|grad", lambda conversation, text: conversation.set("angle", text), ("rad", "deg", "grad")
    ),
    Directive("units", "|".join(SYSTEMS), lambda conversation, text: conversation.set("units", text), SYSTEMS),
    Directive("en", "", lambda conversation, _: conversation.set("locale", "en")),
    Directive("fr", "", lambda conversation, _: conversation.set("locale", "fr")),
    Directive("form", "[NAME]", _form, FORMS),
    Directive("settle", "[CODE]", _settle),
    Directive("save", "FILE", _save),
    Directive("load", "FILE", _load),
    Directive("clear", "", _clear),
    Directive("quit", "", _quit),
)
