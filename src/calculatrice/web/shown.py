"""An answer as the page shows it, before any script has run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape
from msgspec import UNSET, Struct

from calculatrice.engine.answers.saying import localized
from calculatrice.web.languages import strings
from calculatrice.web.numerals import numeral

if TYPE_CHECKING:
    from calculatrice.service.answer import Answer

NAMED = Markup('<i class="defined">{}</i> = {}')


class Shown(Struct, frozen=True):
    """The parts of an answer: what was read, how the text relates to the value, the value, its exact form."""

    reading: Markup | str
    relation: str
    value: Markup | str
    exact: Markup | str | None
    explanation: str
    plain: str


def shown(answer: Answer, language: str) -> Shown:
    """The answer in a language."""
    told = strings(language)
    exact = answer.exact if answer.adds_exact is True else None
    return Shown(
        reading=_reading(answer),
        relation="" if answer.kind == "definition" else relation(answer),
        value=_value(answer, language),
        exact=(_formula(answer, "exact") or localized(exact, language)) if exact else None,
        explanation=told[explanation(answer)].format(digits=answer.digits),
        plain=plain(answer, language),
    )


def _reading(answer: Answer) -> Markup | str:
    formula = _formula(answer, "reading") or escape(answer.reading)
    return formula if answer.name is None or answer.kind == "definition" else NAMED.format(answer.name, formula)


def explanation(answer: Answer) -> str:
    """The name of the sentence that says what the relation promises."""
    if answer.kind == "truth" and answer.decimal == "undecided":
        return "promise_undecided"
    if answer.kind in ("definition", "truth"):
        return f"promise_{answer.kind}"
    return {"=": "promise_exact", "≈": "promise_rounded", "<": "promise_bound"}[relation(answer)]


def relation(answer: Answer) -> str:
    """How what is shown stands to the value."""
    form = told_form(answer)
    return answer.relation if form is None else form.relation


def plain(answer: Answer, language: str) -> str:
    """The answer in one line of text."""
    if answer.kind == "definition":
        return answer.decimal
    if answer.kind == "truth":
        return f"= {strings(language)['truth_' + answer.decimal]}"
    form = told_form(answer)
    if form is not None:
        return f"{form.relation} {localized(form.text, language)}"
    if answer.kind == "list" and answer.text:
        return answer.text  # its amounts of money have their signs
    exact = answer.exact if answer.adds_exact is True else None
    before = f"= {localized(exact, language)} " if exact else ""
    sign = "|x| <" if answer.relation == "<" else answer.relation
    return f"{before}{sign} {localized(answer.decimal, language)}"


class Told(Struct, frozen=True):
    """A form, and how it stands to the value."""

    text: str
    relation: str


def told_form(answer: Answer) -> Told | None:
    """The form that the answer is told in; None for the decimal."""
    if answer.shown_as is UNSET or answer.forms is UNSET or answer.relations is UNSET:
        return None
    text = answer.forms.get(answer.shown_as)
    return None if text is None else Told(text, answer.relations[answer.shown_as])


def _value(answer: Answer, language: str) -> Markup | str:
    if answer.kind == "truth":
        return str(strings(language)[f"truth_{answer.decimal}"])
    if answer.kind == "definition":
        return _formula(answer, "reading") or answer.decimal
    form = told_form(answer)
    if form is None:
        return numeral(answer.decimal, language)
    return _formula(answer, str(answer.shown_as)) or localized(form.text, language)


def _formula(answer: Answer, of: str) -> Markup | None:
    """MathML that the engine wrote, with the same in words for whoever listens."""
    if answer.notations is UNSET:
        return None
    formula = answer.notations.get("mathml", {}).get(of)
    if formula is None:
        return None
    words = Markup(' aria-label="{}"').format(answer.notations.get("spoken", {}).get(of, ""))
    return Markup(formula).replace(Markup("<math"), Markup("<math") + words, 1)  # noqa: S704  # the engine escapes what it writes
