"""A result as a person reads it: one line."""

from __future__ import annotations

from calculatrice.cli.errors import NoSuchForm
from calculatrice.cli.messages import say
from calculatrice.engine.errors import CalculationError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.cli.console import Console
    from calculatrice.engine.result import Result

LONGEST_EXACT = 60
"""Characters up to which an exact form stands before the decimal."""


def line(result: Result, locale: str, name: str | None = None) -> str:
    """The result in one line, after the name that it was given or `name`; in `fr` with a decimal comma.

    >>> import calculatrice
    >>> line(calculatrice.evaluate("1/4"), "fr"), line(calculatrice.evaluate("x = sqrt(2)*sqrt(3)"), "en")
    ('= 0,25', 'x = √6 ≈ 2.44948974278318')
    """
    if result.kind == "definition":
        return result.decimal
    name = name or result.name
    if result.relation == "<":
        return f"|{name or 'x'}| < {localized(result.decimal, locale)}"
    subject = f"{name} " if name else ""
    if result.kind == "truth":
        return f"{subject}= {say(result.decimal, locale)}"
    exact = _telling(result)
    before = f"= {localized(exact, locale)} " if exact else ""
    return f"{subject}{before}{result.relation} {localized(result.decimal, locale)}"


def _telling(result: Result) -> str | None:
    """The exact form, where it says more than the decimal: not of 3.5, which 7/2 only repeats."""
    try:
        exact, fraction = result.exact, result.fraction
    except CalculationError:
        return None
    if exact is None or len(exact) > LONGEST_EXACT:
        return None
    is_factored = fraction not in (None, exact)
    return exact if result.relation == "≈" or is_factored else None


def form(result: Result, name: str, locale: str) -> str:
    """One form of the result, alone. Raises `NoSuchForm` where the result has none.

    >>> import calculatrice
    >>> form(calculatrice.evaluate("3.5"), "mixed", "en")
    '3 1/2'
    """
    if result.kind == "definition" or (name == "decimal" and result.relation == "<"):
        raise NoSuchForm("no_such_form", (0, len(result.expression)), name=name)
    if result.kind == "truth":
        return say(result.decimal, locale)
    text = result.decimal if name == "decimal" else result.form(name)
    if text is None:
        raise NoSuchForm("no_such_form", (0, len(result.expression)), name=name)
    return localized(text, locale)


def localized(text: str, locale: str) -> str:
    """A number that is written for machines, as the locale writes it."""
    return text.replace(".", ",") if locale == "fr" else text


def warn(result: Result, console: Console) -> None:
    """Say what the reading of the expression has to warn of, with its brackets."""
    for notice in result.warnings:
        sentence = console.say("warning", reading=result.reading, sentence=notice.message(console.locale))
        console.complain(console.paint(sentence, "yellow", console.err))
