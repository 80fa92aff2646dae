"""All forms of an answer, one a line, beside the words that ask for each."""

from __future__ import annotations

from calculatrice.cli.table import columns
from calculatrice.engine.answers.every_form import every_form, readings
from calculatrice.engine.answers.saying import localized
from calculatrice.engine.answers.view import relation
from calculatrice.engine.language.form_words import word_of
from calculatrice.engine.language.wishes import EXACT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result


def rows(result: Result, locale: str) -> list[str]:
    """The lines below the one that answers. What bits are elsewhere is another value, and stands behind an arrow.

    >>> import calculatrice
    >>> print("\\n".join(rows(calculatrice.evaluate("0xFF"), "en")))
      hex         = 0xff
      bin         = 0b11111111
      oct         = 0o377
      scientific  = 2.55e2
      int8        → -1
    """
    lines = [[word_of(name, locale), _told(result, name, locale)] for name in every_form(result)]
    lines += [[words, f"→ {text}"] for words, text in readings(result).items()]
    return [f"  {line}" for line in columns(lines)] if lines else []


def _told(result: Result, name: str, locale: str) -> str:
    view = result.view(name)
    sign = "=" if name in EXACT or view is None else relation(view)
    return f"{sign} {localized(str(result.form(name)), locale)}"
