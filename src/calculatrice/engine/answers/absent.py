"""Why an answer has no such form: a sentence by its kind, which says what can be asked for instead."""

from __future__ import annotations

from calculatrice.engine.answers.view import Digits, Listed, Word
from calculatrice.engine.errors import WrongType
from calculatrice.engine.language.wishes import EXACT, member

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.answers.view import View

_FRACTIONS = frozenset((*EXACT, "continued"))
"""The forms that only fractions of integers have."""


def absent(result: Result, form: str, written: str) -> WrongType:
    """What is said where an answer has no form of that name, which was asked for as it is `written`.

    >>> import calculatrice
    >>> absent(calculatrice.evaluate("pi"), "fraction", "fraction").reason
    'form_of_fractions'
    """
    return WrongType(_reason(result.kind, result.view("decimal"), result.view("fraction"), form), name=written)


def _reason(kind: str, decimal: View | None, fraction: View | None, form: str) -> str:
    if kind == "definition":
        return "form_of_definition"
    if isinstance(decimal, Word):
        return "form_of_truth"
    if isinstance(decimal, Listed):
        return "form_of_items"
    if not isinstance(decimal, Digits):
        return "form_of_reals"
    if form in _FRACTIONS:
        return "form_of_fractions" if fraction is None else "form_of_repeating"
    return "form_of_width" if member(form) else "form_not_there"
