"""One form of a result, and what its reading has to warn of."""

from __future__ import annotations

from calculatrice.cli.errors import NoSuchForm
from calculatrice.engine.answers.saying import localized
from calculatrice.engine.answers.view import TRUTHS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.cli.console import Console
    from calculatrice.engine.answers.result import Result


def form(result: Result, name: str, locale: str) -> str:
    """One form of the result, alone. Raises `NoSuchForm` where the result has none.

    >>> import calculatrice
    >>> form(calculatrice.evaluate("3.5"), "mixed", "en")
    '3 1/2'
    """
    if result.kind == "definition" or (name == "decimal" and result.relation == "<"):
        raise NoSuchForm("no_such_form", (0, len(result.expression)), name=name)
    if result.kind == "truth":
        return TRUTHS[locale][result.decimal]
    text = result.decimal if name == "decimal" else result.form(name)
    if text is None:
        raise NoSuchForm("no_such_form", (0, len(result.expression)), name=name)
    return localized(text, locale)


def warn(result: Result, console: Console) -> None:
    """Say what the reading of the expression has to warn of, with its brackets."""
    for notice in result.warnings:
        sentence = console.say("warning", reading=result.reading, sentence=notice.message(console.locale))
        console.complain(console.paint(sentence, "yellow", console.err))
