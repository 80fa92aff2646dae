"""An answer as a person reads it, in one line of text."""

from __future__ import annotations

import re

from calculatrice.engine.answers.view import TRUTHS, Factors, Raised, applied
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.language.locale import LOCALES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result

_APPLIED = re.compile(r"\b(?!ln\([0-9]+\))([A-Za-z]\w*)\(")
LONGEST_EXACT = 60
"""Characters up to which an exact form stands before the decimal."""


PUT_TOGETHER = dict.fromkeys(map(ord, " ()×·*"))
"""Signs that only put others together."""


def line(result: Result, locale: str, name: str | None = None, *, adds: bool | None = None) -> str:
    """The result in one line, after the name that it was given or `name`; in `fr` with a decimal comma.

    `adds` says whether its exact form is told, where that is known.

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
        return f"{subject}= {TRUTHS[locale][result.decimal]}"
    if result.shown_as != "decimal":
        return f"{subject}{localized(result.text, locale)}"
    adds = adds_exact(result) if adds is None else adds
    before = f"= {localized(str(result.exact), locale)} " if adds else ""
    told = result.text if result.kind == "list" else f"{result.relation} {result.decimal}"  # its amounts have signs
    return f"{subject}{before}{localized(told, locale)}"


def adds_exact(result: Result) -> bool:
    """Whether the exact form says more than the decimal: not that of 3.5, which 7/2 only repeats.

    >>> import calculatrice
    >>> [adds_exact(calculatrice.evaluate(text)) for text in ("3.5", "1/3", "factor(12)", "1 < 2")]
    [False, True, True, False]
    """
    if result.kind in ("truth", "definition") or result.shown_as != "decimal":
        return False
    try:
        exact = result.exact
    except CalculationError:
        return False
    if exact is None or len(exact) > LONGEST_EXACT or _repeats(exact, result):
        return False
    if result.relation == "≈":
        return True
    return not result.is_plain_number and isinstance(result.view("exact"), Factors | Raised)


def _repeats(exact: str, result: Result) -> bool:
    """Whether an exact form only repeats what was typed: powers, or values of functions, as many of each."""
    if "^" in exact and _signs(exact) == _signs(result.reading):
        return True
    names = _applied(exact, result) if "(" in exact else ()
    return bool(names) and all(result.reading.count(f"{name}(") <= exact.count(f"{name}(") for name in names)


def _applied(exact: str, result: Result) -> set[str]:
    if result.is_plain_number:
        return applied_in(exact)
    view = result.view("exact")
    return set() if view is None else applied(view)


def applied_in(exact: str) -> set[str]:
    """The functions whose values stand in the text of an exact form; logarithms of integers are constants in it.

    >>> applied_in("2 ln(3)+sin(1)")
    {'sin'}
    """
    return {*_APPLIED.findall(exact)}


def _signs(text: str) -> list[str]:
    """What is written in a power, in whatever order it stands: not how it is put together."""
    return sorted(text.translate(PUT_TOGETHER).replace("²", "^2"))


def localized(text: str, locale: str) -> str:
    """A number that is written for machines, as the locale writes it.

    >>> localized("-2.5", "fr"), localized("20%", "fr")
    ('-2,5', '20\\u202f%')
    """
    return text.replace(".", LOCALES[locale].decimal).replace("%", LOCALES[locale].percent)
