"""From a question to its answer as a document: what is written for programs."""

from __future__ import annotations

from calculatrice.engine.answers.every_form import every_form, readings
from calculatrice.engine.answers.saying import adds_exact, line
from calculatrice.engine.answers.tagged import tagged
from calculatrice.engine.answers.view import relation
from calculatrice.engine.errors import BudgetExceeded
from calculatrice.engine.language.wishes import ALL, EXACT
from calculatrice.engine.session import Session
from calculatrice.service import effort
from calculatrice.service.cutting import LONGEST_DECIMAL, LONGEST_TEXT, cut, lengths
from calculatrice.service.perform import last, perform

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.answers.tagged import Tagged
    from calculatrice.service.perform import Budgets
    from calculatrice.service.question import Question

    Document = dict[str, object]
    """As `service.answer.Answer` describes it."""


def answer(question: Question, budgets: Budgets) -> Document:
    """The answer to the last statement of the question. Raises `CalculationError`.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.service.question import Question
    >>> answer(Question("x/2", variables=(("x", "1/3"),)), Budget.inline)["exact"]
    '1/6'
    """
    return _document(last(perform(question, Session(), budgets), question.text), question, budgets)


def _document(result: Result, question: Question, budgets: Budgets) -> Document:
    if len(result.decimal) > LONGEST_DECIMAL:
        raise BudgetExceeded("too_long")
    is_plain = result.shown_as == "decimal"
    asked = _asked(result, question, budgets)
    texts = {name: result.form(name, budgets()) for name in dict.fromkeys(("exact", "repeating", *asked))}
    digits = question.options.digits
    longer = lengths(texts, digits)
    shown = {name: cut(text, digits) for name, text in texts.items()} if longer else texts
    adds = adds_exact(result)
    document: Document = {
        "expression": result.expression,
        "reading": result.reading,
        "exact": shown["exact"],
        "decimal": result.decimal,
        "relation": result.relation,
        "digits": result.digits,
        "repeating": shown["repeating"],
        "kind": result.kind,
        "name": result.name,
        "warnings": [notice.document(question.options.locale) for notice in result.warnings],
        "text": line(result, question.options.locale, adds=adds),
        "unit": result.unit,
        "value": _value(result, question),
        "adds_exact": adds,
    }
    if not is_plain:
        document["shown_as"] = result.shown_as
    if asked:
        document["forms"] = {name: shown[name] for name in asked}
        views = {name: result.view(name) for name in asked}
        document["relations"] = {
            name: "=" if name in EXACT else relation(view) for name, view in views.items() if view is not None
        }
    if question.notations:
        document["notations"] = _notations(result, texts, question.notations, budgets)
    if longer:
        document["cut"] = longer
    return document


def _asks_all(result: Result, question: Question) -> bool:
    return result.is_told_in_all or ALL in question.forms


def _asked(result: Result, question: Question, budgets: Budgets) -> tuple[str, ...]:
    """The names of the forms that the answer is to have: those asked for, and the one that it is told in."""
    names = question.forms if result.shown_as == "decimal" else (*question.forms, result.shown_as)
    if _asks_all(result, question):
        names = (*(name for name in names if name != ALL), *every_form(result, budgets()))
    return tuple(dict.fromkeys(names))


def _value(result: Result, question: Question) -> Tagged | None:
    value = tagged(result, max(LONGEST_TEXT, question.options.digits))
    found = readings(result) if value is not None and _asks_all(result, question) else {}
    return {**value, "readings": found} if value is not None and found else value


def _notations(
    result: Result, forms: dict[str, str | None], notations: tuple[str, ...], budgets: Budgets
) -> dict[str, dict[str, str]]:
    """The notations, each text written once: a fraction is often the exact form too, and the mixed one."""
    texts = {"decimal": result.decimal, **{name: text for name, text in forms.items() if text is not None}}
    firsts = {text: name for name, text in reversed(texts.items())}
    needed = effort.of_writing("reading", result.reading)
    needed += sum([effort.of_writing(name, text) for text, name in firsts.items()])
    budget = budgets()
    found: dict[str, dict[str, str]] = {}
    for notation in dict.fromkeys(notations):
        if needed > budget.effort:
            budget = budgets()
        budget.spend(needed)
        written = {text: result.notation(name, notation) for text, name in firsts.items()}
        named = {"reading": result.notation("reading", notation)} | {name: written[texts[name]] for name in texts}
        found[notation] = {name: text for name, text in named.items() if text is not None}
    return found
