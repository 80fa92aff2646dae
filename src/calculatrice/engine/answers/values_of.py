"""The exact value that an answer tells of."""

from __future__ import annotations

from calculatrice.engine.answers.result import Result
from calculatrice.engine.budget import Budget
from calculatrice.engine.context import Context
from calculatrice.engine.errors import CalculationError, WrongType
from calculatrice.engine.evaluate import evaluate_expression
from calculatrice.engine.given import value_of
from calculatrice.engine.language.parser import parse
from calculatrice.engine.portable import load_known
from calculatrice.engine.session import Session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.values.value import Value


def value_in(result: Result) -> Value:
    """The value; where only the texts of the answer are known, the one that they say exactly.

    Raises `WrongType` for a definition, and where neither the value nor an exact text of it is known.

    >>> import calculatrice
    >>> value_in(calculatrice.evaluate("2/6"))
    1/3
    """
    if result.kind == "definition":
        raise WrongType("definition_is_no_value", name=result.name)
    forms = result._forms
    if forms.value is None:
        forms.keep(_said(result) if forms.saved is None else load_known(forms.saved))
    value = forms.value
    if value is None:
        raise WrongType("value_not_told")
    return value


def exact_value(given: object) -> Value:
    """The value of an answer, or of what Python has for one; raises as `value_in` and `given.value_of`.

    >>> import calculatrice
    >>> exact_value(calculatrice.evaluate("1/3")), exact_value(0.5)
    (1/3, 1/2)
    """
    return value_in(given) if isinstance(given, Result) else value_of(given)


def _said(result: Result) -> Value:
    text = _exact_text(result)
    try:
        if text is None:
            raise WrongType("value_not_told")
        [node] = parse(text).statements
        return evaluate_expression(node, Context(Budget.inline(), result._forms.options.angle), Session())
    except (CalculationError, ValueError):
        raise WrongType("value_not_told") from None


def _exact_text(result: Result) -> str | None:
    """A text that is exactly the value, as it is read in English."""
    if result.shown_as == "percent" and result.text.startswith("="):
        return result.form("percent")
    if result.kind == "truth" or result.relation == "=":
        return result.decimal
    return result.exact
