"""One form of a result, and what its reading has to warn of."""

from __future__ import annotations

import re

from calculatrice.cli.errors import NoSuchForm
from calculatrice.engine.answers.saying import adds_exact, line, localized
from calculatrice.engine.answers.view import TRUTHS
from calculatrice.engine.language.wishes import ALL
from calculatrice.settings.setting import InvalidSetting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

    from calculatrice.cli.console import Console
    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.language.notice import Notice


_WITHOUT_RELATION = re.compile("^[=≈] ")
"""The text of an amount of money may be rounded where its decimal is not."""


def shown(result: Result, name: str | None, locale: str) -> str:
    """What answers: a line, one form alone, or a line and all forms below it. Raises as `form` does."""
    if name not in (None, ALL):
        return form(result, str(name), locale)
    if name is None and not result.is_told_in_all:
        return line(result, locale)
    from calculatrice.cli.every_form import rows  # only this needs it

    return "\n".join([line(result, locale), *rows(result, locale)])


def terse(result: Result, locale: str) -> str:
    """The answer alone, as it is shown, without its relation. Raises `CalculationError` for a bound, which is no value.

    >>> import calculatrice
    >>> [terse(calculatrice.evaluate(text), "fr") for text in ("x = 1/4", "255 to hex", "20%", "1 < 2", "[1/2; 3]")]
    ['0,25', '0xff', '20\u202f%', 'vrai', '[0,5; 3]']
    """
    if result.kind in ("truth", "definition"):
        return line(result, locale).removeprefix("= ")
    if result.relation == "<":
        raise NoSuchForm("no_such_form", (0, len(result.expression)), name="decimal")
    if result.relation == "=" and adds_exact(result):
        return localized(str(result.exact), locale)
    return localized(_WITHOUT_RELATION.sub("", result.text), locale)


def form(result: Result, name: str, locale: str) -> str:
    """One form of the result, alone. Raises `CalculationError` where the result has none.

    >>> import calculatrice
    >>> form(calculatrice.evaluate("3.5"), "mixed", "en")
    '3 1/2'
    """
    if result.kind == "truth":
        return TRUTHS[locale][result.decimal]
    text = result.decimal if name == "decimal" else result.form(name)
    if result.relation == "<" and text is not None:  # a bound is no value
        raise NoSuchForm("no_such_form", (0, len(result.expression)), name=name)
    if text is None or result.kind == "definition":
        from calculatrice.engine.answers.absent import absent  # only this needs it

        raise absent(result, name, name).at((0, len(result.expression)))
    return localized(text, locale)


def warn(result: Result, console: Console, settled: Collection[str] = ()) -> None:
    """Say what the reading of the expression has to warn of, with its brackets; not what is `settled`, by code."""
    for notice in untold(result, settled):
        sentence = console.say("warning", reading=result.reading, sentence=notice.message(console.locale))
        console.complain(console.paint(sentence, "yellow", console.err))


def untold(result: Result, settled: Collection[str]) -> list[Notice]:
    """The warnings of a result that are still to be said.

    >>> import calculatrice
    >>> [notice.code for notice in untold(calculatrice.evaluate("6/2(1+2)"), ["implicit_after_division"])]
    []
    """
    return [notice for notice in result.warnings if notice.code not in settled]


def codes(settled: str) -> list[str]:
    """The codes that a setting names. Raises `InvalidSetting` for one that no warning has.

    >>> codes("none"), codes("date_shape, minutes_of_arc")
    ([], ['date_shape', 'minutes_of_arc'])
    """
    found = [] if settled == "none" else [code.strip() for code in settled.split(",") if code.strip()]
    if not found:
        return found
    from calculatrice.engine.messages import MESSAGES  # a calculation that says nothing does not need it

    if not MESSAGES.keys() >= set(found):
        raise InvalidSetting("settled", settled)
    return found
