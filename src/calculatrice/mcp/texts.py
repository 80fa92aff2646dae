"""An answer in one line, with what has to be told of it: for hosts that show no structured results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET

if TYPE_CHECKING:
    from calculatrice.api.lines import LineAnswer
    from calculatrice.service.answer import Answer


def answer_text(answer: Answer | LineAnswer) -> str:
    """The reading and the answer, then forms and warnings, a line each. The relation stands before each number.

    >>> from calculatrice.service.execution import answer_inline
    >>> from calculatrice.service.request import Request
    >>> print(answer_text(answer_inline(Request("x/4", variables={"x": "1"}, forms=["percent"]))))
    x/4 = 0.25
    percent: = 25%
    """
    return "\n".join([_first(answer), *_forms(answer), *_warnings(answer)])


def _first(answer: Answer | LineAnswer) -> str:
    """The line; a reading that is the exact form as well is told once."""
    if not answer.text:
        return f"{answer.reading} {answer.relation} {answer.decimal}"
    again = f"= {answer.reading} "
    return answer.text[2:] if answer.text.startswith(again) else f"{answer.reading} {answer.text}"


def _forms(answer: Answer | LineAnswer) -> list[str]:
    """The forms that were asked for, without the one that the answer is told in already."""
    if answer.forms is UNSET or answer.relations is UNSET:
        return []
    told = getattr(answer, "shown_as", UNSET)
    others = {name: text for name, text in answer.forms.items() if text is not None and name != told}
    return [f"{name}: {answer.relations[name]} {text}" for name, text in others.items()]


def _warnings(answer: Answer | LineAnswer) -> list[str]:
    return [f"Warning: {warning.message}" for warning in answer.warnings]
